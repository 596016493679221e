"""Lists of revoked certificates in the window, which never go back, and what is taken out of what is trusted."""

import shutil
from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from declare_app.base.locations import trust_folder
from declare_app.signing.trust import load_trust
from tests import pki
from tests.trusting import numbered
from tests.ui.shell.journey import Journey
from tests.ui.shell.trust_steps import add_list, add_root, kept, put, says, words


def test_a_list_never_goes_back(trust: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    add_root(trust, tmp_path)
    add_list(trust, tmp_path, numbered(pki.root(), 7, pki.NOW - timedelta(days=3)))
    says(trust, qtbot, "số 7 · lập ngày 21/11/2026, cách đây 3 ngày · bản sau chậm nhất 21/12/2026 · 0 chứng thư")
    before = kept()
    add_list(trust, tmp_path, numbered(pki.root(), 6, pki.NOW - timedelta(days=9)))
    says(trust, qtbot, "(ngày 15/11/2026) cũ hơn danh sách đang có (ngày 21/11/2026)")
    assert kept() == before
    trust.press("trust.back")
    trust.wait("trust.add_list")


def test_a_list_of_an_authority_below_wants_its_certificate(trust: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    add_root(trust, tmp_path)
    add_list(trust, tmp_path, numbered(pki.sub_ca(), 1))
    says(trust, qtbot, "Danh sách này không do nơi cấp đang được tin ký")
    qtbot.waitUntil(trust.wait("trust.issuer").hasFocus)
    trust.type("trust.issuer", put(tmp_path, "no.pem", b"nothing"))
    trust.press("trust.take")
    says(trust, qtbot, "Tệp no.pem không phải đúng một chứng thư số")
    trust.type("trust.issuer", put(tmp_path, "sub.pem", pki.sub_ca().pem))
    trust.press("trust.take")
    says(trust, qtbot, "Đã thêm danh sách thu hồi.")
    assert len(load_trust(trust_folder()).lists) == 1


def test_removal_asks_first_and_moves_nothing_else(trust: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    add_root(trust, tmp_path)
    add_list(trust, tmp_path, numbered(pki.root(), 7))
    says(trust, qtbot, "số 7")
    (root,) = (name for name in kept() if name.startswith("root-"))
    (listed,) = (name for name in kept() if name.startswith("crl-"))
    trust.press(f"trust.remove.{root}")
    assert trust.wait("trust.keep").hasFocus()
    assert "chữ ký của mọi người được nơi này cấp chứng thư sẽ là “chưa rõ”" in words(trust)
    trust.press("trust.keep")
    assert trust.wait(f"trust.remove.{root}").hasFocus()
    assert len(kept()) == 2
    trust.press(f"trust.remove.{listed}")
    trust.wait("trust.keep")
    trust.press(f"trust.remove.{root}")
    says(trust, qtbot, "Từ đó khi kiểm, chữ ký của mọi người")
    assert "Từ đó không còn thấy được" not in words(trust)
    assert len(trust.named("trust.keep")) == 1
    trust.press("trust.remove_for_good")
    says(trust, qtbot, "Đã bỏ Root CA.")
    says(trust, qtbot, "Chưa dùng đến")
    assert kept() == [listed]


def test_what_cannot_be_removed_says_why_in_its_place(trust: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    add_root(trust, tmp_path)
    (name,) = kept()
    trust.press(f"trust.remove.{name}")
    shutil.rmtree(trust_folder())  # on another window's behalf
    trust.press("trust.remove_for_good")
    says(trust, qtbot, "Không mở được thư mục tin cậy")
    qtbot.waitUntil(trust.wait(f"trust.remove.{name}").hasFocus)
