<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ui</name>
    <message>
        <source>never</source>
        <translation>chưa lần nào</translation>
    </message>
    <message>
        <source>{time} on {day}</source>
        <translation>{time} ngày {day}</translation>
    </message>
    <message>
        <source>&amp;Back up</source>
        <translation>&amp;Sao lưu</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Về trang chủ</translation>
    </message>
    <message>
        <source>&amp;Restore from a copy…</source>
        <translation>&amp;Khôi phục từ bản sao…</translation>
    </message>
    <message>
        <source>Copying, and checking the copy…</source>
        <translation>Đang chép và kiểm lại bản sao…</translation>
    </message>
    <message>
        <source>Back up this vault</source>
        <translation>Sao lưu hồ sơ</translation>
    </message>
    <message>
        <source>The copy opens with the same passphrase or recovery code. A USB stick kept apart is best.</source>
        <translation>Bản sao mở bằng chính mật khẩu hoặc mã khôi phục của hồ sơ. Nên để trên USB cất riêng.</translation>
    </message>
    <message>
        <source>Saved last in this vault</source>
        <translation>Lưu lần cuối</translation>
    </message>
    <message>
        <source>Backed up last</source>
        <translation>Sao lưu lần cuối</translation>
    </message>
    <message>
        <source>Where the copy goes</source>
        <translation>Nơi để bản sao</translation>
    </message>
    <message>
        <source>The copy {file} was made and read again: it is whole.</source>
        <translation>Đã ghi bản sao {file} và đọc lại: bản sao nguyên vẹn.</translation>
    </message>
    <message>
        <source>Certificate files (*.p12 *.pfx);;All files (*)</source>
        <translation>Tệp chứng thư số (*.p12 *.pfx);;Tất cả các tệp (*)</translation>
    </message>
    <message>
        <source>Choose the certificate file</source>
        <translation>Chọn tệp chứng thư số</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Chọn &amp;tệp…</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Tệp chứng thư số</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Mật khẩu của tệp</translation>
    </message>
    <message>
        <source>Choose the certificate file.</source>
        <translation>Chưa chọn tệp chứng thư số. Chọn tệp .p12 hoặc .pfx.</translation>
    </message>
    <message>
        <source>Type the password of the file.</source>
        <translation>Chưa ghi mật khẩu của tệp. Ghi mật khẩu nơi cấp đã giao.</translation>
    </message>
    <message>
        <source>They may be signed over; a reason is up to you.</source>
        <translation>Vẫn ký được, có ghi lý do hay không.</translation>
    </message>
    <message>
        <source>More was added than the stated sources explain</source>
        <translation>Phần tăng lớn hơn nguồn đã ghi</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>Rà soát và ký</translation>
    </message>
    <message>
        <source>Checks before signing</source>
        <translation>Kiểm tra trước khi ký</translation>
    </message>
    <message>
        <source>{done} of {n} parts of the form are done</source>
        <translation>Xong {done} trong {n} phần của mẫu</translation>
    </message>
    <message>
        <source>Nothing left that must be put right</source>
        <translation>Không còn chỗ phải sửa</translation>
    </message>
    <message>
        <source>Nothing that deserves a look</source>
        <translation>Không có chỗ nên xem</translation>
    </message>
    <message>
        <source>{n} places deserve a look</source>
        <translation>{n} chỗ nên xem</translation>
    </message>
    <message>
        <source>Sources {sources}, added {added}</source>
        <translation>Nguồn {sources}, tăng {added}</translation>
    </message>
    <message>
        <source>The stated sources exceed what was added</source>
        <translation>Nguồn đã ghi lớn hơn phần tăng</translation>
    </message>
    <message>
        <source>The stated sources equal what was added</source>
        <translation>Nguồn đã ghi bằng phần tăng</translation>
    </message>
    <message>
        <source>{n} places must be put right</source>
        <translation>Còn {n} chỗ phải sửa</translation>
    </message>
    <message>
        <source>{n} places deserve a look, reasons are given</source>
        <translation>{n} chỗ nên xem, đã ghi lý do</translation>
    </message>
    <message>
        <source>{n} pages, signed by hand page by page</source>
        <translation>{n} trang, ký tay từng trang sau khi in</translation>
    </message>
    <message>
        <source>All {n} parts of the form are done</source>
        <translation>Đủ {n} phần của mẫu</translation>
    </message>
    <message>
        <source>Sealed, hand signature to come</source>
        <translation>Niêm phong trên máy, chờ ký tay</translation>
    </message>
    <message>
        <source>Digital signature, hand signature to come</source>
        <translation>Chữ ký số, chờ ký tay</translation>
    </message>
    <message>
        <source>This code is printed at the foot of every page. Paper and file with the same code say the same.</source>
        <translation>Mã này in ở chân mọi trang. Bản giấy và tệp có cùng mã thì cùng nội dung.</translation>
    </message>
    <message>
        <source>Code of the declaration</source>
        <translation>Mã bản kê khai</translation>
    </message>
    <message>
        <source>Scan to compare</source>
        <translation>Quét để đối chiếu</translation>
    </message>
    <message>
        <source>The receiver scans the code on the paper to find the right file.</source>
        <translation>Người nhận quét mã trên giấy để tìm đúng tệp.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ tệp</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>Nơi lưu</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức ký</translation>
    </message>
    <message>
        <source>{level} · {time} on {day}. The content is locked.</source>
        <translation>{level} · {time} ngày {day}. Nội dung đã khóa.</translation>
    </message>
    <message>
        <source>On the last page sign and write the full name. Leave the receiver's part alone.</source>
        <translation>Trang cuối ký và ghi rõ họ tên. Không ký thay phần của người nhận.</translation>
    </message>
    <message>
        <source>The office signs both paper copies with name, position and date, and gives one back.</source>
        <translation>Cơ quan ký nhận, ghi họ tên, chức vụ, ngày trên 02 bản giấy và trả lại một bản.</translation>
    </message>
    <message>
        <source>{file} was written and read again: it is whole.</source>
        <translation>Đã ghi {file} và đọc lại: tệp nguyên vẹn.</translation>
    </message>
    <message>
        <source>To the personnel office.</source>
        <translation>Cho bộ phận tổ chức cán bộ.</translation>
    </message>
    <message>
        <source>Save the pages as &amp;PDF…</source>
        <translation>Lưu bản in P&amp;DF…</translation>
    </message>
    <message>
        <source>Copy the file to a &amp;USB stick…</source>
        <translation>Chép tệp ra &amp;USB…</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>&amp;Mở thư mục</translation>
    </message>
    <message>
        <source>Make a &amp;corrected version…</source>
        <translation>&amp;Lập bản sửa…</translation>
    </message>
    <message>
        <source>To change something after signing, make a new version from this one.</source>
        <translation>Muốn sửa sau khi ký thì lập bản mới từ bản này. Bản đã ký vẫn được giữ.</translation>
    </message>
    <message>
        <source>&amp;Print 2 copies</source>
        <translation>&amp;In 02 bản</translation>
    </message>
    <message>
        <source>All pages were sent to the printer. Count them, then tick “Printed”.</source>
        <translation>Đã gửi đủ các trang tới máy in. Đếm lại số trang, rồi đánh dấu “Đã in”.</translation>
    </message>
    <message>
        <source>One side, A4, {n} pages each copy.</source>
        <translation>In một mặt, khổ A4, {n} trang mỗi bản.</translation>
    </message>
    <message>
        <source>Print 2 copies</source>
        <translation>In 02 bản</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Đã in</translation>
    </message>
    <message>
        <source>Sign each page of both copies by hand</source>
        <translation>Ký tay từng trang của cả 02 bản</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Đã ký</translation>
    </message>
    <message>
        <source>Hand in both copies and the file</source>
        <translation>Nộp 02 bản giấy và tệp</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Đã nộp</translation>
    </message>
    <message>
        <source>Get the receipt</source>
        <translation>Nhận biên nhận</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>Signed, all done</source>
        <translation>Đã ký, đã xong mọi việc</translation>
    </message>
    <message>
        <source>Page {page} of {total} sent to the printer…</source>
        <translation>Đang gửi tới máy in, trang {page} trên {total}…</translation>
    </message>
    <message>
        <source>Signed. {n} things left</source>
        <translation>Đã ký. Còn {n} việc nữa</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Chọn thư mục</translation>
    </message>
    <message>
        <source>Choose another &amp;folder…</source>
        <translation>Chọn thư &amp;mục khác…</translation>
    </message>
    <message>
        <source>Page {number} of {total} of the print</source>
        <translation>Trang {number} trên {total} của bản in</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Check that it is on and has paper, then print again.</source>
        <translation>Không in được: máy in chưa nhận trang. Dữ liệu vẫn còn nguyên. Xem máy in đã bật và có giấy chưa, rồi in lại.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Bản kê khai</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Đến chỗ này</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do (không bắt buộc)</translation>
    </message>
    <message>
        <source>Go there: {sentence}</source>
        <translation>Đến chỗ này: {sentence}</translation>
    </message>
    <message>
        <source>Reason: {sentence}</source>
        <translation>Lý do: {sentence}</translation>
    </message>
    <message>
        <source>QR code of the declaration</source>
        <translation>Mã QR của bản kê khai</translation>
    </message>
    <message>
        <source>Changes since the last declaration</source>
        <translation>Thay đổi so với lần kê khai trước</translation>
    </message>
    <message>
        <source>Income between two declarations</source>
        <translation>Thu nhập giữa hai lần kê khai</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>chưa ghi</translation>
    </message>
    <message>
        <source>The print, to read</source>
        <translation>Bản in để đọc</translation>
    </message>
    <message>
        <source>Drawing the pages…</source>
        <translation>Đang vẽ các trang…</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Vừa chiều ngang</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Cả trang</translation>
    </message>
    <message>
        <source>Size of the pages</source>
        <translation>Cỡ xem</translation>
    </message>
    <message>
        <source>Page {number}/{total}</source>
        <translation>Trang {number}/{total}</translation>
    </message>
    <message>
        <source>These pages are what will be printed. They cannot be edited here.</source>
        <translation>Đây là bản sẽ in ra. Nội dung không sửa được ở đây.</translation>
    </message>
    <message>
        <source>&amp;Sign the declaration…</source>
        <translation>&amp;Ký bản kê khai…</translation>
    </message>
    <message>
        <source>&amp;Print the draft</source>
        <translation>&amp;In bản nháp</translation>
    </message>
    <message>
        <source>&amp;Back to editing</source>
        <translation>Q&amp;uay lại sửa</translation>
    </message>
    <message>
        <source>After signing the content is locked. To change it, make a new version; this one is kept.</source>
        <translation>Sau khi ký, nội dung bị khóa. Muốn sửa thì lập bản mới, bản này vẫn được giữ.</translation>
    </message>
    <message>
        <source>Signing, and checking the file that was written…</source>
        <translation>Đang ký và kiểm lại tệp vừa ghi…</translation>
    </message>
    <message>
        <source>The certificate names {name}, valid until {day}, not the declarant. The receiver will not accept it. Choose another file, or press “Sign” again.</source>
        <translation>Chứng thư ghi tên {name}, còn hạn đến {day}, khác người kê khai nên nơi nhận sẽ chưa chấp nhận. Chọn tệp khác, hoặc bấm “Ký” lần nữa.</translation>
    </message>
    <message>
        <source>By hand on paper</source>
        <translation>Ký tay trên giấy</translation>
    </message>
    <message>
        <source>Print 2 copies, sign each page. The form asks for this.</source>
        <translation>In 02 bản, ký từng trang. Đây là cách mẫu yêu cầu, luôn dùng được.</translation>
    </message>
    <message>
        <source>A .p12 or .pfx file and its password.</source>
        <translation>Tệp .p12 hoặc .pfx và mật khẩu của tệp.</translation>
    </message>
    <message>
        <source>Seal of this vault</source>
        <translation>Niêm phong trên máy</translation>
    </message>
    <message>
        <source>Seals the file with a key made on this computer.</source>
        <translation>Niêm phong tệp bằng khóa tạo trên máy này.</translation>
    </message>
    <message>
        <source>Choose how to sign</source>
        <translation>Chọn cách ký</translation>
    </message>
    <message>
        <source>2 paper copies are signed by hand in any case, since the form asks for it.</source>
        <translation>Xong bước này vẫn in 02 bản và ký tay từng trang để nộp, vì mẫu yêu cầu như vậy.</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>&amp;Ký</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Hủy</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>Quay lại sửa</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>Ngày hoàn thành</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>Nơi lưu tệp</translation>
    </message>
    <message>
        <source>With this date {n} places must be put right first.</source>
        <translation>Với ngày này còn {n} chỗ phải sửa trước khi ký.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>Signed by hand on paper; the file is sealed</source>
        <translation>Ký tay trên giấy, tệp niêm phong trên máy</translation>
    </message>
    <message>
        <source>The office may have set an earlier day.</source>
        <translation>Cơ quan có thể đã hẹn ngày sớm hơn.</translation>
    </message>
    <message>
        <source>Drivers of tokens (*.dll *.so *.dylib);;All files (*)</source>
        <translation>Trình điều khiển thiết bị ký (*.dll *.so *.dylib);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Choose the driver of the token</source>
        <translation>Chọn trình điều khiển của thiết bị ký</translation>
    </message>
    <message>
        <source>Key on the token</source>
        <translation>Chứng thư trong thiết bị</translation>
    </message>
    <message>
        <source>PIN of the token</source>
        <translation>Mã PIN của thiết bị</translation>
    </message>
    <message>
        <source>Looking for tokens…</source>
        <translation>Đang tìm thiết bị ký…</translation>
    </message>
    <message>
        <source>Plug in the token, press “Look again” and choose the key.</source>
        <translation>Cắm thiết bị ký, bấm “Tìm lại” rồi chọn chứng thư.</translation>
    </message>
    <message>
        <source>Type the PIN of the token.</source>
        <translation>Gõ mã PIN của thiết bị.</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>&amp;Tìm lại</translation>
    </message>
    <message>
        <source>Another &amp;driver…</source>
        <translation>Trình điều &amp;khiển khác…</translation>
    </message>
    <message>
        <source>No token is seen. Plug it in, wait for its light, look again.</source>
        <translation>Chưa thấy thiết bị ký. Cắm thiết bị, chờ đèn sáng rồi bấm “Tìm lại”.</translation>
    </message>
    <message>
        <source>{name}, valid until {day} ({token})</source>
        <translation>{name}, hạn {day} ({token})</translation>
    </message>
    <message>
        <source>The token says that tries are running out: a wrong PIN was typed before. Type it only when sure.</source>
        <translation>Thiết bị báo sắp hết lượt gõ PIN: lần trước đã gõ sai. Chỉ gõ khi chắc chắn.</translation>
    </message>
    <message>
        <source>The token says that this is the last try: a wrong PIN locks it.</source>
        <translation>Thiết bị báo chỉ còn lượt gõ PIN cuối: gõ sai là thiết bị tự khóa.</translation>
    </message>
    <message>
        <source>The PIN of this token is locked. Take it to where it was issued.</source>
        <translation>Mã PIN của thiết bị này đã bị khóa. Mang thiết bị đến nơi cấp để mở khóa.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Thiết bị ký</translation>
    </message>
    <message>
        <source>A signing device that is plugged in, and its PIN.</source>
        <translation>Thiết bị ký số đang cắm vào máy, và mã PIN của nó.</translation>
    </message>
    <message>
        <source>with a token</source>
        <translation>bằng thiết bị ký</translation>
    </message>
</context>
</TS>
