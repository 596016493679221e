"""Few short entries as cards one under another; the open one holds its questions."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from declare_app.drafting.draft import Row
from declare_app.forms.definition import SectionDef
from ui.components.buttons import quiet
from ui.components.frame import Card
from ui.components.text import Label
from ui.form.boxes import STRETCH, box, column, row
from ui.form.row_form import RowForm
from ui.form.summary import Summary, summary
from ui.form.surroundings import Surroundings
from ui.form.turns import Pieces
from ui.icons import icon
from ui.wording import tr

AT_ONCE: Final = 1
"""Cards drawn with the page; those down to the open one are too, the others follow one by one."""


class RowCard(Card):
    """One entry: name and details left, value and words right, what can be done below."""

    def __init__(self) -> None:
        super().__init__()
        self.is_built = False
        self.hide()

    def build(self, said: Summary, actions: list[QPushButton]) -> None:
        """Fill it and show it; it stands in its place already."""
        self._title = Label(said.title, "strong")
        self._detail = Label(said.detail, "meta")
        self._money = Label(said.money, "strong", wrap=False)
        self._words = Label(said.in_words, "meta")
        right = Qt.AlignmentFlag.AlignRight
        self._money.setAlignment(right)
        self._words.setAlignment(right)
        head = row(
            column(self._title, self._detail, STRETCH, gap=2), column(self._money, self._words, STRETCH, gap=2), gap=16
        )
        head.setStretch(0, 3)
        head.setStretch(1, 2)
        self.add(box(head))
        self.add(box(row(*actions, STRETCH, gap=4)))
        self.show_summary(said)
        self.is_built = True
        self.show()

    def show_summary(self, said: Summary) -> None:
        """After a keystroke."""
        self._title.setText(said.title)
        self._detail.setText(said.detail)
        self._detail.setVisible(bool(said.detail))
        self._money.setText(said.money)
        self._words.setText(said.in_words)


class RowCards(QWidget):
    """All entries of a section."""

    opened = Signal(str)  # row id
    closed = Signal()
    duplicated = Signal(str)
    removed = Signal(str)

    def __init__(self, around: Surroundings, section: SectionDef) -> None:
        super().__init__()
        self._around = around
        self._section = section
        self._cards: dict[str, RowCard] = {}
        self._column = column(gap=12)
        self.setLayout(self._column)
        self.pieces = Pieces(around.turns, self)

    def show_rows(self, current: str, form: RowForm | None) -> None:
        """Draw a card a row, that of ``current`` with ``form``; they stand in the window already."""
        rows = self._around.document.draft.rows(self._section.id)
        for number, one in enumerate(rows, 1):
            card = RowCard()
            card.setObjectName(f"{self._section.id}.card{number}")
            self._cards[one.id] = card
            self._column.addWidget(card)
            if number <= AT_ONCE or any(one.id == current for one in rows[number - 1 :]):
                self._fill(number, one, form if one.id == current else None)
            else:
                self.pieces.add(partial(self._fill, number, one, None))

    def _fill(self, number: int, one: Row, form: RowForm | None) -> None:
        said, card = self._summary(one, number), self._cards[one.id]
        card.build(said, self._actions(one.id, said.title, is_open=form is not None))
        if form is not None:
            card.add(form)
            form.build()

    def show_summaries(self) -> None:
        """After a change of texts."""
        for number, one in enumerate(self._around.document.draft.rows(self._section.id), 1):
            card = self._cards.get(one.id)
            if card is not None and card.is_built:
                card.show_summary(self._summary(one, number))

    def focus_row(self, row_id: str) -> None:
        """Set the focus on the first button of a card."""
        card = self._cards.get(row_id)
        if card is not None and not card.is_built:
            self.pieces.complete()
        button = card.findChild(QPushButton) if card is not None else None
        if isinstance(button, QPushButton):
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _summary(self, one: Row, number: int) -> Summary:
        return summary(self._section, one, number, self._around.document.regime)

    def _actions(self, row_id: str, title: str, *, is_open: bool) -> list[QPushButton]:
        first = (
            (tr("Close"), "chevron-up", self.closed.emit)
            if is_open
            else (tr("Edit"), "pencil", lambda: self.opened.emit(row_id))
        )
        return [
            self._button(*first, title),
            self._button(tr("Duplicate"), "copy", lambda: self.duplicated.emit(row_id), title),
            self._button(tr("Delete"), "trash", lambda: self.removed.emit(row_id), title),
        ]

    def _button(self, words: str, sign: str, act: Callable[[], object], title: str) -> QPushButton:
        button = quiet(f"\u00a0{words}")
        tone = "stop" if sign == "trash" else "primary"
        if sign == "trash":
            button.setProperty("tone", "stop")
        button.setIcon(icon(sign, self._around.theme, tone, 18))
        button.setAccessibleName(f"{words} {title}")
        button.clicked.connect(lambda _on=False: act())
        return button
