"""Rules about the change table of part III."""

from collections.abc import Iterator

from declare_app.drafting.case import Case, RowRead, section_title
from declare_app.drafting.problems import Place, Problem
from declare_app.forms.definition import RowDef, SectionDef


def unchanged_assets_are_said_to_be_unchanged(case: Case) -> Iterator[Problem]:
    """F06 (note 29): with no asset change the form prints its words after the title; the answer should be meant."""
    for section in case.sections:
        if section.layout != "change_table":
            continue
        income = {row.id for row in section.rows if row.is_income}
        assets = [read for read in case.rows(section.id) if read.row.text("row") not in income]
        answered = case.draft.answers_none(section.id)
        words = section.none_text or case.regime.form.empty
        if assets and answered:
            count = f"{len(assets)} biến động tài sản"
            gaps = {"a": section_title(section), "x": f"“{words}”", "b": "bảng", "y": count}
            yield Problem("F06", "stop", Place(section.id), "khong_khop", gaps)
        elif not assets and not answered:
            gaps = {
                "a": f"{section_title(section)} sẽ in “{words}”",
                "b": "câu trả lời rằng tài sản không thay đổi",
                "cach": "Chọn “Không có biến động”, hoặc thêm biến động",
            }
            yield Problem("F06", "look", Place(section.id), "co_the_quen", gaps)


def every_change_is_complete(case: Case) -> Iterator[Problem]:
    """F07 (notes 30, 31): sign and number as the row wants them, a value without a sign, an explanation."""
    for section in case.sections:
        if section.layout != "change_table":
            continue
        for read in case.rows(section.id):
            yield from read.faults("F07")
            yield from _quantity_problems(read, _row_of(section, read))


def _row_of(section: SectionDef, read: RowRead) -> RowDef | None:
    return next((row for row in section.rows if row.id == read.values.get("row")), None)


def _quantity_problems(read: RowRead, row: RowDef | None) -> Iterator[Problem]:
    typed = read.row.text("quantity_delta")
    name = read.name("quantity_delta")
    if row is None:
        return
    if row.quantity == "none":
        if typed:
            gaps = {
                "o": name,
                "gia_tri": f"“{typed}”",
                "gioi_han": "dòng thu nhập để trống ô này",
                "cach": "Xóa nội dung của ô",
            }
            yield read.problem("F07", "stop", "quantity_delta", "gioi_han", **gaps)
        return
    if not typed:
        how = "Ghi +1 khi tăng, -1 khi giảm" if row.quantity == "number" else "Ghi + khi tăng, - khi giảm"
        yield read.problem("F07", "stop", "quantity_delta", "thieu", o=name, cach=how)
    elif row.quantity == "number" and not typed[1:].strip(" 0,."):
        gaps = {
            "gia_tri": f"“{typed}”",
            "gioi_han": "phải có số lượng lớn hơn 0",
            "cach": f"Ghi {typed[0]}1, {typed[0]}2",
        }
        yield read.problem("F07", "stop", "quantity_delta", "gioi_han", o=name, **gaps)
