"""Rules about the people: identity numbers, card dates, and who is still a minor."""

from collections.abc import Iterator
from datetime import date

from declare_app.drafting.case import Case, RowRead
from declare_app.drafting.problems import Problem
from declare_app.forms.kinds import KINDS
from declare_app.model.national_id import birth_year, is_known_origin

ADULT_AGE = 18


def identity_papers_agree(case: Case) -> Iterator[Problem]:
    """F22: the number's digits, century and birth year, and the card's date between birth and this declaration."""
    for read in case.all_rows():
        kinds = {field.kind for field in read.section.fields}
        if "national_id" in kinds:
            yield from read.faults("F22", frozenset({"id_number", "id_issue_date"}))
            yield from _number_problems(read)
            yield from _card_date_problems(read, case.completed_on)


def minor_children_are_minors(case: Case) -> Iterator[Problem]:
    """F23 (Law on Anti-Corruption Art. 33; Civil Code Art. 21): a child of 18 on the completed date is no minor."""
    if case.completed_on is None:
        return
    for read in case.rows("minor_children"):
        born = read.day("date_of_birth")
        if born is not None and _age(born, case.completed_on) >= ADULT_AGE:
            yield read.problem(
                "F23",
                "look",
                "date_of_birth",
                "gioi_han",
                o="tuổi của con vào ngày kê khai",
                gia_tri=str(_age(born, case.completed_on)),
                gioi_han=f"phải dưới {ADULT_AGE}",
                cach="Xem lại ngày sinh; chưa chắc thì hỏi bộ phận tổ chức cán bộ",
            )


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _number_problems(read: RowRead) -> Iterator[Problem]:
    number = read.values.get("id_number")
    if not isinstance(number, str):
        return
    name = read.name("id_number")
    if len(number) != 12:
        yield read.problem("F22", "look", "id_number", "du_so", o=name, n="12", m=str(len(number)))
        return
    born = read.day("date_of_birth")
    if born is not None and born.year != birth_year(number):
        said = f"năm sinh {birth_year(number)}"
        gaps = {"a": name, "x": said, "b": "ngày sinh", "y": f"năm {born.year}"}
        yield read.problem("F22", "look", "id_number", "khong_khop", **gaps)
    if not is_known_origin(number):
        yield read.problem(
            "F22",
            "look",
            "id_number",
            "gioi_han",
            o="ba số đầu của số căn cước",
            gia_tri=number[:3],
            gioi_han="không có trong bảng mã tỉnh nơi đăng ký khai sinh",
            cach="Xem lại trên thẻ; đúng như thẻ thì giữ nguyên",
        )


def _card_date_problems(read: RowRead, completed_on: date | None) -> Iterator[Problem]:
    issued, born = read.day("id_issue_date"), read.day("date_of_birth")
    show = KINDS["date"].write
    if born is not None and completed_on is not None and born > completed_on:
        gaps = {"a": "ngày sinh", "ngay_a": show(born), "b": "ngày kê khai", "ngay_b": show(completed_on)}
        yield read.problem("F22", "stop", "date_of_birth", "thu_tu", **gaps)
    if issued is not None and born is not None and issued < born:
        gaps = {"a": "ngày sinh", "ngay_a": show(born), "b": "ngày cấp", "ngay_b": show(issued)}
        yield read.problem("F22", "stop", "id_issue_date", "thu_tu", **gaps)
    if issued is not None and completed_on is not None and issued > completed_on:
        gaps = {"a": "ngày cấp", "ngay_a": show(issued), "b": "ngày kê khai", "ngay_b": show(completed_on)}
        yield read.problem("F22", "stop", "id_issue_date", "thu_tu", **gaps)
