<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ui</name>
    <message>
        <source>Who receives the file</source>
        <translation>Ai nhận hồ sơ</translation>
    </message>
    <message>
        <source>Without encryption</source>
        <translation>Không mã hóa</translation>
    </message>
    <message>
        <source>Whoever has the file can read it.</source>
        <translation>Ai có tệp cũng đọc được.</translation>
    </message>
    <message>
        <source>Encrypted for a unit</source>
        <translation>Mã hóa cho đơn vị</translation>
    </message>
    <message>
        <source>Only the unit opens it, by the file that it gave out.</source>
        <translation>Chỉ đơn vị đã chọn mở được tệp.</translation>
    </message>
    <message>
        <source>Profiles of units, certificates (*.kkprofile *.pem *.cer *.crt *.der);;All files (*)</source>
        <translation>Hồ sơ đơn vị, chứng thư (*.kkprofile *.pem *.cer *.crt *.der);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Choose the profile of the unit, or its certificates</source>
        <translation>Chọn hồ sơ đơn vị, hoặc các chứng thư mã hóa</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>Chưa chọn tệp</translation>
    </message>
    <message>
        <source>Choose the file of the &amp;unit…</source>
        <translation>Chọn tệp &amp;của đơn vị…</translation>
    </message>
    <message>
        <source>File of the unit</source>
        <translation>Tệp của đơn vị</translation>
    </message>
    <message>
        <source>The profile (.kkprofile) or the encryption certificates that the unit gave.</source>
        <translation>Hồ sơ đơn vị (.kkprofile), hoặc các chứng thư mã hóa do đơn vị đưa.</translation>
    </message>
    <message>
        <source>Show the finge&amp;rprints</source>
        <translation>Xem mã &amp;vân tay</translation>
    </message>
    <message>
        <source>It is not a later one of the profile used before. Ask the unit about it.</source>
        <translation>Đây không phải bản mới của hồ sơ đơn vị đã dùng lần trước. Hỏi lại đơn vị trước khi dùng.</translation>
    </message>
    <message>
        <source>The unit was asked: it is this signer, with this fingerprint</source>
        <translation>Đã hỏi đơn vị: đúng người ký này, đúng mã vân tay này</translation>
    </message>
    <message>
        <source>Compare the fingerprints with what the unit says, then sign.</source>
        <translation>So mã vân tay với số đơn vị cho biết rồi mới ký.</translation>
    </message>
    <message>
        <source>Profile {code}, number {serial}, to be used until {day}</source>
        <translation>Hồ sơ đơn vị {code}, bản số {serial}, dùng đến hết {day}</translation>
    </message>
    <message>
        <source>Can be opened by: {offices}</source>
        <translation>Mở được tệp: {offices}</translation>
    </message>
    <message>
        <source>By the same signer as the one used before, and later: it takes its place.</source>
        <translation>Bản mới hơn, vẫn do người ký cũ: thay cho bản đã dùng lần trước.</translation>
    </message>
    <message>
        <source>Signed the profile</source>
        <translation>Người ký hồ sơ đơn vị</translation>
    </message>
    <message>
        <source>Can open the file</source>
        <translation>Mở được tệp</translation>
    </message>
    <message>
        <source>A certificate without a name</source>
        <translation>Chứng thư không ghi tên</translation>
    </message>
    <message>
        <source>The unit has given no profile and no certificate.</source>
        <translation>Đơn vị chưa đưa hồ sơ đơn vị hay chứng thư mã hóa.</translation>
    </message>
    <message>
        <source>Only the paper copies are handed in.</source>
        <translation>Chỉ nộp bản giấy, không nộp tệp.</translation>
    </message>
    <message>
        <source>The file is handed over in person on a USB stick.</source>
        <translation>Trao tệp tận tay trên USB.</translation>
    </message>
    <message>
        <source>No certificate</source>
        <translation>Chưa có chứng thư</translation>
    </message>
    <message>
        <source>Paper only</source>
        <translation>Chỉ nộp bản giấy</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Trao tận tay</translation>
    </message>
    <message>
        <source>Why not encrypted</source>
        <translation>Lý do không mã hóa</translation>
    </message>
    <message>
        <source>Kept in this vault, not in the file</source>
        <translation>Chỉ ghi trong hồ sơ này, không nằm trong tệp</translation>
    </message>
    <message>
        <source>Ask the unit whether it is this signer, and tick that it was asked.</source>
        <translation>Hỏi đơn vị xem có đúng người ký này không, rồi đánh dấu là đã hỏi.</translation>
    </message>
    <message>
        <source>Nobody: not encrypted</source>
        <translation>Không mã hóa</translation>
    </message>
    <message>
        <source>the offices named at signing</source>
        <translation>các nơi đã chọn lúc ký</translation>
    </message>
    <message>
        <source>The file is encrypted for {names}: only they can open it. Your own copy stays in this vault.</source>
        <translation>Tệp mã hóa cho {names}: chỉ nơi đó mở được. Bản của mình vẫn còn trong hồ sơ này.</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever has it can read it. Reason noted: {reason}</source>
        <translation>Tệp không mã hóa, ai có tệp cũng đọc được. Lý do đã ghi: {reason}</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever has it can read it.</source>
        <translation>Tệp không mã hóa, ai có tệp cũng đọc được.</translation>
    </message>
    <message>
        <source>Encrypted for</source>
        <translation>Mã hóa cho</translation>
    </message>
    <message>
        <source>Fingerprint of the seal</source>
        <translation>Mã vân tay của khóa niêm phong</translation>
    </message>
    <message>
        <source>Only if the unit asks for it: copy it by hand next to the signature on the last page.</source>
        <translation>Chỉ khi đơn vị yêu cầu: chép tay mã này cạnh chữ ký ở trang cuối.</translation>
    </message>
</context>
</TS>
