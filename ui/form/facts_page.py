"""The page of what stands before the first section: heading, place and dates of the declaration itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from declare_app.drafting.problems import Problem
from ui.components.buttons import quiet
from ui.components.field import Field
from ui.components.inputs import DateEdit, Edit, TextArea
from ui.components.notes import Note
from ui.form.boxes import STRETCH, box, column, emptied, put, row
from ui.form.cell_link import CellLink, CellPlace
from ui.form.editors import Editor
from ui.form.focus_watch import FocusWatch
from ui.form.outline_rows import FACTS
from ui.form.page import Page, PageHead, scroll_in
from ui.form.question import MISSING
from ui.form.surroundings import Surroundings
from ui.form.titles import capital
from ui.wording import tr

_DATE_WIDTH = 150
_EXPLAINED = "previous_no_information"


@dataclass(frozen=True)
class Fact:
    """One of the draft's own facts: its label, what it is, and how to fill it in."""

    name: str
    label: str
    help: str


def facts_asked(*, later: bool) -> Iterator[Fact]:
    """In the order of the form; a first filing has nothing before it."""
    yield Fact(
        "governing_agency_name",
        tr("Governing agency (if any)"),
        tr("The agency above the unit; it prints at the top left. Example: UBND TỈNH QUẢNG NINH."),
    )
    yield Fact(
        "unit_name",
        tr("Agency, organisation, unit"),
        tr("The unit that receives the declaration; it prints under the governing agency. Example: SỞ XÂY DỰNG."),
    )
    yield Fact(
        "signed_place", tr("Place of signing"), tr("The province or city that stands before the date at the end.")
    )
    yield Fact(
        "completed_on",
        tr("Day of completion"),
        tr(
            "The day on which the declaration is finished, not of printing or handing in. It is asked again at signing."
        ),
    )
    if later:
        yield Fact(
            "previous_completed_on",
            tr("Day of the previous declaration"),
            tr("It stands on the copy of the previous declaration. Income is counted from this day on."),
        )
        yield Fact(
            _EXPLAINED,
            tr("Why the previous day is not known"),
            tr("One sentence in place of the date, where there is no earlier declaration or its day cannot be found."),
        )


class FactsPage(Page):
    """Heading, place, dates; and which form is in use."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around, FACTS)
        draft, form = around.document.draft, around.document.regime.form
        later = any(one.layout == "change_table" for one in form.asked_in(draft.filing))
        self.facts = {fact.name: fact for fact in facts_asked(later=later)}
        self._left: set[str] = set()
        self._watch = FocusWatch(self)
        self._watch.entered.connect(self._cell_entered)
        self._watch.left.connect(self._cell_left)
        self._controls: dict[str, QWidget] = {}
        self._fields: dict[str, Field] = {}
        self._more = quiet(tr("The previous day is not known…"))
        self._more.setObjectName("draft.explain")
        self._more.clicked.connect(lambda: self.go_to("", _EXPLAINED))
        self._statement = column(gap=0)

    def build(self) -> None:
        draft, form = self.around.document.draft, self.around.document.regime.form
        filing = form.filing(draft.filing)
        title = tr("Declaration: {kind}").format(kind=filing.name) if filing else tr("Declaration")
        self.head_part().addWidget(PageHead("", title, form.name))
        content = scroll_in(self.parts, gap=12)
        content.addLayout(self._statement)
        for name, fact in self.facts.items():
            self._fields[name] = self._field(fact)
            content.addWidget(self._fields[name])
        content.addLayout(row(self._more, STRETCH))
        content.addStretch(1)
        self._reveal(shown=bool(draft.previous_no_information))
        self._show_statement()
        self.around.document.regime_changed.connect(self._show_statement)
        self.show_problems()

    def go_to(self, row_id: str, cell: str) -> None:  # noqa: ARG002
        if cell == _EXPLAINED and cell in self._fields:
            self._reveal(shown=True)
        control = self._controls.get(cell) or self._first_to_fill()
        control.setFocus()

    def show_problems(self) -> None:
        found = [problem for problem in self.around.document.known_problems() if not problem.place.section]
        for name, field in self._fields.items():
            own = [problem for problem in found if problem.place.cell == name and self._is_said(problem)]
            stops = [self.around.wording.of_problem(one) for one in own if one.severity == "stop"]
            looks = [self.around.wording.of_problem(one) for one in own if one.severity == "look"]
            field.set_error(stops[0] if stops else "")
            field.set_warning(looks[0] if looks else "")

    def _show_statement(self) -> None:
        """Which form and figures are in force, and what is not known of them."""
        emptied(self._statement)
        put(self._statement, Note("info", self.around.document.regime.row.statement))

    def _is_said(self, problem: Problem) -> bool:
        seen = (FACTS, "") in self.around.seen
        return problem.pattern not in MISSING or seen or problem.place.cell in self._left

    def _first_to_fill(self) -> QWidget:
        empty = [name for name in self.facts if not getattr(self.around.document.draft, name) and name != _EXPLAINED]
        wanted = [name for name in empty if name != "governing_agency_name"]
        return self._controls[(wanted or list(self.facts))[0]]

    def _cell_entered(self, cell: str) -> None:
        self.around.document.leave_cell()
        self.entered.emit("", cell)

    def _cell_left(self, cell: str) -> None:
        self._left.add(cell)
        self.show_problems()

    def _reveal(self, *, shown: bool) -> None:
        if _EXPLAINED in self._fields:
            self._fields[_EXPLAINED].setVisible(shown)
        self._more.setVisible(_EXPLAINED in self._fields and not shown)

    def _field(self, fact: Fact) -> Field:
        control: Edit | DateEdit | TextArea
        if fact.name == _EXPLAINED:
            control = TextArea()
        elif fact.name.endswith("_on"):
            control = DateEdit()
            control.setFixedWidth(_DATE_WIDTH)
        else:
            control = Edit()
        whole = box(row(control, STRETCH)) if isinstance(control, DateEdit) else control
        editor = Editor(control, whole, control.typed, control.set_typed, control.typed_changed)
        CellLink(self.around.document, CellPlace("", "", fact.name), editor, self)
        control.setAccessibleName(fact.label)
        self._watch.watch(control, fact.name)
        self._controls[fact.name] = control
        return Field(capital(fact.label), whole, name=fact.label)
