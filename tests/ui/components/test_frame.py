"""Bars, cards, notes, pills, rows and painted pieces: what they say and how they share the room."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.components.buttons import primary, quiet, secondary
from ui.components.frame import ActionBar, ApplicationBar, Card, Scroll
from ui.components.inputs import Edit
from ui.components.notes import Note
from ui.components.painted import Deadline, Guilloche, Progress, Steps, Threshold
from ui.components.pills import Pill
from ui.components.rows import LinkRow
from ui.components.text import Elided, Label
from ui.theme import Theme

LONG = "Một câu dài để thử xem có chỗ nào bị cắt mất hay không. "


class Shown(QObject):
    """Every widget that shows itself as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(watched)
        return False


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[list[QObject]]:
    shown = Shown()
    qapp.installEventFilter(shown)
    yield shown.windows
    qapp.removeEventFilter(shown)


def test_a_note_says_its_title_and_text(qtbot: QtBot) -> None:
    note = Note("warn", "Nên xem lại\n\nCho qua khi đã ghi lý do.")
    qtbot.addWidget(note)
    assert note.text() == "Nên xem lại\n\nCho qua khi đã ghi lý do."
    assert note.accessibleName() == "Nên xem lại Cho qua khi đã ghi lý do."
    assert [one.property("kind") for one in note.findChildren(Label)] == ["strong", "body"]


def test_the_actions_of_a_note_stand_beside_a_short_text_and_below_a_long_one(qtbot: QtBot) -> None:
    for text, beside in (("Đã xóa.", True), (LONG * 3, False)):
        undo = quiet("Hoàn tác")
        note = Note("mute", text, [undo])
        qtbot.addWidget(note)
        note.resize(500, 120)
        note.show()
        words = next(one for one in note.findChildren(Label) if one.text() == text)

        def stands_as_wanted(
            undo: QWidget = undo, note: Note = note, words: Label = words, beside: bool = beside
        ) -> bool:
            left, middle = undo.mapTo(note, undo.rect().topLeft()), words.mapTo(note, words.rect().center())
            return (left.x() > middle.x()) is beside

        qtbot.waitUntil(stands_as_wanted)


def test_no_part_shows_itself_as_a_window(theme: Theme, windows: list[QObject], qtbot: QtBot) -> None:
    """It would flash, and take the keyboard away."""
    parts = [
        Note("warn", "Nên xem\n\nlại", [quiet("Sửa")]),
        Note("info", "Điều nên biết."),
        ApplicationBar(theme),
        ActionBar(),
        Card("Tệp"),
        Pill("ok", "tick-ring", "Đã nộp", theme),
        Scroll(QWidget()),
    ]
    for part in parts:
        qtbot.addWidget(part)
    assert windows == []


def test_the_application_bar_says_place_and_state(theme: Theme, qtbot: QtBot) -> None:
    bar = ApplicationBar(theme)
    qtbot.addWidget(bar)
    bar.resize(1366, 48)
    bar.show()
    assert (bar.place(), bar.state()) == ("", "")
    bar.set_place("Kê khai hằng năm 2026")
    bar.set_state("Chưa lưu được: USB đã rút ra", "stop")
    texts = [one.text() for one in bar.findChildren(Label) if one.isVisible()]
    assert texts == ["Kê khai tài sản, thu nhập", "Chưa lưu được: USB đã rút ra"]
    assert [one.text() for one in bar.findChildren(Elided) if one.isVisible()] == ["Kê khai hằng năm 2026"]
    assert bar.height() == 48


def test_the_primary_action_stands_at_the_right_end(qtbot: QtBot) -> None:
    bar = ActionBar()
    qtbot.addWidget(bar)
    back, go, other = secondary("Quay lại"), primary("Tiếp"), secondary("Bản nháp")
    bar.add_left(back)
    bar.set_primary(go)
    bar.add_right(other)
    bar.resize(900, 60)
    bar.show()
    assert back.x() < other.x() < go.x()
    assert go.x() + go.width() == 900 - 24
    assert (go.height(), back.height()) == (40, 36)


def test_the_rows_of_a_card_stand_close_and_in_line_with_its_title(theme: Theme, qtbot: QtBot) -> None:
    card = Card("Tệp")
    rows = [LinkRow("usb", "Sao lưu ra USB", "Chưa sao lưu lần nào", theme=theme) for _ in range(2)]
    for row in rows:
        card.add(row)
    qtbot.addWidget(card)
    card.resize(350, card.heightForWidth(350))
    card.show()
    title = card.findChildren(Label)[0]
    qtbot.waitUntil(lambda: rows[0].x() + 8 == title.x())
    assert rows[1].y() == rows[0].y() + rows[0].height()


