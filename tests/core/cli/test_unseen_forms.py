"""A form that the program never saw is used from a folder, and refused with its place where it is broken."""

import json
import subprocess
from pathlib import Path

from cryptography.x509.oid import NameOID

from declare_app.base.locations import resource
from tests import pki
from tests.core.cli.desk import PASSWORD, Console

INVENTED = Path(__file__).parents[2] / "data" / "invented_forms"


def test_a_form_never_seen_goes_the_whole_road(console: Console, desk: Path) -> None:
    forms = ("--forms", INVENTED)
    draft = INVENTED / "draft.json"
    declarant = json.loads(draft.read_text("utf-8"))["sections"]["declarant"][0]
    number = ((NameOID.SERIAL_NUMBER, declarant["id_number"]),)
    (desk / "own.p12").write_bytes(pki.p12(pki.issue(pki.Order(subject=number), pki.sub_ca()), PASSWORD))
    assert console(*forms, "check", draft)[:2] == (0, "")
    assert console(*forms, "print", draft, "--out", desk / "draft.pdf")[0] == 0
    status, out, _ = console(
        *(*forms, "export", draft, "--out", desk / "out", "--p12", desk / "own.p12"),
        *("--p12-password-file", desk / "password"),
    )
    assert status == 0
    package = out.strip()
    assert console(*forms, "verify", package, "--trust", desk / "trust")[0] == 0
    status, out, _ = console("verify", package, "--trust", desk / "trust", "--json")
    states = {fact["name"]: fact["state"] for fact in json.loads(out)[0]["facts"]}
    assert status == 1
    assert (states["regime"], states["signature"]) == ("indeterminate", "valid")


def test_changed_labels_order_and_figures_of_a_known_form_reach_paper(console: Console, desk: Path) -> None:
    (desk / "forms").mkdir()
    text = resource("forms", "nd130_2020_i.toml").read_text("utf-8")
    changed = text.replace("- Họ và tên:", "- Tên đầy đủ:", 1)
    (desk / "forms" / "mine.toml").write_text(changed, "utf-8")
    (desk / "forms" / "figures.toml").write_text(
        '[[figures]]\nname = "threshold.asset"\ntitle = "x"\n'
        'values = [{ begins = 2026-07-01, amount = 175000000, source = "x" }]\n',
        "utf-8",
    )
    status, _, err = console("--forms", desk / "forms", "print", desk / "annual-2026.json", "--out", desk / "draft.pdf")
    said = subprocess.run(["pdftotext", desk / "draft.pdf", "-"], capture_output=True, check=True).stdout.decode()
    assert status == 0, err
    assert "- Tên đầy đủ: Đỗ Minh Thuận" in said
    assert "175 triệu đồng" in said


def test_a_broken_form_file_is_refused_with_its_place(console: Console, desk: Path) -> None:
    (desk / "forms").mkdir()
    text = resource("forms", "nd130_2020_i.toml").read_text("utf-8")
    (desk / "forms" / "mine.toml").write_text(text.replace('layout = "items"', 'layout = "heap"', 1), "utf-8")
    status, out, err = console("--forms", desk / "forms", "check", desk / "annual-2026.json")
    assert (status, out) == (1, "")
    assert "mine.toml" in err
    assert ".layout" in err


def test_an_unseen_form_folder_is_used_and_an_empty_one_refused(console: Console, tmp_path: Path) -> None:
    status, _, err = console("--forms", tmp_path, "forms")
    assert status == 1
    assert "không có tệp mẫu nào" in err
