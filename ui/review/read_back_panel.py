"""Changes of assets and income, read back with sums in words before anything is signed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from declare_app.model.amounts import grouped, money_in_words
from declare_app.services.reading_back import AssetChange, ReadBack, Sum
from ui.components.text import Label
from ui.tokens import SPACE_1, SPACE_2, SPACE_3
from ui.wording import tr

SIGNS = {"+": "+", "-": "\u2212"}
SIGN_WIDTH = 20


def money(amount: int) -> str:
    """1.250.000.000 đ."""
    return f"{grouped(amount)} đ"


class ReadBackPanel(QWidget):
    """Made anew for each reading."""

    def __init__(self, said: ReadBack) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_1)
        if said.changes:
            self._column.addWidget(Label(tr("Changes since the last declaration"), kind="strong"))
            for change in said.changes:
                self._column.addLayout(_change_line(change))
            self._column.addSpacing(SPACE_3)
        if said.incomes:
            self._column.addWidget(Label(tr("Income between two declarations"), kind="strong"))
            for one in said.incomes:
                self._add_sum(one)
            self._column.addSpacing(SPACE_1)
            self._add_sum(Sum(tr("Total"), said.income), kind="strong")

    def _add_sum(self, one: Sum, kind: str = "body") -> None:
        name = one.name[:1].upper() + one.name[1:]
        if one.amount is None:
            self._column.addLayout(_line(name, tr("not told"), kind))
            return
        self._column.addLayout(_line(name, money(one.amount), kind))
        words = Label(money_in_words(one.amount), kind="meta")
        words.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._column.addWidget(words)


def _change_line(change: AssetChange) -> QHBoxLayout:
    sign = Label(SIGNS.get(change.sign, ""), kind="strong", wrap=False)
    sign.setFixedWidth(SIGN_WIDTH)
    sign.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    shown = "" if change.amount is None else SIGNS.get(change.sign, "") + money(change.amount)
    line = _line(change.name, shown, "strong", name_kind="body")
    line.insertWidget(0, sign)
    return line


def _line(name: str, amount: str, kind: str, name_kind: str | None = None) -> QHBoxLayout:
    figure = Label(amount, kind=kind, wrap=False)
    figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    line = QHBoxLayout()
    line.setSpacing(SPACE_2)
    line.addWidget(Label(name, kind=name_kind or kind), 1)
    line.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
    return line