def test_wrapped_text_raises_no_false_scroll_bar(qtbot: QtBot) -> None:
    content = QFrame()
    column = QVBoxLayout(content)
    for _ in range(6):
        column.addWidget(Label(LONG * 2))
    column.addStretch(1)
    scroll = Scroll(content)
    qtbot.addWidget(scroll)
    scroll.resize(900, 400)
    scroll.show()
    qtbot.waitUntil(lambda: content.width() > 800)
    assert not scroll.verticalScrollBar().isVisible()


def test_what_wraps_nothing_scrolls_too(qtbot: QtBot) -> None:
    content = QFrame()
    column = QVBoxLayout(content)
    scroll = Scroll(content)
    for _ in range(20):
        column.addWidget(Edit())
    qtbot.addWidget(scroll)
    scroll.resize(900, 400)
    scroll.show()
    qtbot.waitUntil(scroll.verticalScrollBar().isVisible)


def test_a_line_that_gives_way_tells_the_rest_in_its_tip(qtbot: QtBot) -> None:
    line = Elided(LONG)
    qtbot.addWidget(line)
    line.resize(100, 24)
    line.show()
    line.repaint()
    assert line.toolTip() == LONG
    line.resize(900, 24)
    line.repaint()
    assert line.toolTip() == ""


def test_typed_text_is_never_read_as_markup(qtbot: QtBot) -> None:
    for label in (Label("<b>Nguyễn</b>"), Elided("<b>Nguyễn</b>")):
        qtbot.addWidget(label)
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_row_leads_by_mouse_and_by_keyboard(theme: Theme, qtbot: QtBot) -> None:
    row = LinkRow("folder", "Mở gói hồ sơ…", "Biên nhận, nhận xét", "mới", theme)
    qtbot.addWidget(row)
    row.resize(300, 60)
    row.show()
    assert row.accessibleName() == "Mở gói hồ sơ…. Biên nhận, nhận xét. mới"
    with qtbot.waitSignal(row.clicked):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(row.clicked):
        QTest.keyClick(row, Qt.Key.Key_Space)


def test_a_row_grows_with_its_words(theme: Theme, qtbot: QtBot) -> None:
    row = LinkRow("octagon", LONG * 2, "Thửa thứ hai", theme=theme)
    qtbot.addWidget(row)
    assert row.heightForWidth(240) > row.heightForWidth(700) >= 32


def test_a_pill_has_a_shape_and_a_word(theme: Theme, qtbot: QtBot) -> None:
    pill = Pill("ok", "tick-ring", "Đã nộp", theme)
    qtbot.addWidget(pill)
    assert [one.text() for one in pill.findChildren(Label)] == ["Đã nộp"]
    assert pill.height() == 24


def test_painted_pieces_speak_one_sentence(theme: Theme, qtbot: QtBot) -> None:
    today, due = date(2026, 11, 24), date(2026, 12, 30)
    spoken = {
        "Đã xong 9 trên 14 phần": Progress(9, 14, theme),
        "Độ mạnh 2/4": Steps(4, 2, theme, "data4", "Độ mạnh 2/4"),
        "Tổng loại này 797.500.000 đồng, phải kê khai từ 150.000.000 đồng trở lên": Threshold(
            797_500_000, 150_000_000, theme
        ),
        "Hôm nay 24/11/2026. Hạn theo luật 30/12/2026, còn 36 ngày.": Deadline(date(2026, 1, 1), today, due, theme),
        "Hôm nay 02/01/2027. Hạn theo luật 30/12/2026, chậm 3 ngày.": Deadline(
            date(2026, 1, 1), date(2027, 1, 2), due, theme
        ),
        "Hôm nay 30/12/2026. Hạn theo luật 30/12/2026, hôm nay là ngày cuối.": Deadline(due, due, due, theme),
    }
    for sentence, piece in spoken.items():
        qtbot.addWidget(piece)
        assert piece.accessibleName() == sentence
        piece.resize(120, piece.height())
        assert not piece.grab().isNull()


@pytest.mark.parametrize(("done", "total"), [(0, 0), (0, 14), (14, 14), (50, 120)])
def test_progress_is_drawn_for_any_count(theme: Theme, qtbot: QtBot, done: int, total: int) -> None:
    piece = Progress(done, total, theme)
    qtbot.addWidget(piece)
    piece.resize(300, 8)
    assert not piece.grab().isNull()


def test_painted_ground_follows_the_mode(theme: Theme, qtbot: QtBot) -> None:
    ground = Guilloche(theme)
    qtbot.addWidget(ground)
    ground.resize(40, 40)
    light = ground.grab().toImage().pixelColor(1, 1)
    theme.set_mode("dark")
    assert ground.grab().toImage().pixelColor(1, 1) != light
