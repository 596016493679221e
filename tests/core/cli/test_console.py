"""The console: exit status, what stands on which stream, and a Vietnamese sentence for whatever goes wrong."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from declare_app.package.container import TOTAL_LIMIT
from tests.builders import example, set_at
from tests.core.cli.desk import Console


def export(console: Console, desk: Path, name: str = "annual-2026") -> Path:
    """A package made by the console."""
    status, out, err = console(
        *("export", desk / f"{name}.json", "--out", desk / "out"),
        *("--p12", desk / "signer.p12", "--p12-password-file", desk / "password"),
    )
    assert status == 0, err
    [path] = out.splitlines()
    return Path(path)


def test_forms_gives_a_line_a_regime_with_its_digest(console: Console) -> None:
    status, out, err = console("forms")
    lines = [line.split("\t") for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert [line[:2] for line in lines] == [["nd130_2020_i", "2020-12-20"], ["nd130_2020_i", "2026-07-01"]]
    assert all(len(line[-1]) == 64 for line in lines)


def test_a_file_over_the_limit_is_refused_as_no_package(console: Console, desk: Path) -> None:
    with (desk / "large.asice").open("wb") as file:
        file.write(b"PK")
        file.truncate(TOTAL_LIMIT + 1)
    status, out, err = console("verify", "--json", desk / "large.asice")
    first, *rest = json.loads(out)[0]["facts"]
    assert (status, err, first["name"], first["state"]) == (1, "", "container", "invalid")
    assert "32 MiB" in first["evidence"]
    assert {fact["state"] for fact in rest} == {"indeterminate"}


def test_schema_is_json_alone(console: Console) -> None:
    status, out, err = console("schema")
    assert (status, err) == (0, "")
    assert json.loads(out)["$id"] == "kkts-declaration-1.0.json"


@pytest.mark.parametrize("filing", ["initial", "annual", "personnel"])
def test_an_example_is_a_finished_draft(console: Console, tmp_path: Path, filing: str) -> None:
    _, out, _ = console("example", "--filing", filing)
    (tmp_path / "draft.json").write_text(out, "utf-8")
    status, lines, _ = console("check", tmp_path / "draft.json")
    assert json.loads(out)["filing"] == filing
    assert (status, lines) == (0, "")


def test_check_gives_a_line_a_problem_and_1_for_a_stop(console: Console, tmp_path: Path) -> None:
    value = set_at(set_at(example(), "houses[0].address", ""), "residential_land[0].area_m2", "86.4")
    (tmp_path / "draft.json").write_text(json.dumps(value), "utf-8")
    status, out, err = console("check", tmp_path / "draft.json")
    assert status == 1
    first, second = (line.split("\t") for line in out.splitlines())
    assert first[:2] == ["stop", "residential_land[0].area_m2"]
    assert "86,4" in first[2]
    assert "864" in first[2]
    assert second[:2] == ["stop", "houses[0].address"]
    assert second[2].startswith("Chưa ghi ")
    assert "2 chỗ phải sửa" in err


def test_looks_alone_exit_0(console: Console, tmp_path: Path) -> None:
    value = set_at(example(), "precious_items[0].value_vnd", "100.000.000")
    (tmp_path / "draft.json").write_text(json.dumps(value), "utf-8")
    status, out, _ = console("check", tmp_path / "draft.json", "--json")
    [problem] = json.loads(out)
    assert status == 0
    assert (problem["severity"], problem["rule"], problem["place"]) == (
        "look",
        "F19",
        "precious_items[0].value_vnd",
    )


def test_print_writes_a_pdf_and_names_it(console: Console, desk: Path) -> None:
    status, out, err = console("print", desk / "annual-2026.json", "--out", desk / "draft.pdf")
    assert (status, out) == (0, f"{desk / 'draft.pdf'}\n")
    assert (desk / "draft.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert "chưa đối chiếu NĐ 164/2026" in err


@pytest.mark.parametrize("name", ["annual-2025", "annual-2026"])
def test_an_exported_package_is_accepted(console: Console, desk: Path, name: str) -> None:
    package = export(console, desk, name)
    status, out, _ = console("verify", package, "--trust", desk / "trust", "--json")
    [verdict] = json.loads(out)
    assert status == 0
    assert verdict["accepted"] is True
    assert [fact["name"] for fact in verdict["facts"]] == FACTS
    assert {fact["state"] for fact in verdict["facts"] if fact["name"] != "revocation"} == {"valid"}


FACTS = [
    "container",
    "manifest",
    "signature",
    "same_signer",
    "pdf_signature",
    "pdf_is_print",
    "schema",
    "regime",
    "signer_trusted",
    "revocation",
    "signer_is_declarant",
]


def test_the_package_name_holds_no_person(console: Console, desk: Path) -> None:
    assert export(console, desk).name.startswith("KKTS_so-xay-dung_2026_")


def test_without_trust_a_package_is_not_accepted(console: Console, desk: Path) -> None:
    status, out, _ = console("verify", export(console, desk), "--json")
    [verdict] = json.loads(out)
    assert (status, verdict["accepted"], verdict["level"]) == (1, False, None)
    assert {fact["name"]: fact["state"] for fact in verdict["facts"]}["signer_trusted"] == "indeterminate"


def test_of_several_files_the_highest_status_counts_and_the_order_stays(console: Console, desk: Path) -> None:
    package = export(console, desk)
    (desk / "junk").write_bytes(b"PK\x05\x06 no package")
    files = [desk / "junk", package, desk / "none.asice"]
    status, out, _ = console("verify", *files, "--trust", desk / "trust", "--json")
    verdicts = json.loads(out)
    assert status == 2
    assert [one["file"] for one in verdicts] == [str(file) for file in files]
    assert [one["accepted"] for one in verdicts] == [False, True, False]
    assert all([fact["name"] for fact in one["facts"]] == FACTS for one in verdicts)


@pytest.mark.parametrize(
    ("day", "state"), [("1/1/2031", "invalid"), ("2023-06-01", "invalid"), ("20/11/2026", "valid")]
)
def test_the_day_of_judging_is_given(console: Console, desk: Path, day: str, state: str) -> None:
    _, out, _ = console("verify", export(console, desk), "--trust", desk / "trust", "--at", day, "--json")
    assert {fact["name"]: fact["state"] for fact in json.loads(out)[0]["facts"]}["signer_trusted"] == state


def test_unpack_writes_the_files_and_overwrites_nothing(console: Console, desk: Path) -> None:
    package = export(console, desk)
    status, out, _ = console("unpack", package, "--out", desk / "files")
    assert status == 0
    assert {Path(line).name for line in out.splitlines()} >= {"declaration.json", "declaration.pdf", "package.json"}
    status, out, err = console("unpack", package, "--out", desk / "files")
    assert (status, out) == (1, "")
    assert "không ghi đè" in err


def test_a_draft_with_a_stop_is_not_exported(console: Console, desk: Path) -> None:
    (desk / "odd.json").write_text(json.dumps(set_at(example(), "houses[0].address", "")), "utf-8")
    status, out, err = console(
        *("export", desk / "odd.json", "--out", desk / "out", "--p12", desk / "signer.p12"),
        *("--p12-password-file", desk / "password"),
    )
    assert (status, out, list((desk / "out").iterdir())) == (1, "", [])
    assert "houses[0].address" in err


def test_a_wrong_password_is_said_and_nothing_is_written(console: Console, desk: Path) -> None:
    (desk / "wrong").write_text("sai", "utf-8")
    status, out, err = console(
        *("export", desk / "annual-2026.json", "--out", desk / "out", "--p12", desk / "signer.p12"),
        *("--p12-password-file", desk / "wrong"),
    )
    assert (status, out, list((desk / "out").iterdir())) == (1, "", [])
    assert "Mật khẩu của tệp chứng thư số chưa đúng" in err


def test_without_a_terminal_a_password_is_not_asked(desk: Path) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "declare_app", "export", desk / "annual-2026.json", "--out", desk / "out"),
            *("--p12", desk / "signer.p12"),
        ],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert "--p12-password-file" in done.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "none.json"], "Không có tệp none.json"),
        (["verify"], "Còn thiếu FILES"),
        (["verify", "x", "--trusts", "y"], "Không có tùy chọn --trusts"),
        (["dance"], "Chưa hiểu lệnh này"),
        (["print", "x.json"], "Còn thiếu --out"),
        (["verify", "x", "--at", "31/02/2026"], "Giá trị của --at chưa đúng"),
    ],
)
def test_wrong_use_is_2_and_said_in_vietnamese(console: Console, arguments: list[str], said: str) -> None:
    status, out, err = console(*arguments)
    assert (status, out) == (2, "")
    assert said in err


def test_a_folder_that_does_not_exist_is_said(console: Console, desk: Path) -> None:
    status, _, err = console("print", desk / "annual-2026.json", "--out", desk / "none" / "x.pdf")
    assert status == 2
    assert "Dữ liệu vẫn còn nguyên" in err
