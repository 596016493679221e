"""What a person reads beside the form: names, what to do, help and notes are there, short, plain and calm."""

import re
from collections.abc import Iterator

import pytest

from declare_app.forms.definition import FieldDef, SectionDef
from tests.forms.known import EVERY_FIELD, FORM, FORM_TEXT

COMMANDS = ("Ghi", "Chọn", "Cộng")
# Never said (house words): blame, alarm, the machine, and the advice to leave something out.
NOT_SAID = re.compile(
    r"!|lỗi|không hợp lệ|invalid|không cần (kê )?khai|không phải kê khai|bỏ qua|vi phạm|gian dối", re.IGNORECASE
)


def name_of(part: object) -> str | None:
    return part.id if isinstance(part, SectionDef | FieldDef) else None


def asked() -> Iterator[tuple[str, str, str]]:
    """(place, name, how) of every field and of every typed text behind a compound one."""
    for section, field in EVERY_FIELD:
        yield f"{section.id}.{field.id}", field.name, field.how
        for cell in field.cells:
            yield f"{section.id}.{cell.id}", cell.name, cell.how


ASKED = list(asked())


@pytest.mark.parametrize(("place", "name", "how"), ASKED, ids=[place for place, _, _ in ASKED])
def test_a_question_fits_the_sentence_for_what_is_missing(place: str, name: str, how: str) -> None:
    """The sentence is: Chưa ghi {name}. {how}."""
    assert name[0].islower(), place
    assert name[-1].isalpha()
    assert how.split(maxsplit=1)[0] in COMMANDS
    assert 3 <= len(how.split()) <= 12
    assert how[-1] not in ".:;,"
    assert ". " not in how


@pytest.mark.parametrize("section", [one for one in FORM.sections if one.holds_rows], ids=name_of)
def test_no_two_questions_of_a_section_have_one_name(section: SectionDef) -> None:
    names = [cell.name for cell in section.cells]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(("section", "field"), EVERY_FIELD, ids=name_of)
def test_a_field_has_one_to_three_sentences_of_help(section: SectionDef, field: FieldDef) -> None:
    assert is_plain_help(field.help), f"{section.id}.{field.id}"


@pytest.mark.parametrize("section", FORM.sections, ids=name_of)
def test_a_section_has_a_short_name_and_help(section: SectionDef) -> None:
    assert is_plain_help(section.help)
    assert section.name[0].isupper()
    assert len(section.name) <= 45
    assert section.name[-1].isalpha()


def is_plain_help(words: str) -> bool:
    """One to three sentences, then perhaps an example."""
    said, _, example = words.partition("Ví dụ: ")
    sentences = re.split(r"(?<=[.”])\s+(?=[A-ZĐÀ-Ỹ])", said.strip())
    fits = len(said) <= 240 and len(example) <= 160
    return words.endswith((".", ".”")) and 1 <= len(sentences) <= 3 and fits


def test_every_list_has_a_word_for_one_of_its_items() -> None:
    lists = [one for one in FORM.sections if one.holds_rows and one.layout != "totals"]
    assert [one.id for one in lists if not one.item_name or one.item_name != one.item_name.lower()] == []


def test_the_notes_are_whole_sentences() -> None:
    assert [note.mark for note in FORM.notes if not note.text[0].isupper() or not note.text.endswith(".")] == []


def test_nothing_alarms_blames_or_advises_to_leave_something_out() -> None:
    # The line under the title of part III is the decree's own.
    own = [words for section in FORM.sections for words in (section.help, section.name)]
    own += [words for _, field in EVERY_FIELD for words in (field.help, field.how, field.name)]
    own += [note.text for note in FORM.notes]
    assert [words for words in own if NOT_SAID.search(words)] == []


def test_the_file_says_which_words_are_the_programs_own() -> None:
    comments = " ".join(re.findall(r"^# ?(.*)$", FORM_TEXT, re.MULTILINE))
    assert "The program's own words, not the decree's: every name, how and help" in comments
    assert "in the program's own plain words: not the text of the decree" in comments


def test_choices_print_the_words_of_note_10_and_note_11() -> None:
    section = next(one for one in FORM.sections if one.id == "residential_land")
    value = next(field for field in section.fields if field.id == "value")
    words = {choice.code: choice.words for choice in value.options.cells["value_basis"].choices}
    assert "giá trị ước tính" in words["gift_inheritance"]
    assert words["undeterminable"] == "không xác định được giá trị; lý do: {reason}"
    absent = {field.options.absent for _, field in EVERY_FIELD if field.kind == "certificate"}
    assert absent == {
        "chưa được cấp giấy chứng nhận quyền sử dụng đất",
        "chưa được cấp giấy chứng nhận quyền sở hữu",
    }


def test_note_14_knows_two_kinds_of_house() -> None:
    house_type = next(field for _, field in EVERY_FIELD if field.id == "house_type")
    assert [choice.words for choice in house_type.options.choices] == ["căn hộ", "nhà ở riêng lẻ"]
