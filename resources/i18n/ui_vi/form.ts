<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ui</name>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>Từ {first} đến {last}</translation>
    </message>
    <message>
        <source>Add an entry in row {row}</source>
        <translation>Thêm biến động ở dòng {row}</translation>
    </message>
    <message>
        <source>{count} above</source>
        <translation>đã ghi {count} ở trên</translation>
    </message>
    <message>
        <source>All rows of the table</source>
        <translation>Các dòng của bảng</translation>
    </message>
    <message>
        <source>What has neither come nor gone since the last declaration stays empty; the paper shows all rows.</source>
        <translation>Dòng nào không tăng, không giảm so với lần kê khai trước thì để trống; bản in vẫn có đủ các dòng.</translation>
    </message>
    <message>
        <source>Must be filled in, see above</source>
        <translation>Phải ghi, xem ở trên</translation>
    </message>
    <message>
        <source>Must be filled in</source>
        <translation>Phải ghi</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>{count} {item} stand below. Once they are deleted, “{answer}” can be chosen.</source>
        <translation>Ở dưới đang có {count} {item}. Xóa hết rồi mới chọn được “{answer}”.</translation>
    </message>
    <message>
        <source>After the form: {form}</source>
        <translation>Theo {form}</translation>
    </message>
    <message>
        <source>Told in the program's own words after note {marks} of the form: {form}</source>
        <translation>Lời của chương trình, diễn giải theo chú thích {marks} của {form}</translation>
    </message>
    <message>
        <source>{title}, {number} of {count}</source>
        <translation>{title}, {number} trên {count}</translation>
    </message>
    <message>
        <source>Before saying no, think of these</source>
        <translation>Trước khi chọn “Không có”, hãy nhớ lại</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Less than {amount}; the paper says “{word}” too.</source>
        <translation>Chưa đến {amount}; bản in cũng ghi “{word}”.</translation>
    </message>
    <message>
        <source>Opens the questions below.</source>
        <translation>Mở các ô cần ghi ở dưới.</translation>
    </message>
    <message>
        <source>Is there any {item} to declare?</source>
        <translation>Có {item} nào phải kê khai không?</translation>
    </message>
    <message>
        <source>Yes, declare below</source>
        <translation>Có, kê khai dưới đây</translation>
    </message>
    <message>
        <source>Opens the list to add each {item}.</source>
        <translation>Mở danh sách để thêm từng {item}.</translation>
    </message>
    <message>
        <source>Noted: {name}, nothing to declare. This can be changed at any time.</source>
        <translation>Đã ghi: {name}, không có gì phải kê khai. Đổi lại lúc nào cũng được.</translation>
    </message>
    <message>
        <source>Yes, but below the amount</source>
        <translation>Có, nhưng dưới mức phải kê khai</translation>
    </message>
    <message>
        <source>The paper says “{word}” here.</source>
        <translation>Bản in ghi “{word}” ở mục này.</translation>
    </message>
    <message>
        <source>Add the i&amp;ncome row</source>
        <translation>Thêm dòng thu &amp;nhập</translation>
    </message>
    <message>
        <source>Say in one sentence why: a relative gives no data, a foreigner has no number, a date is unknown.</source>
        <translation>Ghi một câu nêu lý do: người thân không cung cấp, người nước ngoài không có số này, không nhớ ngày.</translation>
    </message>
    <message>
        <source>Why it cannot be filled in</source>
        <translation>Lý do không ghi được</translation>
    </message>
    <message>
        <source>Und&amp;o</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>Undo the deletion of {name}</source>
        <translation>Hoàn tác việc xóa {name}</translation>
    </message>
    <message>
        <source>Deleted: “{name}”.</source>
        <translation>Đã xóa “{name}”.</translation>
    </message>
    <message>
        <source>Governing agency (if any)</source>
        <translation>Cơ quan chủ quản (nếu có)</translation>
    </message>
    <message>
        <source>The agency above the unit; it prints at the top left. Example: UBND TỈNH QUẢNG NINH.</source>
        <translation>Cơ quan cấp trên của đơn vị, in ở góc trái đầu bản kê khai. Ví dụ: UBND TỈNH QUẢNG NINH.</translation>
    </message>
    <message>
        <source>Agency, organisation, unit</source>
        <translation>Cơ quan, tổ chức, đơn vị</translation>
    </message>
    <message>
        <source>The unit that receives the declaration; it prints under the governing agency. Example: SỞ XÂY DỰNG.</source>
        <translation>Nơi người kê khai làm việc và nộp bản kê khai, in dưới tên cơ quan chủ quản. Ví dụ: SỞ XÂY DỰNG.</translation>
    </message>
    <message>
        <source>Place of signing</source>
        <translation>Nơi ký</translation>
    </message>
    <message>
        <source>The province or city that stands before the date at the end.</source>
        <translation>Tên tỉnh, thành phố đứng trước ngày tháng ở cuối bản kê khai. Ví dụ: Quảng Ninh.</translation>
    </message>
    <message>
        <source>Day of completion</source>
        <translation>Ngày hoàn thành bản kê khai</translation>
    </message>
    <message>
        <source>The day on which the declaration is finished, not of printing or handing in. It is asked again at signing.</source>
        <translation>Là ngày khai xong, không phải ngày in hay ngày nộp. Khi ký, chương trình hỏi lại ngày này.</translation>
    </message>
    <message>
        <source>The previous day is not known…</source>
        <translation>Không biết ngày kê khai lần trước…</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Bản kê khai</translation>
    </message>
    <message>
        <source>Day of the previous declaration</source>
        <translation>Ngày kê khai lần trước</translation>
    </message>
    <message>
        <source>It stands on the copy of the previous declaration. Income is counted from this day on.</source>
        <translation>Ngày ghi trên bản kê khai lần trước. Thu nhập ở mục 10 tính từ ngày này. Ví dụ: 05/12/2025.</translation>
    </message>
    <message>
        <source>Why the previous day is not known</source>
        <translation>Lý do không có ngày kê khai lần trước</translation>
    </message>
    <message>
        <source>One sentence in place of the date, where there is no earlier declaration or its day cannot be found.</source>
        <translation>Ghi một câu thay cho ngày, khi không còn bản kê khai lần trước hoặc không tra được ngày.</translation>
    </message>
    <message>
        <source>Declaration: {kind}</source>
        <translation>Bản kê khai {kind}</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>Guidance for this place</source>
        <translation>Hướng dẫn ô đang chọn</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ví dụ</translation>
    </message>
    <message>
        <source>On note ({mark}) of the form</source>
        <translation>Về chú thích ({mark}) của mẫu</translation>
    </message>
    <message>
        <source>done</source>
        <translation>đã xong</translation>
    </message>
    <message>
        <source>nothing to declare</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>đang làm</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>chưa làm</translation>
    </message>
    <message>
        <source>something must be corrected</source>
        <translation>có chỗ phải sửa</translation>
    </message>
    <message>
        <source>something should be looked at</source>
        <translation>có chỗ nên xem</translation>
    </message>
    <message>
        <source>Parts of the declaration</source>
        <translation>Các phần của bản kê khai</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} mục</translation>
    </message>
    <message>
        <source>Parts of the form</source>
        <translation>Các phần của mẫu</translation>
    </message>
    <message>
        <source>{done}/{total} done</source>
        <translation>{done}/{total} xong</translation>
    </message>
    <message>
        <source>Beginning of the form</source>
        <translation>Đầu bản kê khai</translation>
    </message>
    <message>
        <source>Check and sign</source>
        <translation>Rà soát và ký</translation>
    </message>
    <message>
        <source>Part {number}</source>
        <translation>Mục {number}</translation>
    </message>
    <message>
        <source>The copies stay at home: only what they say goes into the declaration.</source>
        <translation>Bản kê khai chỉ ghi nội dung của giấy tờ, không nộp kèm bản sao.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Q&amp;uay lại</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;In…</translation>
    </message>
    <message>
        <source>&amp;Papers to have at hand</source>
        <translation>Giấy tờ cần &amp;chuẩn bị</translation>
    </message>
    <message>
        <source>Papers to have at hand</source>
        <translation>Giấy tờ cần chuẩn bị</translation>
    </message>
    <message>
        <source>Problems of this section</source>
        <translation>Vấn đề ở mục này</translation>
    </message>
    <message>
        <source>Must be corrected</source>
        <translation>Phải sửa</translation>
    </message>
    <message>
        <source>Should be looked at</source>
        <translation>Nên xem</translation>
    </message>
    <message>
        <source>Nothing is left to correct here.</source>
        <translation>Mục này không còn vấn đề.</translation>
    </message>
    <message>
        <source>F8: to the next problem</source>
        <translation>F8: tới vấn đề kế tiếp</translation>
    </message>
    <message>
        <source>{count} places are still empty.</source>
        <translation>Còn {count} ô chưa ghi.</translation>
    </message>
    <message>
        <source>{count} to correct</source>
        <translation>{count} phải sửa</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>{count} nên xem</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Và {count} vấn đề nữa.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng lại</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân bản</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>This sentence prints in the place of what is missing; the gaps no longer stop the signing.</source>
        <translation>Câu này in vào chỗ còn thiếu; các ô thiếu không còn chặn việc ký.</translation>
    </message>
    <message>
        <source>Some of this cannot be found out…</source>
        <translation>Không ghi đủ được các ô trên…</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>A&amp;dd {item}</source>
        <translation>Thê&amp;m {item}</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>Nhân &amp;bản</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message>
        <source>&amp;List of all</source>
        <translation>&amp;Danh sách</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Next one</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>De&amp;lete this {item}</source>
        <translation>&amp;Xóa {item} này</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} trên {count}</translation>
    </message>
    <message>
        <source>What does the family have?</source>
        <translation>Gia đình có những loại tài sản nào?</translation>
    </message>
    <message>
        <source>Tick each kind that the declarant, the spouse or a minor child has on the day of the declaration.</source>
        <translation>Đánh dấu từng loại mà người kê khai, vợ hoặc chồng, con chưa thành niên đang có vào ngày kê khai.</translation>
    </message>
    <message>
        <source>{count} kinds will be noted as not there: {names}. Each can be changed at any time.</source>
        <translation>Sẽ ghi “không có” cho {count} loại: {names}. Đổi lại từng mục lúc nào cũng được.</translation>
    </message>
    <message>
        <source>&amp;Continue…</source>
        <translation>&amp;Tiếp tục…</translation>
    </message>
    <message>
        <source>&amp;Decide section by section</source>
        <translation>Trả lời từng &amp;mục</translation>
    </message>
    <message>
        <source>&amp;Yes, write so</source>
        <translation>Ghi như &amp;vậy</translation>
    </message>
    <message>
        <source>Altogether {amount} đ ({words})</source>
        <translation>Cộng {amount} đ ({words})</translation>
    </message>
    <message>
        <source>Prints as: {text}.</source>
        <translation>Bản in ghi: {text}.</translation>
    </message>
    <message>
        <source>About {amount} million đồng per m².</source>
        <translation>Khoảng {amount} triệu đồng/m².</translation>
    </message>
    <message>
        <source>Show guidance and problems (F9)</source>
        <translation>Mở cột hướng dẫn và vấn đề (F9)</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Trang chủ</translation>
    </message>
    <message>
        <source>&amp;Guidance</source>
        <translation>Hướn&amp;g dẫn</translation>
    </message>
    <message>
        <source>Back: {name}</source>
        <translation>Quay lại: {name}</translation>
    </message>
    <message>
        <source>&amp;Continue: {name}</source>
        <translation>&amp;Tiếp: {name}</translation>
    </message>
    <message>
        <source>Continue: {name}</source>
        <translation>Tiếp: {name}</translation>
    </message>
    <message>
        <source>&amp;Back: {name}</source>
        <translation>Q&amp;uay lại: {name}</translation>
    </message>
    <message>
        <source>Same as the declarant's residence</source>
        <translation>Như nơi thường trú của người kê khai</translation>
    </message>
    <message>
        <source>Total of item {number}</source>
        <translation>Tổng mục {number}</translation>
    </message>
</context>
</TS>
