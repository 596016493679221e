"""A form of two sections and one table, small enough to be spoiled in one place at a time."""

from typing import Final

SMALL_FORM: Final = """\
[form]
id = "small"
name = "Mẫu nhỏ"
country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
motto = "Độc lập - Tự do - Hạnh phúc"
title = "BẢN KÊ KHAI {filing}[1]"
date_line = "(Ngày {day} tháng {month} năm {year})"
place_line = "{place}, ngày {day} tháng {month} năm {year}"
empty = "Không"
rules = ["F11"]
filings = [{ id = "annual", title = "HẰNG NĂM", name = "hằng năm" }]
receiver = { title = "NGƯỜI NHẬN", note = "(Ký)" }
declarant = { title = "NGƯỜI KÊ KHAI", note = "(Ký)" }
notes = [{ mark = 1, text = "Ghi loại kê khai." }, { mark = 2, text = "Ghi giá gốc." }]

[form.choices]
value_basis = [{ code = "purchase", words = "{value} (số tiền đã trả)", name = "Mua" }]
boat_type = [{ code = "sail", words = "thuyền buồm", name = "Thuyền buồm" }]

[form.cells]
value_basis = { name = "cách xác định giá trị", how = "Chọn theo cách có được" }
value_vnd = { name = "giá trị bằng đồng", how = "Ghi số tiền bằng đồng" }
value_reason = { name = "lý do", how = "Ghi vì sao không ước tính được" }

[[form.sections]]
id = "part_a"
layout = "part"
title = "A. TÀI SẢN"
name = "Tài sản"
help = "Phần này ghi tài sản."

[[form.sections]]
id = "boats"
layout = "items"
title = "1. Thuyền từ {threshold.asset} trở lên:"
name = "Thuyền"
help = "Ghi từng thuyền."
under = "part_a"
threshold = { figure = "threshold.asset", over = "whole" }

[[form.sections.fields]]
id = "boat_type"
kind = "choice"
label = "- Loại thuyền:"
name = "loại thuyền"
how = "Chọn loại thuyền"
help = "Chọn một loại."
options = { choices = "boat_type" }

[[form.sections.fields]]
id = "value"
kind = "value"
label = "- Giá trị[2]:"
name = "giá trị"
how = "Ghi giá lúc mua"
help = "Ghi giá lúc mua."

[[form.sections]]
id = "papers"
layout = "lines"
title = "2. Giấy tờ"
name = "Giấy tờ"
help = "Ghi từng giấy."
line = ["- {paper_name}"]
record = "OtherPaper"

[[form.sections.fields]]
id = "paper_name"
kind = "text"
label = "- Tên giấy:"
name = "tên giấy"
how = "Ghi tên giấy tờ"
help = "Ghi tên trên giấy."

[[form.sections.fields]]
id = "value"
kind = "value"
label = "- Giá:"
name = "giá trị"
how = "Ghi giá lúc mua"
help = "Ghi giá lúc mua."

[[form.sections]]
id = "changes"
layout = "change_table"
title = "B. THAY ĐỔI"
name = "Thay đổi"
help = "Ghi thay đổi."
filings = ["annual"]
columns = { kind = "Loại", change = "Tăng/giảm", quantity = "Số lượng", value = "Giá trị", explanation = "Giải trình" }
rows = [
  { id = "b1", label = "1. Thuyền", quantity = "number", covers = ["boats"] },
  { id = "b2", label = "2. Thu nhập", quantity = "none", is_income = true },
]

[[form.sections.fields]]
id = "row"
kind = "choice"
label = "Loại"
name = "loại tài sản"
how = "Chọn một dòng"
help = "Chọn dòng của bảng."
options = { choices = "rows" }

[[figures]]
name = "threshold.asset"
title = "mức giá trị phải kê khai"
values = [{ begins = 2031-01-01, amount = 900000000, source = "Luật giả định" }]

[[regimes]]
begins = 2031-01-01
form = "small"
filings = ["annual"]
statement = "Mẫu đang dùng: mẫu giả định để thử."
"""
