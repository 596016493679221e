"""``compare``: drafts and packages told by content, one shape of JSON, what is open on standard error, and refusals."""

import json
from pathlib import Path

import pytest

from declare_app.package.examination import Examination
from tests.builders import example, set_at
from tests.core.cli.desk import Console
from tests.packages import Recipe, measure, packed

ROWS = [
    ("r1_1", "+1", "640.000.000"),
    ("r5", "-", "160.000.000"),
    ("r7_1", "+1", "689.000.000"),
    ("r7_1", "-1", "545.000.000"),
]


@pytest.fixture
def packages(desk: Path) -> Path:
    """The desk, with both annual samples as packages beside the drafts; no name says what a file is."""
    for name in ("annual-2025", "annual-2026"):
        value = example(name)
        for section, rows in value["sections"].items():
            for index, row in enumerate(rows):
                row["id"] = f"{name}.{section}.{index}"
        (desk / f"{name}.file").write_bytes(packed(Recipe(draft=value)))
    return desk


@pytest.mark.parametrize("before", ["annual-2025.json", "annual-2025.file"])
@pytest.mark.parametrize("after", ["annual-2026.json", "annual-2026.file"])
def test_drafts_and_packages_give_the_same_rows(console: Console, packages: Path, before: str, after: str) -> None:
    status, out, err = console("compare", packages / before, packages / after, "--json")
    entries = json.loads(out)
    assert status == 0
    assert [tuple(one) for one in entries] == [("row", "quantity_delta", "value_delta", "items")] * 4
    assert [(one["row"], one["quantity_delta"], one["value_delta"]) for one in entries] == ROWS
    assert entries[2]["items"] == ["Ô tô VinFast VF 6, 14K-102.38"]
    assert "Mô tô Honda SH 150i" in err
    assert "Honda" not in out


def test_for_a_person_there_is_a_line_an_entry(console: Console, desk: Path) -> None:
    _, out, err = console("compare", desk / "annual-2025.json", desk / "annual-2026.json")
    lines = [line.split("\t") for line in out.splitlines()]
    assert lines[3] == [
        "Dòng 7.1 (Tài sản phải đăng ký)",
        "giảm 1",
        "545.000.000 đồng",
        "Ô tô Toyota Vios, 14A-318.07",
    ]
    assert lines[1][1] == "giảm"
    assert len(lines) == 4
    assert "chưa đối chiếu NĐ 164/2026" in err


def test_without_a_change_it_says_so(console: Console, desk: Path) -> None:
    files = [desk / "annual-2026.json"] * 2
    assert console("compare", *files)[:2] == (0, "Không có dòng biến động tài sản nào.\n")
    assert json.loads(console("compare", *files, "--json")[1]) == []


def test_that_nobody_asked_who_signed_is_said_of_a_package_alone(console: Console, packages: Path) -> None:
    _, _, err = console("compare", packages / "annual-2025.json", packages / "annual-2026.file")
    assert "Gói annual-2026.file còn nguyên; chứng thư của người ký" in err
    assert "annual-2025" not in err


def other_print() -> bytes:
    other = Examination(packed(Recipe(draft=example("annual-2025"))), measure()).parts.declaration_pdf
    return packed(Recipe(files=lambda parts: type(parts)(parts.declaration_json, other, parts.package_json, b"", b"")))


@pytest.mark.parametrize(
    ("data", "fact"),
    [(b"PK\x05\x06 no package", "container"), (other_print(), "pdf_is_print")],
    ids=["no package", "another print"],
)
def test_a_package_that_does_not_hold_is_refused(console: Console, desk: Path, data: bytes, fact: str) -> None:
    (desk / "bad.asice").write_bytes(data)
    status, out, err = console("compare", desk / "annual-2025.json", desk / "bad.asice")
    assert (status, out) == (1, "")
    assert fact in err
    assert "bad.asice" in err


def test_a_changed_package_is_refused_in_either_place(console: Console, packages: Path) -> None:
    data = bytearray((packages / "annual-2025.file").read_bytes())
    at = data.index(b"1250000000")
    data[at] = ord("9")
    (packages / "changed.file").write_bytes(data)
    assert console("compare", packages / "changed.file", packages / "annual-2026.file")[0] == 1
    assert console("compare", packages / "annual-2026.file", packages / "changed.file")[0] == 1


@pytest.mark.parametrize(
    ("files", "status", "said"),
    [
        (["annual-2025.json", "none.json"], 2, "Không có tệp none.json"),
        (["annual-2025.json"], 2, "Còn thiếu AFTER"),
        (["password", "annual-2025.json"], 1, "hỏng"),
    ],
)
def test_what_cannot_be_compared_is_said(
    console: Console, desk: Path, files: list[str], status: int, said: str
) -> None:
    found, out, err = console("compare", *(desk / file for file in files))
    assert (found, out) == (status, "")
    assert said in err


def test_two_files_in_the_wrong_order_are_noticed(console: Console, desk: Path) -> None:
    status, _, err = console("compare", desk / "annual-2026.json", desk / "annual-2025.json")
    assert status == 0
    assert "20/11/2026, muộn hơn bản sau (05/12/2025)" in err


def test_two_persons_and_a_filing_without_part_iii_are_noticed(console: Console, desk: Path) -> None:
    _, out, err = console("compare", desk / "annual-2025.json", desk / "initial-2026.json", "--json")
    assert json.loads(out) == []
    assert "số định danh của người kê khai trong hai bản khác nhau" in err
    assert "không có mục III" in err


def test_an_unfinished_draft_is_compared_as_far_as_it_can_be_read(console: Console, desk: Path) -> None:
    value = set_at(example(), "registered_assets[0].value_vnd", "sáu trăm triệu")
    (desk / "unfinished.json").write_text(json.dumps(set_at(value, "completed_on", "")), "utf-8")
    status, out, err = console("compare", desk / "annual-2025.json", desk / "unfinished.json", "--json")
    assert status == 0
    assert [one["value_delta"] for one in json.loads(out) if one["row"] == "r7_1"] == [None, "545.000.000"]
    assert "Ô tô VinFast VF 6, 14K-102.38: chưa có giá trị bằng đồng" in err
