"""Every code has a sentence, every sentence uses only the facts of its code, and none steers a terminal."""

import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from declare_app.base.errors import CODES, AppError
from declare_app.base.locations import resource
from declare_app.drafting.comparison import comparing, matching
from declare_app.package import container
from declare_app.package.checks import CHECKS
from declare_app.package.findings import State
from declare_app.services.wording import Wording, filled
from declare_app.signing import examination, increment, judgement

TABLES = tomllib.loads(resource("wording", "vi.toml").read_text("utf-8"))
SOURCES = Path(__file__).parents[3] / "declare_app"
PATTERNS = {
    "thieu",
    "chua_chon",
    "ngay",
    "chu_so",
    "du_so",
    "gioi_han",
    "thu_tu",
    "khong_khop",
    "trung",
    "kem_theo",
    "co_the_quen",
    "gia_tri_la",
    "bi_mat",
    "tep",
}


def gaps(sentence: str) -> set[str]:
    return {name.lower() for name in re.findall(r"\{(\w+)\}", sentence)}


def test_there_are_fourteen_patterns() -> None:
    assert set(TABLES["patterns"]) == PATTERNS


def test_every_error_code_has_a_sentence_and_no_sentence_is_left_over() -> None:
    assert set(TABLES["errors"]) == set(CODES)


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_sentence_uses_the_facts_of_its_code_and_ends(code: str) -> None:
    sentence = TABLES["errors"][code]
    assert gaps(sentence) <= CODES[code]
    assert sentence.endswith(".")
    assert "!" not in sentence


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_error_can_be_said(code: str) -> None:
    error = AppError(code, **dict.fromkeys(CODES[code], "x"))
    assert "{" not in Wording().of_error(error)


def test_every_error_that_is_raised_is_known() -> None:
    text = "".join(path.read_text("utf-8") for path in SOURCES.rglob("*.py"))
    raised = set(re.findall(r'AppError\(\s*"([a-z_.0-9]+)"', text))
    assert raised <= set(CODES)
    assert len(raised) > 30


def test_every_fact_and_state_has_a_name() -> None:
    assert set(TABLES["facts"]) == set(CHECKS)
    assert set(TABLES["states"]) == set(get_args(State))


def test_every_evidence_has_a_sentence() -> None:
    wanted = {f"container.{one.value}" for one in container.Reason}
    wanted |= {f"signature.{one.value}" for one in examination.Refusal}
    wanted |= {f"pdf_is_print.other_{one.value}" for one in increment.Part}
    known = {code.partition(".")[2] for code in TABLES["evidence"]}
    assert wanted <= set(TABLES["evidence"])
    assert {one.value for one in judgement.Reason} <= known


def test_every_evidence_that_checks_name_has_a_sentence() -> None:
    text = "".join(
        (SOURCES / "package" / name).read_text("utf-8") for name in ("checks.py", "reprint.py", "verdict.py")
    )
    named = set(re.findall(r'(?:valid|invalid|indeterminate)\(\s*"([a-z_.]+)"', text))
    assert named <= set(TABLES["evidence"])
    assert len(named) > 15


def test_what_steers_a_terminal_is_taken_out() -> None:
    assert filled("{o}", {"o": "a\x1b[31mb\u202ec"}) == "a [31mb c"


def test_a_capital_gap_is_the_small_one_with_a_capital() -> None:
    assert filled("{O}, {o}", {"o": "địa chỉ"}) == "Địa chỉ, địa chỉ"


@pytest.mark.parametrize("word", ["đúng mẫu", "lỗi hệ thống", "không hợp lệ", "invalid"])
def test_no_sentence_claims_or_blames(word: str) -> None:
    said = [text for table in TABLES.values() for text in table.values() if word in text.lower()]
    assert said == []


def test_a_local_key_seals_and_does_not_sign() -> None:
    for code in ("signature.sealed", "pdf_signature.sealed"):
        assert "Niêm phong" in TABLES["evidence"][code]
        assert "chữ ký" not in TABLES["evidence"][code].lower()


def test_every_question_of_a_comparison_has_a_sentence_and_every_mark_its_words() -> None:
    spoken = {"changed", *questions_of(comparing.Question), *get_args(comparing.Doubt)}
    assert set(TABLES["comparison"]) == spoken
    assert set(TABLES["marks"]) == set(get_args(matching.Mark))


def questions_of(literal: object) -> set[str]:
    """The codes of a Literal, also of those inside it."""
    return {code for one in get_args(literal) for code in (questions_of(one) if get_args(one) else {one})}
