<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ui</name>
    <message>
        <source>Trust&amp;ed certificates…</source>
        <translation>&amp;Chứng thư tin cậy…</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Chứng thư tin cậy</translation>
    </message>
    <message>
        <source>Trust this certificate?</source>
        <translation>Tin chứng thư này?</translation>
    </message>
    <message>
        <source>The fingerprint was compared, all groups are the same</source>
        <translation>Đã so mã vân tay, mọi nhóm đều giống nhau</translation>
    </message>
    <message>
        <source>F&amp;ingerprint</source>
        <translation>&amp;Mã vân tay</translation>
    </message>
    <message>
        <source>&amp;Trust it</source>
        <translation>&amp;Tin chứng thư này</translation>
    </message>
    <message>
        <source>{name} was trusted already.</source>
        <translation>{name} đã được tin từ trước.</translation>
    </message>
    <message>
        <source>{name} is trusted from now on.</source>
        <translation>Từ nay {name} được tin.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Tên đầy đủ</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Nơi cấp</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Đang hiệu lực</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Hiệu lực</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>may {uses}</source>
        <translation>được dùng để {uses}</translation>
    </message>
    <message>
        <source>{count} of {all} typed</source>
        <translation>Đã gõ {count} trên {all} ký tự</translation>
    </message>
    <message>
        <source>Type the fingerprint off the page signed by hand.</source>
        <translation>Gõ mã vân tay chép từ trang giấy đã ký tay.</translation>
    </message>
    <message>
        <source>Type the fingerprint off the page that its holder signed by hand: 64 letters and digits. It is not shown here, so that it comes from the paper.</source>
        <translation>Gõ mã vân tay (64 chữ và số) chép từ trang giấy mà chủ khóa đã ký tay. Mã không hiện ở đây, để mã gõ vào thật sự lấy từ trang giấy.</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>tự cấp</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Mã vân tay</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the authority publishes, then tick this.</source>
        <translation>So mã vân tay với mã mà nơi cấp công bố, rồi đánh dấu vào ô này.</translation>
    </message>
    <message>
        <source>{begins} to {ends}</source>
        <translation>từ {begins} đến {ends}</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Chứng thư (*.pem *.crt *.cer *.der);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Add a certificate</source>
        <translation>Thêm chứng thư</translation>
    </message>
    <message>
        <source>The root certificate of an authority, or the certificate of a key that somebody made on a computer. It is shown first; nothing is trusted before that is confirmed.</source>
        <translation>Chứng thư gốc của nơi cấp, hoặc chứng thư của khóa mà một người đã tạo trên máy. Chứng thư được cho xem trước; chưa xác nhận thì chưa tin gì cả.</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>Chọn tệp chứng thư</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>&amp;Xem chứng thư</translation>
    </message>
    <message>
        <source>File of the certificate</source>
        <translation>Tệp chứng thư</translation>
    </message>
    <message>
        <source>Choose the file of the certificate first.</source>
        <translation>Chưa chọn tệp chứng thư. Gõ đường dẫn hoặc chọn tệp.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Bỏ…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Bỏ {name}</translation>
    </message>
    <message>
        <source>Fingerprint {digits}</source>
        <translation>Mã vân tay {digits}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Nobody is trusted yet

The program comes with no authority's certificate and fetches none. Signatures are checked all the same: whether a file is whole and was changed shows at once. But who signed stays ‘not known’. Ask the personnel office or the authority for its root certificate, and add it here.</source>
        <translation>Chưa tin nơi cấp nào

