"""All problems of a draft in the order of the form: what the form asks, then the rules that the form lists."""

from collections.abc import Iterator

from declare_app.drafting.case import Case, section_title
from declare_app.drafting.draft import SPOUSE, Draft
from declare_app.drafting.problems import Place, Problem
from declare_app.drafting.rules.table import RULES
from declare_app.forms.definition import SectionDef
from declare_app.forms.kinds import KINDS
from declare_app.forms.reading import Unreadable, read_text
from declare_app.forms.regimes import Regime


def problems(draft: Draft, regime: Regime) -> tuple[Problem, ...]:
    """What is to be put right or looked at, each place once a pattern, in the order of the form."""
    case = Case(draft, regime)
    found: dict[tuple[str, str], Problem] = {}
    # The rules come first: where they see the same as the form's own questions, their name stays on it.
    for problem in [*_by_rules(case), *_about_the_filing(case), *_about_the_sections(case)]:
        found.setdefault((str(problem.place), problem.pattern), _softened(case, problem))
    return tuple(sorted(found.values(), key=lambda problem: _position(case, problem.place)))


def _by_rules(case: Case) -> Iterator[Problem]:
    for name in case.regime.form.rules:
        yield from RULES[name](case)


def _softened(case: Case, problem: Problem) -> Problem:
    if problem.severity == "look" or problem.place.row is None or not case.rows(problem.place.section):
        return problem
    read = case.rows(problem.place.section)[problem.place.row]
    return problem.softened() if read.explains(problem.place.cell) else problem


def _position(case: Case, place: Place) -> tuple[int, int, int]:
    order = [section.id for section in case.regime.form.sections]
    section = order.index(place.section) if place.section in order else -1
    asked = case.regime.form.section(place.section)
    cells = [cell.id for cell in asked.cells] if asked else []
    cell = cells.index(place.cell) if place.cell in cells else -1
    return section, -1 if place.row is None else place.row, cell


def _about_the_filing(case: Case) -> Iterator[Problem]:
    """Kind, date and unit of the declaration itself."""
    draft, form = case.draft, case.regime.form
    if form.filing(draft.filing) is None:
        gaps = {"o": "loại kê khai", "n": str(len(form.filings))}
        yield Problem("F01", "stop", Place(cell="filing"), "chua_chon", gaps)
    name = "ngày hoàn thành bản kê khai"
    if not draft.completed_on.strip():
        yield _of_the_draft("completed_on", "thieu", o=name, cach="Ghi ngày khai xong")
    elif case.completed_on is None:
        yield _of_the_draft("completed_on", "ngay", o=name, vi_du="20/11/2026")
    elif case.completed_on < case.regime.row.begins:
        begins = KINDS["date"].write(case.regime.row.begins)
        gaps = {"gia_tri": draft.completed_on.strip(), "gioi_han": f"phải từ {begins}", "cach": "Xem lại ngày"}
        yield _of_the_draft("completed_on", "gioi_han", o=name, **gaps)
    yield from _unprintable_words(draft)
    if not draft.unit_name.strip():
        name = "tên cơ quan, tổ chức, đơn vị"
        yield _of_the_draft("unit_name", "thieu", o=name, cach="Ghi tên in ở góc trái đầu bản")
    if not draft.signed_place.strip():
        gaps = {"o": "nơi ký", "cach": "Ghi tỉnh, thành phố"}
        yield Problem("form", "look", Place(cell="signed_place"), "thieu", gaps)


def _unprintable_words(draft: Draft) -> Iterator[Problem]:
    """What prints without being an answer to a question: heading, place, and the explanations of rows."""
    heading = {
        "governing_agency_name": "tên cơ quan chủ quản",
        "unit_name": "tên cơ quan, tổ chức, đơn vị",
        "signed_place": "nơi ký",
    }
    for cell, name in heading.items():
        yield from _unreadable_words(Place(cell=cell), name, getattr(draft, cell))
    for section_id, rows in draft.sections.items():
        for index, row in enumerate(rows):
            place = Place(section_id, index, row.id, "no_information")
            yield from _unreadable_words(place, "lời giải thích", row.no_information)


def _unreadable_words(place: Place, name: str, text: str) -> Iterator[Problem]:
    try:
        read_text(text)
    except Unreadable as why:
        yield Problem("form", "stop", place, why.pattern, {"o": name, **why.gaps})


def _of_the_draft(cell: str, pattern: str, **gaps: str) -> Problem:
    return Problem("form", "stop", Place(cell=cell), pattern, gaps)


def _about_the_sections(case: Case) -> Iterator[Problem]:
    for section in case.sections:
        rows = case.rows(section.id)
        for read in rows:
            yield from read.faults("form")
        if section.layout != "change_table":
            yield from _answer_problems(case, section, len(rows))


def _answer_problems(case: Case, section: SectionDef, count: int) -> Iterator[Problem]:
    """Every item is answered: with rows, or with an explicit "không có" where the form allows that."""
    draft = case.draft
    answered = draft.answers_none(section.id)
    title = section_title(section)
    if section.id == SPOUSE and draft.spouse_status == "yes" and section.id in draft.nothing_to_declare:
        gaps = {"a": title, "x": "“không có”", "b": "câu hỏi có vợ hoặc chồng", "y": "“có”"}
        yield Problem("form", "stop", Place(section.id), "khong_khop", gaps)
    if count and answered:
        gaps = {"a": title, "x": "“không có”", "b": "danh sách", "y": f"{count} {section.item_name or 'dòng'}"}
        yield Problem("form", "stop", Place(section.id), "khong_khop", gaps)
    elif not count and not (answered and section.may_be_none):
        cach = "Ghi đủ các ô của mục" if not section.may_be_none else "Thêm nội dung, hoặc chọn “Không có”"
        yield Problem("form", "stop", Place(section.id), "thieu", {"o": title, "cach": cach})
    if count > 1 and section.is_single:
        gaps = {"o": f"số dòng của {title}", "gia_tri": str(count), "gioi_han": "phải là 1", "cach": "Giữ một dòng"}
        yield Problem("form", "stop", Place(section.id), "gioi_han", gaps)
