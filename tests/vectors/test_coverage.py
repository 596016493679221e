"""Nothing that can refuse goes untried: every fact, every reason and every code has a file in the adversary's set."""

import json
import re

import pytest

from declare_app.package.checks import CHECKS
from declare_app.package.container import Reason
from declare_app.signing.examination import Refusal
from declare_app.signing.increment import Part
from declare_app.signing.judgement import Reason as Judged
from tests.vectors.making.whole import INDEX

ROWS = json.loads(INDEX.read_text("utf-8"))
TOLD = {evidence for row in ROWS for evidence in row["refused"].values()}
FACTS = {fact for row in ROWS if row["kind"] == "package" for fact in row["refused"]}

SPOKEN_FOR = {
    # What is said of a signer who is trusted, not revoked, or the declarant.
    *(Judged.CHAIN_TO_ROOT, Judged.PINNED, Judged.NOT_REVOKED, Judged.SAME_NUMBER, Judged.SAME_NAME_ONLY),
    # What leaves ``revocation`` open, which refuses nothing (contract 4).
    *(Judged.NO_LIST, Judged.STALE_LIST, Judged.REVOKED_LATER, Judged.NO_CHAIN, Judged.NO_AUTHORITY),
}

# Security 2.3, 3.3, 3.4, T11 and T14 by the words that their lists use.
ASKED_FOR = {
    "3.4": (
        *("bomb", "path that climbs", "absolute path", "drive letter", "alternate data stream", "device name"),
        *("trailing dot", "other case", "homoglyph", "twice", "symbolic link", "directory", "comment", "before"),
        *("after", "package within", "one hundred entries", "compressed", "extra field", "another day", "other order"),
    ),
    "3.3": (
        *("name twice, once as an escape", "NaN", "number too large", "half a surrogate", "4,000 digits"),
        *("byte order mark", "decomposed", "NUL", "override", "levels", "over 8 MiB", "fraction"),
    ),
    "3.2": (
        *("version 3", "two signers", "unsigned attribute", "unknown signed attribute", "SHA-1", "1,024 bits"),
        *("BER", "byte after the signature", "root embedded", "out of order"),
    ),
    "2.3": (
        *("content added", "annotation", "page dropped", "attachment replaced", "script", "layers"),
        *("receiver's field", "font read otherwise", "signature field over a page", "metadata", "nothing points to"),
        *("line feed after", "bytes after the end", "padding of the signature", "byte range of nothing"),
        *("signature of zeros", "cut", "byte before", "without a signature", "third signature"),
    ),
    "T11": (
        *("revoked", "expired", "of the future", "right name", "older list", "SHA-1", "1,024", "for encryption"),
        *("certificate of an authority", "none below", "another name", "signed for himself"),
    ),
    "T14": ("tag", "nonce", "recipient", "point", "wrapped key", "cut at", "padding", "another office"),
}

_OF_SEALED = ("not_sealed", "other_form", "not_for_this_key", "not_opened", "other_content")


def test_every_fact_falls_somewhere() -> None:
    assert set(CHECKS) <= FACTS


@pytest.mark.parametrize("reason", Reason)
def test_every_refusal_of_a_container(reason: Reason) -> None:
    assert f"container.{reason.value}" in TOLD


@pytest.mark.parametrize("reason", Refusal)
def test_every_refusal_of_a_signature(reason: Refusal) -> None:
    assert f"signature.{reason.value}" in TOLD


@pytest.mark.parametrize("part", Part)
def test_every_part_in_which_a_pdf_differs(part: Part) -> None:
    assert f"pdf_is_print.other_{part.value}" in TOLD


@pytest.mark.parametrize("reason", [reason for reason in Judged if reason not in SPOKEN_FOR])
def test_every_word_against_a_signer(reason: Judged) -> None:
    assert {f"{fact}.{reason.value}" for fact in ("signer_trusted", "revocation", "signer_is_declarant")} & TOLD


def test_every_code_of_the_readers() -> None:
    from_json = "too_large byte_order_mark not_utf8 malformed too_deep too_many_values number not_composed"
    wanted = {f"json.{code}" for code in f"{from_json} not_canonical duplicate_key".split()}
    wanted |= {f"draft.{code}" for code in ["not_a_draft", "newer", "unknown_key", "unknown_code", "shape", "id_twice"]}
    wanted |= {f"sealed.{code}" for code in _OF_SEALED}
    assert wanted | {"text.control_character", "text.not_a_string"} <= TOLD


@pytest.mark.parametrize("source", ASKED_FOR)
def test_every_attack_of_the_lists_is_there(source: str) -> None:
    faults = "\n".join(row["fault"] for row in ROWS if re.search(rf"\b{source}\b", row["source"]))
    assert [wanted for wanted in ASKED_FOR[source] if wanted.casefold() not in faults.casefold()] == []
