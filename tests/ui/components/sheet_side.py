"""The right column of the sheet of components: choices, rows, states, messages, painted pieces."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.components.buttons import quiet
from ui.components.choice import ChoiceGroup, Option
from ui.components.notes import Note
from ui.components.painted import Deadline, Progress, Threshold
from ui.components.pills import Pill
from ui.components.rows import LinkRow
from ui.components.text import Label
from ui.theme import Theme

PILLS: Final = (
    ("info", "pencil", "Đang soạn"),
    ("warn", "pen", "Đã ký"),
    ("ok", "tick-ring", "Đã nộp"),
    ("stop", "bent-arrow", "Bị trả lại"),
    ("warn", "triangle", "Quá hạn"),
    ("mute", "ring", "Chưa nộp"),
)
NOTES: Final = (
    ("stop", "Phải sửa\n\nChặn bước ký."),
    ("warn", "Nên xem lại\n\nCho qua khi đã ghi lý do."),
    ("ok", "Đã ghi xong."),
    ("info", "Điều nên biết."),
)


def side(theme: Theme) -> QWidget:
    """As wide as in the design."""
    held = QWidget()
    held.setFixedWidth(370)
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(7)
    choices = ChoiceGroup([Option("paper", "Ký tay trên giấy", "Chưa chọn"), Option("usb", "USB token", "Đang chọn")])
    choices.set_code("usb")
    short = ChoiceGroup([Option("yes", "Có, kê khai dưới đây"), Option("no", "Không có")])
    short.set_code("yes")
    picked = LinkRow("tick-ring", "Chữ ký số còn nguyên", "Hàng chọn được", "Đạt", theme)
    picked.setCheckable(True)
    picked.setChecked(True)
    column.addWidget(Label("Chọn một trong nhiều", "strong"))
    column.addWidget(choices)
    column.addWidget(short)
    column.addWidget(LinkRow("folder", "Mở gói hồ sơ…", "Hàng dẫn tới một việc", theme=theme))
    column.addWidget(picked)
    for some in (PILLS[:3], PILLS[3:]):
        line = QHBoxLayout()
        for tone, glyph, word in some:
            line.addWidget(Pill(tone, glyph, word, theme))
        line.addStretch(1)
        column.addLayout(line)
    for tone, text in NOTES:
        column.addWidget(Note(tone, text))
    column.addWidget(Note("mute", "Đã xóa một mục.", [quiet("Hoàn tác")]))
    column.addWidget(Deadline(date(2026, 11, 2), date(2026, 11, 24), date(2026, 12, 30), theme))
    column.addWidget(Progress(9, 14, theme))
    column.addWidget(Threshold(797_500_000, 150_000_000, theme))
    column.addStretch(1)
    return held