Chương trình không kèm chứng thư của nơi cấp nào và không tự lấy về. Chữ ký vẫn được kiểm: tệp còn nguyên hay đã bị sửa thì thấy ngay. Nhưng người ký là ai thì “chưa rõ”. Hỏi xin chứng thư gốc ở bộ phận tổ chức cán bộ hoặc ở nơi cấp, rồi thêm vào đây.</translation>
    </message>
    <message>
        <source>When a signed file is checked, only signatures that lead to a certificate listed here are believed.</source>
        <translation>Khi kiểm tệp đã ký, chỉ chữ ký dẫn đến một chứng thư trong danh sách này được tin.</translation>
    </message>
    <message>
        <source>Add a list of &amp;revoked certificates…</source>
        <translation>Thêm danh sách thu &amp;hồi…</translation>
    </message>
    <message>
        <source>&amp;Add a certificate…</source>
        <translation>Thêm &amp;chứng thư…</translation>
    </message>
    <message>
        <source>Files that cannot be read</source>
        <translation>Tệp không đọc được</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Nơi cấp chứng thư</translation>
    </message>
    <message>
        <source>Keys made on somebody's computer (level L1)</source>
        <translation>Khóa tạo trên máy của một người (mức L1)</translation>
    </message>
    <message>
        <source>Lists of revoked certificates</source>
        <translation>Danh sách thu hồi</translation>
    </message>
    <message>
        <source>The files lie in {folder}</source>
        <translation>Các tệp nằm ở {folder}</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>Đã bỏ {name}.</translation>
    </message>
    <message>
        <source>No trusted authority signed this list, nor one that leads to it. Add the authority's root certificate first; if an authority below it signed the list, choose that one's certificate here.</source>
        <translation>Danh sách này không do nơi cấp đang được tin ký, cũng không do nơi nào dẫn đến đó. Thêm chứng thư gốc của nơi cấp trước; nếu nơi cấp cấp dưới ký danh sách thì chọn chứng thư của nơi đó ở đây.</translation>
    </message>
    <message>
        <source>Lists of revoked certificates (*.crl *.pem *.der);;All files (*)</source>
        <translation>Danh sách thu hồi (*.crl *.pem *.der);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Add a list of revoked certificates</source>
        <translation>Thêm danh sách thu hồi</translation>
    </message>
    <message>
        <source>The authority publishes it (a .crl file), mostly anew every few days. It counts only with the signature of a trusted authority, and an older list never takes the place of a newer one.</source>
        <translation>Nơi cấp công bố danh sách này (tệp .crl), thường vài ngày lại có bản mới. Danh sách chỉ có giá trị khi do nơi cấp đang được tin ký, và bản cũ không bao giờ thay bản mới.</translation>
    </message>
    <message>
        <source>Choose the list</source>
        <translation>Chọn tệp danh sách thu hồi</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Danh sách</translation>
    </message>
    <message>
        <source>Choose the certificate of the issuer</source>
        <translation>Chọn chứng thư của nơi ký danh sách</translation>
    </message>
    <message>
        <source>&amp;Issuer (if any)</source>
        <translation>Nơi &amp;ký (nếu có)</translation>
    </message>
    <message>
        <source>Only where the list is signed by an authority below the trusted root: its certificate.</source>
        <translation>Chỉ cần khi danh sách do nơi cấp cấp dưới của gốc đang được tin ký: chứng thư của nơi đó.</translation>
    </message>
    <message>
        <source>&amp;Take it in</source>
        <translation>&amp;Nhận danh sách</translation>
    </message>
    <message>
        <source>File of the list</source>
        <translation>Tệp danh sách thu hồi</translation>
    </message>
    <message>
        <source>Certificate of the issuer</source>
        <translation>Chứng thư của nơi ký danh sách</translation>
    </message>
    <message>
        <source>Choose the file of the list first.</source>
        <translation>Chưa chọn tệp danh sách. Gõ đường dẫn hoặc chọn tệp.</translation>
    </message>
    <message>
        <source>This list was there already.</source>
        <translation>Danh sách này đã có từ trước.</translation>
    </message>
    <message>
        <source>The list of revoked certificates was added.</source>
        <translation>Đã thêm danh sách thu hồi.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Còn mới</translation>
    </message>
    <message>
        <source>Ask its holder for a newer key; compare its fingerprint with the page signed by hand.</source>
        <translation>Đề nghị chủ khóa tạo khóa mới; so mã vân tay với trang giấy ký tay.</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>ký</translation>
    </message>
    <message>
        <source>sign with commitment</source>
        <translation>ký cam kết</translation>
    </message>
    <message>
        <source>encrypt keys</source>
        <translation>mã hóa khóa</translation>
    </message>
    <message>
        <source>encrypt data</source>
        <translation>mã hóa dữ liệu</translation>
    </message>
    <message>
        <source>agree on keys</source>
        <translation>thỏa thuận khóa</translation>
    </message>
    <message>
        <source>issue certificates</source>
        <translation>cấp chứng thư</translation>
    </message>
    <message>
        <source>revoke certificates</source>
        <translation>thu hồi chứng thư</translation>
    </message>
    <message>
        <source>does not say what it may do</source>
        <translation>không ghi được dùng vào việc gì</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Sắp hết hạn</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Hết hạn</translation>
    </message>
    <message>
        <source>Not in force yet</source>
        <translation>Chưa hiệu lực</translation>
    </message>
    <message>
        <source>Too weak</source>
        <translation>Khóa yếu</translation>
    </message>
    <message>
        <source>Newer one due</source>
        <translation>Cần bản mới</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Chưa dùng đến</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Không đọc được</translation>
    </message>
    <message>
        <source>without a number</source>
        <translation>không có số</translation>
    </message>
    <message>
        <source>does not say when the next one comes</source>
        <translation>không ghi ngày có bản mới</translation>
    </message>
    <message>
        <source>made on {day}, {count} days ago</source>
        <translation>lập ngày {day}, cách đây {count} ngày</translation>
    </message>
    <message>
        <source>Trust {name} no longer?</source>
        <translation>Thôi tin {name}?</translation>
    </message>
    <message>
        <source>Remove the list of {name}?</source>
        <translation>Bỏ danh sách thu hồi của {name}?</translation>
    </message>
    <message>
        <source>Delete the file {name}?</source>
        <translation>Xóa tệp {name}?</translation>
    </message>
    <message>
        <source>Signatures of all to whom it issued certificates are then ‘not known’ when they are checked. Files that were checked already stay as they are.</source>
        <translation>Từ đó khi kiểm, chữ ký của mọi người được nơi này cấp chứng thư sẽ là “chưa rõ”. Tệp đã kiểm trước đây vẫn nguyên như cũ.</translation>
    </message>
    <message>
        <source>Seals made with this key are then level L0 again: the code is compared with the paper.</source>
        <translation>Từ đó niêm phong bằng khóa này trở về mức L0: phải đối chiếu mã trên bản giấy.</translation>
    </message>
    <message>
        <source>Certificates that stand on this list are then no longer seen to be revoked.</source>
        <translation>Từ đó không còn thấy được chứng thư ghi trong danh sách này là đã bị thu hồi.</translation>
    </message>
    <message>
        <source>The file is deleted. Nothing in it was believed, since it cannot be read.</source>
        <translation>Tệp sẽ bị xóa. Trong tệp chưa có gì được tin, vì không đọc được.</translation>
    </message>
    <message>
        <source>{count} certificates revoked</source>
        <translation>{count} chứng thư bị thu hồi</translation>
    </message>
    <message>
        <source>made on {day}</source>
        <translation>lập ngày {day}</translation>
    </message>
    <message>
        <source>The file {file} holds {count} entries; all of them go.</source>
        <translation>Tệp {file} có {count} mục; tất cả đều bị bỏ.</translation>
    </message>
    <message>
        <source>Certificate of an authority</source>
        <translation>Chứng thư của nơi cấp</translation>
    </message>
    <message>
        <source>Key made on somebody's computer (level L1)</source>
        <translation>Khóa tạo trên máy của một người (mức L1)</translation>
    </message>
    <message>
        <source>In force from {begins} until {ends}</source>
        <translation>Hiệu lực từ {begins} đến {ends}</translation>
    </message>
    <message>
        <source>number {number}</source>
        <translation>số {number}</translation>
    </message>
    <message>
        <source>next one by {day}</source>
        <translation>bản sau chậm nhất {day}</translation>
    </message>
    <message>
        <source>Ask the authority in time for the certificate that follows.</source>
        <translation>Hỏi nơi cấp kịp thời chứng thư tiếp theo.</translation>
    </message>
    <message>
        <source>What it vouches for is not believed any more. Ask the authority for its new certificate.</source>
        <translation>Chữ ký dựa vào chứng thư này không còn được tin. Hỏi nơi cấp chứng thư mới.</translation>
    </message>
    <message>
        <source>It counts from {begins} on. If that day has passed, look at the clock of this computer.</source>
        <translation>Có giá trị từ ngày {begins}. Nếu ngày đó đã qua, xem lại ngày giờ của máy.</translation>
    </message>
    <message>
        <source>Its key is short or it is signed in an old way. Ask the authority for its new certificate.</source>
        <translation>Khóa quá ngắn, hoặc chứng thư ký bằng cách đã cũ. Hỏi nơi cấp chứng thư mới.</translation>
    </message>
    <message>
        <source>Until a newer list is added, nobody can say that a certificate is not revoked.</source>
        <translation>Khi chưa thêm bản mới, không thể nói chứng thư nào chưa bị thu hồi.</translation>
    </message>
    <message>
        <source>No authority is trusted, so there is nothing that this list could speak of.</source>
        <translation>Chưa tin nơi cấp nào, nên danh sách này chưa dùng vào việc gì.</translation>
    </message>
    <message>
        <source>While it lies there nothing can be checked and nothing added. Remove it or replace it.</source>
        <translation>Khi tệp này còn ở đây thì không kiểm được gì và không thêm được gì. Bỏ tệp, hoặc thay bằng bản đúng.</translation>
    </message>
    <message>
        <source>Everybody to whom this authority issues a certificate is believed from then on. Compare the fingerprint with the one that the authority publishes, got on another way than this file.</source>
        <translation>Từ đó mọi người được nơi này cấp chứng thư đều được tin. So mã vân tay với mã nơi cấp công bố, lấy bằng đường khác tệp này.</translation>
    </message>
    <message>
        <source>Another authority issued this one: {issuer}. Usually the topmost certificate is added.</source>
        <translation>Chứng thư này do nơi khác cấp: {issuer}. Thường thì thêm chứng thư ở trên cùng.</translation>
    </message>
    <message>
        <source>It may not revoke: its own lists of revoked certificates cannot be added.</source>
        <translation>Nơi này không được cấp quyền thu hồi: không thêm được danh sách thu hồi do chính nơi này ký.</translation>
    </message>
    <message>
        <source>It does not say what its key may be used for.</source>
        <translation>Chứng thư không ghi khóa được dùng vào việc gì.</translation>
    </message>
    <message>
        <source>It ends soon, on {ends}.</source>
        <translation>Sắp hết hạn, ngày {ends}.</translation>
    </message>
</context>
</TS>
