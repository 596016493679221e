"""The sheet of components: every part of the window in every state, drawn side by side to be looked at."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tests.ui.components.sheet_side import side
from ui.components.buttons import chip, danger, primary, quiet, secondary
from ui.components.choice import Option
from ui.components.field import Field
from ui.components.frame import ApplicationBar, Scroll
from ui.components.inputs import Combo, Edit, MoneyEdit
from ui.components.painted import Steps
from ui.components.text import Label
from ui.icons import icon
from ui.theme import Theme

HEADS: Final = ("", "Mặc định", "Rê chuột", "Có tiêu điểm", "Đang nhấn", "Tắt", "Lỗi", "Nên xem")
BUTTON_STATES: Final = ("", "hover", "focus", "press", "off")
TYPED_STATES: Final = ("", "hover", "focus", None, "off", "error", "warn")
STRENGTHS: Final = ((1, "data5", "Yếu"), (2, "data4", "Tạm được"), (3, "data2", "Mạnh"), (4, "data3", "Rất mạnh"))


class Ringed(QFrame):
    """A part with the focus ring around it, without the focus."""

    def __init__(self, part: QWidget, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._gap = 3.5 if isinstance(part, Edit | Combo) else 2.0
        line = QHBoxLayout(self)
        line.setContentsMargins(5, 5, 5, 5)
        line.addWidget(part)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.q("focus"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(self._gap, self._gap, -self._gap, -self._gap), 6, 6)
        painter.end()


def in_state(part: QWidget, state: str, theme: Theme) -> QWidget:
    """The part as it looks when that happens to it."""
    match state:
        case "focus":
            return Ringed(part, theme)
        case "press" if isinstance(part, QPushButton):
            part.setDown(True)
        case "off":
            part.setEnabled(False)
        case "error" | "warn":
            part.setProperty("state", state)
        case "hover":
            part.setProperty("shown_hovered", True)  # noqa: FBT003 - Qt's call
    held = QFrame()
    line = QHBoxLayout(held)
    line.setContentsMargins(5, 5, 5, 5)
    line.addWidget(part)
    return held


def with_icon(button: QPushButton, glyph: QIcon) -> QPushButton:
    button.setText(f"\u00a0{button.text()}")
    button.setIcon(glyph)
    return button


def removal(theme: Theme) -> QPushButton:
    button = with_icon(quiet("Xóa"), icon("trash", theme, "stop", 18))
    button.setProperty("tone", "stop")
    return button


def edit() -> Edit:
    made = Edit()
    made.set_typed("CH 018734")
    made.setFixedWidth(108)
    made.setAccessibleName("Ô nhập")
    return made


def combo() -> Combo:
    made = Combo()
    made.set_options([Option("unit", "Đơn vị")])
    made.set_typed("unit")
    made.setFixedWidth(108)
    made.setAccessibleName("Ô chọn")
    return made


def tick() -> QCheckBox:
    made = QCheckBox("Đã in")
    made.setAccessibleName("Đã in")
    made.setChecked(True)
    return made


def states(theme: Theme) -> QGridLayout:
    """A line for each part, a column for each state."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(2)
    grid.setVerticalSpacing(1)
    lines: Sequence[tuple[str, Sequence[str | None], Callable[[], QWidget]]] = (
        ("Nút chính", BUTTON_STATES, lambda: primary("Tiếp tục")),
        ("Nút phụ", BUTTON_STATES, lambda: with_icon(secondary("In nháp"), icon("print", theme, "text2", 18))),
        ("Nút lặng", BUTTON_STATES, lambda: with_icon(quiet("Sửa"), icon("pencil", theme, "primary", 18))),
        ("Nút xóa", BUTTON_STATES, lambda: removal(theme)),
        ("Không lấy lại", BUTTON_STATES, lambda: danger("Xóa hẳn")),
        ("Nút gợi ý", BUTTON_STATES, lambda: chip("Đạt  69")),
        ("Ô nhập", TYPED_STATES, edit),
        ("Ô chọn", TYPED_STATES, combo),
        ("Dấu chọn", ("", "hover", "focus", None, "off"), tick),
    )
    for column, head in enumerate(HEADS):
        grid.addWidget(Label(head, "meta_strong", wrap=False), 0, column)
    for number, (name, shown, make) in enumerate(lines, 1):
        grid.addWidget(Label(name, wrap=False), number, 0)
        for column, state in enumerate(shown, 1):
            if state is not None:
                grid.addWidget(in_state(make(), state, theme), number, column, Qt.AlignmentFlag.AlignLeft)
    grid.setColumnStretch(len(HEADS), 1)
    return grid


def money() -> Field:
    control = MoneyEdit()
    control.set_typed("0")
    control.setFixedWidth(210)
    held = QWidget()
    line = QHBoxLayout(held)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(control)
    line.addWidget(Label("đồng", wrap=False))
    line.addStretch(1)
    field = Field("Giá trị", held, mark="11")
    field.set_words("Không đồng")
    field.set_error("Giá trị là 0 đồng, phải lớn hơn 0. Ghi số tiền đã trả.")
    field.set_warning("Giá trị nhỏ khác thường. Có phải ghi theo triệu đồng không?")
    field.set_helper("Ghi giá khi mua, không ghi giá thị trường hôm nay.")
    return field


def strengths(theme: Theme) -> QVBoxLayout:
    column = QVBoxLayout()
    for done, colour, word in STRENGTHS:
        line = QHBoxLayout()
        line.addWidget(Steps(4, done, theme, colour, f"Độ mạnh {done}/4"))
        line.addWidget(Label(word, "meta", wrap=False))
        column.addLayout(line)
    column.addStretch(1)
    return column


def sheet(theme: Theme) -> QWidget:
    """Everything, as a window."""
    rule = QFrame()
    rule.setProperty("role", "rule")
    below = QHBoxLayout()
    below.setSpacing(24)
    below.addWidget(money(), 3)
    below.addLayout(strengths(theme), 2)
    left = QVBoxLayout()
    left.addWidget(Label("Các trạng thái", "strong"))
    left.addLayout(states(theme))
    left.addWidget(rule)
    left.addLayout(below)
    left.addStretch(1)
    content = QFrame()
    content.setProperty("ground", "surface")
    line = QHBoxLayout(content)
    line.setContentsMargins(24, 14, 12, 12)
    line.setSpacing(24)
    line.addLayout(left, 1)
    line.addWidget(side(theme))
    bar = ApplicationBar(theme)
    bar.set_place("Bảng thành phần")
    bar.set_state("Đã lưu 10:42, đã mã hóa", "")
    for name, glyph in (("Trợ giúp", "help"), ("Khóa", "lock")):
        bar.add(with_icon(secondary(name), icon(glyph, theme, "on_bar2", 18)))
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(bar)
    column.addWidget(Scroll(content), 1)
    whole.setWindowTitle("Bảng thành phần")
    return whole


def hover_where_asked(window: QWidget) -> None:
    """A button believes that it is hovered once the mouse has moved in it."""
    for part in window.findChildren(QWidget):
        if part.property("shown_hovered"):
            part.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
            middle = QPointF(part.rect().center())
            no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
            place = part.mapToGlobal(middle)
            moved = QMouseEvent(QEvent.Type.MouseMove, middle, place, no_button, no_button, no_key)
            QCoreApplication.sendEvent(part, moved)
            part.update()
