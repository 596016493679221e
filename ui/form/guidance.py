"""The guidance column: what the focused field wants, what a footnote says, in plain words."""

from PySide6.QtWidgets import QWidget

from declare_app.forms.definition import FieldDef, SectionDef
from ui.components.frame import Scroll
from ui.components.text import Label, Sign
from ui.form.boxes import STRETCH, box, column, emptied, put, row
from ui.form.surroundings import Surroundings
from ui.form.titles import capital, marks_in
from ui.wording import tr

_EXAMPLE = "Ví dụ:"


class Guidance(QWidget):
    """Shows one subject at a time; the text of the form file, an example set apart."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._holder = column(gap=0, margins=(16, 16, 16, 12))
        self._said: tuple[object, ...] = ()
        self.setLayout(column(Scroll(box(self._holder, "side")), gap=0))
        self.setAccessibleName(tr("Guidance"))
        self.setObjectName("guidance")

    def show_section(self, section: SectionDef) -> None:
        """What a whole section is for; the notes of the headings that it stands under go for it too."""
        self._show(section.name, section.help, (*marks_in(section.title), *self._marks_above(section)))

    def show_field(self, field: FieldDef, cell: str) -> None:
        """What a question wants; of a compound one, how its cell is filled in."""
        asked = next((one for one in field.cells if one.id == cell), field.cells[0])
        how = "" if asked.how in field.help else f"{asked.how}. "
        marks = marks_in(field.label)
        self._show(capital(asked.name), how + field.help, (*marks, *(m for m in field.notes if m not in marks)))

    def show_words(self, title: str, text: str, marks: tuple[int, ...] = ()) -> None:
        """What is no question of the form, and the notes that speak of it."""
        self._show(title, text, marks)

    def show_note(self, mark: int) -> None:
        """A footnote alone."""
        self._show(_note_title(mark), self._note(mark), ())

    def _show(self, title: str, text: str, marks: tuple[int, ...]) -> None:
        if (title, text, marks) == self._said:
            return
        self._said = (title, text, marks)
        emptied(self._holder)
        words = column(gap=8)
        subject = Label(tr("Guidance for this place"), "meta_strong", wrap=False)
        words.addLayout(row(Sign("info", "primary"), subject, STRETCH))
        words.addWidget(Label(title, "heading"))
        said, example, rest = text.partition(_EXAMPLE)
        if said.strip():
            words.addWidget(Label(said.strip()))
        if example:
            words.addWidget(_well(capital(rest.strip())))
        for mark in marks:
            note = self._note(mark)
            if note:
                words.addWidget(Label(_note_title(mark), "meta_strong"))
                words.addWidget(Label(note))
        words.addWidget(Label(self._source(marks), "meta"))
        put(self._holder, box(words, "side"))
        self._holder.addStretch(1)

    def _source(self, marks: tuple[int, ...]) -> str:
        name = self._around.document.regime.form.name
        if not marks:
            return tr("After the form: {form}").format(form=name)
        numbers = ", ".join(f"({mark})" for mark in marks)
        told = tr("Told in the program's own words after note {marks} of the form: {form}")
        return told.format(marks=numbers, form=name)

    def _marks_above(self, section: SectionDef) -> tuple[int, ...]:
        above = self._around.document.regime.form.section(section.under) if section.under else None
        return () if above is None else (*marks_in(above.title), *self._marks_above(above))

    def _note(self, mark: int) -> str:
        notes = self._around.document.regime.form.notes
        return next((note.text for note in notes if note.mark == mark), "")


def _note_title(mark: int) -> str:
    return tr("On note ({mark}) of the form").format(mark=mark)


def _well(example: str) -> QWidget:
    frame = box(column(Label(tr("Example"), "meta_strong"), Label(example), gap=2, margins=(12, 8, 12, 10)))
    frame.setProperty("ground", None)
    frame.setProperty("role", "well")
    return frame
