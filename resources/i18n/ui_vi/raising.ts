<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ui</name>
    <message>
        <source>Sign at a higher level</source>
        <translation>Ký ở mức cao hơn</translation>
    </message>
    <message>
        <source>Sign at a higher &amp;level…</source>
        <translation>Ký ở mức &amp;cao hơn…</translation>
    </message>
    <message>
        <source>A certificate file or a token can still sign the file; content and code stay the same.</source>
        <translation>Tệp này còn ký số thêm được bằng chứng thư số hoặc thiết bị ký; nội dung và mã giữ nguyên.</translation>
    </message>
    <message>
        <source>A token can still sign the file; content and code stay the same.</source>
        <translation>Tệp này còn ký lên mức cao hơn được bằng thiết bị ký; nội dung và mã giữ nguyên.</translation>
    </message>
    <message>
        <source>Stays the same: the content, the code {code}, and the pages that were signed by hand.</source>
        <translation>Giữ nguyên: nội dung, mã {code}, các trang đã ký tay.</translation>
    </message>
    <message>
        <source>Added: the declarant's digital signature, in a new file. The file exported before is kept.</source>
        <translation>Thêm: chữ ký số của người kê khai, trong một tệp mới. Tệp đã xuất trước vẫn được giữ.</translation>
    </message>
    <message>
        <source>Afterwards hand in the new file. Paper that is signed by hand need not be printed again.</source>
        <translation>Ký xong thì nộp tệp mới. Bản giấy đã ký tay không phải in lại.</translation>
    </message>
</context>
</TS>
