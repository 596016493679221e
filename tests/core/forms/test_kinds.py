"""Each kind reads what it writes, and reads nothing that a record would not hold."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from declare_app.forms.kinds import KINDS, Cell
from declare_app.forms.options import ChoiceDef
from declare_app.forms.reading import Unreadable
from declare_app.model.letters import RANGES

CHOICES = (
    ChoiceDef(code="flat", words="căn hộ", name="Căn hộ"),
    ChoiceDef(code="detached", words="nhà ở riêng lẻ", name="Nhà ở riêng lẻ"),
)


def cell(kind: str) -> Cell:
    return Cell("one", kind, "ô", "Ghi ô này", CHOICES if kind == "choice" else ())


def _dotted(digits: str) -> str:
    return f"{int(digits):,}".replace(",", ".")


WHOLE = st.from_regex(r"[0-9]{1,16}", fullmatch=True)
WHOLE_OR_DOTTED = WHOLE | WHOLE.map(_dotted)
WITH_DECIMALS = st.builds(str.__add__, WHOLE_OR_DOTTED, st.from_regex(r"(,[0-9]{1,2})?", fullmatch=True))
DAYS = st.dates(min_value=date(1900, 1, 1))

LETTERS = [chr(code) for first, last in RANGES for code in range(first, last + 1)] + ["\n"]

# Texts of a kind, as people type them.
TYPED: dict[str, st.SearchStrategy[str]] = {
    "text": st.text(LETTERS, min_size=1, max_size=50).filter(lambda text: bool(text.strip())),
    "date": DAYS.map(lambda day: f"{day.day}/{day.month}/{day.year:04}")
    | DAYS.map(lambda day: f"{day.day:02}/{day.month:02}/{day.year:04}"),
    "year": st.integers(1900, 2199).map(str),
    "national_id": st.from_regex(r"[0-9]{9}|[0-9]{12}", fullmatch=True),
    "currency": st.from_regex(r"[A-Za-z]{3}", fullmatch=True),
    "money": WHOLE_OR_DOTTED,
    "area": WITH_DECIMALS,
    "foreign_amount": WITH_DECIMALS,
    "signed_quantity": st.builds(str.__add__, st.sampled_from("+-\u2212"), WITH_DECIMALS | st.just("")),
    "choice": st.sampled_from([choice.code for choice in CHOICES]),
}

SHOWN: list[tuple[str, object, str]] = [
    ("text", "Số 27,\n ngõ  3", "Số 27, ngõ 3"),
    ("date", date(2018, 1, 5), "05/01/2018"),
    ("money", 1_250_000_000, "1.250.000.000 đồng"),
    ("money", 0, "0 đồng"),
    ("area", Decimal("86.40"), "86,4 m²"),
    ("area", Decimal("5200.05"), "5.200,05 m²"),
    ("foreign_amount", Decimal(3000), "3.000"),
    ("signed_quantity", "+1200", "+1.200"),
    ("signed_quantity", "-2.5", "-2,5"),
    ("signed_quantity", "-", "-"),
    ("choice", "detached", "nhà ở riêng lẻ"),
]


def test_every_kind_is_tried_here() -> None:
    assert TYPED.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", sorted(KINDS))
@given(data=st.data())
def test_what_was_read_is_written_and_read_again_alike(kind: str, data: st.DataObject) -> None:
    value = cell(kind).read(data.draw(TYPED[kind]))
    written = cell(kind).write(value)
    assert cell(kind).read(written) == value
    assert cell(kind).write(cell(kind).read(written)) == written


@pytest.mark.parametrize("kind", sorted(KINDS))
@given(data=st.data())
def test_what_was_read_fits_the_record_and_comes_back_from_json(kind: str, data: st.DataObject) -> None:
    value = cell(kind).read(data.draw(TYPED[kind]))
    annotation: Any = KINDS[kind].python
    adapter: TypeAdapter[Any] = TypeAdapter(annotation, config={"strict": True})
    held = adapter.validate_python(value)
    assert held == value
    assert adapter.validate_python(adapter.dump_python(held, mode="json")) == value


@pytest.mark.parametrize("kind", sorted(KINDS))
@given(data=st.data())
def test_what_prints_stands_on_one_line(kind: str, data: st.DataObject) -> None:
    shown = cell(kind).shown(cell(kind).read(data.draw(TYPED[kind])))
    assert shown == " ".join(shown.split()) != ""


@pytest.mark.parametrize(("kind", "value", "shown"), SHOWN)
def test_a_value_prints_in_vietnamese_spelling(kind: str, value: object, shown: str) -> None:
    assert cell(kind).shown(value) == shown


@pytest.mark.parametrize("spoil", [lambda text: text + "x", lambda text: "(" + text, lambda text: text + ";"])
@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"text"}))
@settings(max_examples=30)
@given(data=st.data())
def test_one_strange_letter_makes_it_unreadable(kind: str, spoil: Callable[[str], str], data: st.DataObject) -> None:
    with pytest.raises(Unreadable):
        cell(kind).read(spoil(data.draw(TYPED[kind])))
