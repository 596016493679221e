"""The question before a list: is there anything to declare here, and what people forget before they say no."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from declare_app.drafting.draft import SPOUSE, Draft, Row
from declare_app.drafting.edits import AnswerCode
from declare_app.forms.definition import SectionDef
from declare_app.model.amounts import money_shown
from ui.components.choice import ChoiceGroup, Option
from ui.components.frame import Card
from ui.components.notes import Note
from ui.components.text import Label
from ui.form.boxes import column, emptied, put, reveal, row
from ui.form.surroundings import Surroundings
from ui.form.titles import item_name
from ui.wording import tr

HAVE: Final = "have"
_BESIDE: Final = 440
"""How wide two short answers stand beside their question."""


class AnswerBox(QWidget):
    """Asks one section in the words of a family; the answer is explicit and kept.

    ``over_rows``: in one line above what is listed. "Không có" is then told what stands in its way.
    """

    have_chosen = Signal()

    def __init__(self, around: Surroundings, section: SectionDef, *, over_rows: bool = False) -> None:
        super().__init__()
        self._around = around
        self._section = section
        self._over_rows = over_rows
        words = around.family.of(section.id)
        self._question = Label(words.question or self._general_question(), "strong")
        self.choice = ChoiceGroup(self._short_options() if over_rows else self._options())
        self.choice.setObjectName(f"{section.id}.answer")
        self.choice.setAccessibleName(self._question.text())
        self._forgotten: QWidget | None = None
        self._said: Note | None = None
        self._below, self._in_the_way = column(gap=12), column()
        self.setLayout(column(self._asked(), self._below, self._in_the_way, gap=12))
        self.choice.chosen.connect(self._chosen)
        around.document.answer_changed.connect(self._answer_changed)
        around.document.rows_changed.connect(self._answer_changed)
        self.refresh()
        # Above what is listed nothing has been forgotten yet and "không có" was not said.
        if not over_rows:
            around.turns.soon(self, self._draw_below)

    def _draw_below(self) -> None:
        """What may be forgotten, and what was noted: a moment after the question."""
        self._forgotten = self._what_is_forgotten(self._around.family.of(self._section.id).forgotten)
        self._said = Note("ok", self._confirmation())
        for widget in (self._forgotten, self._said):
            widget.hide()
            self._below.addWidget(widget)
        self.refresh()

    def refresh(self) -> None:
        """Show the answer that stands in the draft."""
        answer = answer_of(self._around.document.draft, self._section)
        self.choice.set_code(answer)
        emptied(self._in_the_way)
        words = self._around.family.of(self._section.id)
        if self._forgotten is not None:
            reveal(self._forgotten, shown=bool(words.forgotten) and not self._has_rows() and answer != HAVE)
        if self._said is not None:
            reveal(self._said, shown=answer in ("none", "below"))

    def _what_is_forgotten(self, lines: Sequence[str]) -> QWidget:
        """A card; in one sentence where the rows of the form stand below, which help to remember too."""
        title = tr("Before saying no, think of these")
        if self._section.layout == "change_table":
            told = Label(f"{title}: {'; '.join(line[:1].lower() + line[1:].rstrip('.') for line in lines)}.")
            told.setProperty("tone", "text2")
            return told
        card = Card(title)
        for line in lines:
            card.add(Label(f"•  {line}"))
        return card

    def _asked(self) -> QBoxLayout:
        if not self._over_rows:
            return column(self._question, self.choice, gap=12)
        self.choice.setFixedWidth(_BESIDE)
        line = row(self._question, self.choice, gap=16)
        line.setStretch(0, 1)
        return line

    def _has_rows(self) -> bool:
        return bool(self._around.document.draft.rows(self._section.id))

    def _answer_changed(self, section: str) -> None:
        if section in ("", self._section.id):
            self.refresh()

    def _chosen(self, code: str) -> None:
        if code != HAVE and self._stays_with_its_rows():
            return
        emptied(self._in_the_way)
        document = self._around.document
        answers: dict[str, AnswerCode] = {"none": "none", "below": "below", HAVE: ""}
        # The first row of a list takes the answer "không có" along, as one step.
        by_a_row = code == HAVE and self._section.layout in ("items", "lines") and not self._has_rows()
        if code != answer_of(document.draft, self._section) and not by_a_row:
            document.set_answer(self._section.id, answers[code])
        if code == HAVE:
            self.have_chosen.emit()

    def _stays_with_its_rows(self) -> bool:
        """Nothing that is listed is taken away by an answer; it says what to do first."""
        count = len(rows_told(self._around.document.draft, self._section))
        if not count or self._section.is_single:
            return False
        self.refresh()
        wanted = tr("{count} {item} stand below. Once they are deleted, “{answer}” can be chosen.")
        name = item_name(self._section)
        put(self._in_the_way, Note("info", wanted.format(count=count, item=name, answer=self._none_title())))
        self.choice.setFocus()
        return True

    def _none_title(self) -> str:
        table = self._section.layout == "change_table"
        return self._section.none_text if table and self._section.none_text else tr("Nothing")

    def _short_options(self) -> list[Option]:
        return [Option(HAVE, tr("Yes")), Option("none", self._none_title())]

    def _general_question(self) -> str:
        return tr("Is there any {item} to declare?").format(item=item_name(self._section))

    def _options(self) -> list[Option]:
        table = self._section.layout == "change_table"
        paper = self._section.none_text or self._around.document.regime.form.empty
        options = [
            Option(HAVE, tr("Yes, declare below"), "" if table else self._have_detail()),
            Option("none", self._none_title(), "" if table else tr("The paper says “{word}” here.").format(word=paper)),
        ]
        figure = figure_of(self._around, self._section)
        if figure is not None:
            detail = tr("Less than {amount}; the paper says “{word}” too.")
            options.append(
                Option("below", tr("Yes, but below the amount"), detail.format(amount=money_shown(figure), word=paper))
            )
        return options

    def _have_detail(self) -> str:
        if self._section.is_single:
            return tr("Opens the questions below.")
        return tr("Opens the list to add each {item}.").format(item=item_name(self._section))

    def _confirmation(self) -> str:
        return tr("Noted: {name}, nothing to declare. This can be changed at any time.").format(name=self._section.name)


def answer_of(draft: Draft, section: SectionDef) -> str:
    """``have``, ``none``, ``below``, or "" for not answered."""
    if section.id == SPOUSE:
        return "none" if draft.answers_none(SPOUSE) else HAVE if draft.has_spouse else ""
    if section.id in draft.nothing_to_declare:
        return "none"
    if section.id in draft.below_threshold:
        return "below"
    return HAVE if rows_told(draft, section) else ""


def rows_told(draft: Draft, section: SectionDef) -> tuple[Row, ...]:
    """The rows that say "there is something": of the change table not that of the income, which stands in any case."""
    income = {one.id for one in section.rows if one.is_income}
    return tuple(one for one in draft.rows(section.id) if one.text("row") not in income)


def figure_of(around: Surroundings, section: SectionDef) -> int | None:
    """The amount from which the section's things are declared; None where everything is."""
    form = around.document.regime.form
    heading = form.section(section.under) if section.under else None
    threshold = section.threshold or (heading.threshold if heading is not None else None)
    return around.document.regime.amount(threshold.figure) if threshold is not None else None
