<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ui</name>
    <message>
        <source>Begin a declaration</source>
        <translation>Bắt đầu kê khai</translation>
    </message>
    <message>
        <source>Which declaration is due?</source>
        <translation>Kê khai loại nào?</translation>
    </message>
    <message>
        <source>Kind of declaration</source>
        <translation>Loại kê khai</translation>
    </message>
    <message>
        <source>What to begin from</source>
        <translation>Bắt đầu từ đâu</translation>
    </message>
    <message>
        <source>People and things are taken over. What there is none of, changes and income are asked anew.</source>
        <translation>Người và tài sản được chép sang. Mục “không có”, biến động và thu nhập được hỏi lại.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Q&amp;uay lại</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Bắt đầu</translation>
    </message>
    <message>
        <source>From what?</source>
        <translation>Bắt đầu từ đâu?</translation>
    </message>
    <message>
        <source>A blank page</source>
        <translation>Trang trắng</translation>
    </message>
    <message>
        <source>When asking for help, name the number {reference}. Nothing that was typed is written down with it.</source>
        <translation>Khi cần trợ giúp, đọc số {reference}. Không nội dung nào đã gõ được ghi lại kèm số này.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Có trục trặc</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Tiếp tục</translation>
    </message>
    <message>
        <source>The program met a mistake of its own</source>
        <translation>Chương trình vừa gặp một trục trặc của chính nó</translation>
    </message>
    <message>
        <source>What was typed is being saved. Work can go on; if it happens again, close and open the program.</source>
        <translation>Nội dung đã gõ đang được lưu. Có thể làm tiếp; nếu gặp lại, đóng rồi mở lại chương trình.</translation>
    </message>
    <message>
        <source>The recovery sheet is not kept safe yet. Without it a forgotten password cannot be helped.</source>
        <translation>Chưa cất phiếu khôi phục. Quên mật khẩu mà không có phiếu thì không ai mở được hồ sơ.</translation>
    </message>
    <message>
        <source>The vault locks in one minute. Any key or the mouse keeps it open.</source>
        <translation>Hồ sơ sẽ khóa sau một phút nữa. Bấm một phím hoặc di chuột để giữ mở.</translation>
    </message>
    <message>
        <source>&amp;Later, remind me</source>
        <translation>Để &amp;sau, nhắc lại</translation>
    </message>
    <message>
        <source>See the &amp;sheet</source>
        <translation>Xem &amp;phiếu</translation>
    </message>
    <message>
        <source>Make a new &amp;sheet…</source>
        <translation>Tạo &amp;phiếu mới…</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Trang chủ</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Tùy chọn</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Delete {name} with everything typed in it? It cannot be brought back.</source>
        <translation>Xóa bản {name} cùng mọi nội dung đã gõ? Xóa rồi thì không lấy lại được.</translation>
    </message>
    <message>
        <source>My declarations</source>
        <translation>Bản kê khai của tôi</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Xóa hẳn</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Nothing yet. A declaration shows here once it is begun.</source>
        <translation>Chưa có bản nào. Bản kê khai hiện ở đây khi đã bắt đầu.</translation>
    </message>
    <message>
        <source>No code yet</source>
        <translation>Chưa có mã</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Nộp</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>&amp;Begin a declaration</source>
        <translation>&amp;Bắt đầu kê khai</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>Tiếp tục kê &amp;khai</translation>
    </message>
    <message>
        <source>&amp;Draft as PDF</source>
        <translation>&amp;Xem bản nháp PDF</translation>
    </message>
    <message>
        <source>No declaration is being written</source>
        <translation>Chưa có bản kê khai đang soạn</translation>
    </message>
    <message>
        <source>Begin the yearly declaration, or choose another kind at the right.</source>
        <translation>Bắt đầu bản kê khai hằng năm, hoặc chọn loại khác ở bên phải.</translation>
    </message>
    <message>
        <source>{done}/{asked} parts done</source>
        <translation>{done}/{asked} phần đã xong</translation>
    </message>
    <message>
        <source>Begin a new one</source>
        <translation>Bắt đầu bản mới</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Back up to a USB stick</source>
        <translation>Sao lưu ra USB</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>đang soạn</translation>
    </message>
    <message>
        <source>The next screens speak this language; the whole window after it was locked once.</source>
        <translation>Các màn hình mở sau dùng ngôn ngữ này; cả cửa sổ đổi sau khi khóa một lần.</translation>
    </message>
    <message>
        <source>Password &amp;now</source>
        <translation>Mật khẩu hiện &amp;nay</translation>
    </message>
    <message>
        <source>C&amp;hange the password</source>
        <translation>Đổ&amp;i mật khẩu</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Xong</translation>
    </message>
    <message>
        <source>The password is changed. The recovery sheet stays good.</source>
        <translation>Đã đổi mật khẩu. Phiếu khôi phục vẫn như cũ.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Password and recovery sheet</source>
        <translation>Mật khẩu và phiếu khôi phục</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>As the computer has it</source>
        <translation>Theo máy</translation>
    </message>
    <message>
        <source>A new recovery sheet</source>
        <translation>Phiếu khôi phục mới</translation>
    </message>
    <message>
        <source>The old sheet then opens nothing any more. Old backups still open with what opened them.</source>
        <translation>Phiếu cũ không còn mở được hồ sơ này. Bản sao lưu cũ vẫn mở bằng mật khẩu và phiếu cũ.</translation>
    </message>
    <message>
        <source>&amp;Password of the vault</source>
        <translation>&amp;Mật khẩu của hồ sơ</translation>
    </message>
    <message>
        <source>&amp;Make the sheet</source>
        <translation>&amp;Tạo phiếu</translation>
    </message>
    <message>
        <source>No copy made yet</source>
        <translation>Chưa sao lưu lần nào</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>Đang soạn</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Đã ký</translation>
    </message>
    <message>
        <source>Being corrected</source>
        <translation>Đang sửa lại</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Cần bản mới</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Chưa đọc được</translation>
    </message>
    <message>
        <source>A declaration in this vault</source>
        <translation>Một bản kê khai trong kho này</translation>
    </message>
    <message>
        <source>A newer version of the program wrote it; install that to open it. It is in every backup.</source>
        <translation>Do phiên bản mới hơn của chương trình ghi; cài phiên bản đó để mở. Bản sao lưu nào cũng có bản này.</translation>
    </message>
    <message>
        <source>This version cannot read it. It stays unchanged, and is in every backup.</source>
        <translation>Phiên bản này chưa đọc được. Nội dung vẫn nguyên trong kho và trong mọi bản sao lưu.</translation>
    </message>
    <message>
        <source>{filing} {year}</source>
        <translation>{filing} {year}</translation>
    </message>
    <message>
        <source>{filing} declaration {year}</source>
        <translation>Kê khai {filing} {year}</translation>
    </message>
    <message>
        <source>Due {day}, {count} days left</source>
        <translation>Hạn {day}, còn {count} ngày</translation>
    </message>
    <message>
        <source>Saved on {day}</source>
        <translation>Lưu ngày {day}</translation>
    </message>
    <message>
        <source>Last time: {day}, {count} days ago</source>
        <translation>Lần gần nhất: {day}, {count} ngày trước</translation>
    </message>
    <message>
        <source>{stops} to put right, {looks} to look at</source>
        <translation>{stops} chỗ phải sửa, {looks} chỗ nên xem</translation>
    </message>
    <message>
        <source>Before 31/12 each year</source>
        <translation>Trước 31/12 mỗi năm</translation>
    </message>
    <message>
        <source>At least 10 days before the planned day</source>
        <translation>Chậm nhất 10 ngày trước ngày dự kiến</translation>
    </message>
    <message>
        <source>Within 10 days of taking up the post</source>
        <translation>Trong 10 ngày từ khi nhận công tác</translation>
    </message>
    <message>
        <source>{name}, version {number}</source>
        <translation>{name}, bản {number}</translation>
    </message>
    <message>
        <source>Overdue since {day}, {count} days</source>
        <translation>Quá hạn {day}, đã {count} ngày</translation>
    </message>
    <message>
        <source>Due {day}: today is the last day</source>
        <translation>Hạn {day}: hôm nay là ngày cuối</translation>
    </message>
    <message>
        <source>Saved today {time}</source>
        <translation>Lưu hôm nay {time}</translation>
    </message>
    <message>
        <source>Last time: today {time}</source>
        <translation>Lần gần nhất: hôm nay {time}</translation>
    </message>
    <message>
        <source>Declaration of assets and income</source>
        <translation>Kê khai tài sản, thu nhập</translation>
    </message>
    <message>
        <source>Close &amp;without it</source>
        <translation>Đóng, chưa cất &amp;phiếu</translation>
    </message>
    <message>
        <source>Lock &amp;without it</source>
        <translation>Khóa, chưa cất &amp;phiếu</translation>
    </message>
    <message>
        <source>A whole encrypted copy with the last changes goes into another folder, such as on a USB stick.</source>
        <translation>Một bản đầy đủ, đã mã hóa, gồm cả nội dung vừa gõ, được ghi sang thư mục khác, ví dụ trên USB.</translation>
    </message>
    <message>
        <source>Kept as {file}. To go on with it, lock, then choose “Open a vault elsewhere”.</source>
        <translation>Đã ghi thành {file}. Để làm tiếp từ bản đó, khóa hồ sơ rồi chọn “Mở hồ sơ ở nơi khác”.</translation>
    </message>
    <message>
        <source>&amp;Keep the copy</source>
        <translation>&amp;Ghi bản này</translation>
    </message>
    <message>
        <source>Keep a copy elsewhere</source>
        <translation>Ghi một bản sang nơi khác</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;họn…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Đó&amp;ng</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>Chưa chọn thư mục. Chọn một thư mục trên USB hoặc ổ khác.</translation>
    </message>
    <message>
        <source>Folder of the copy</source>
        <translation>Thư mục để ghi bản này</translation>
    </message>
    <message>
        <source>What was typed is still here on the screen.</source>
        <translation>Nội dung vừa gõ vẫn còn trên màn hình.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Chưa lưu được</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Đã mã hóa</translation>
    </message>
    <message>
        <source>Lock &amp;without the last changes</source>
        <translation>&amp;Khóa, bỏ phần chưa lưu</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Saved {time}, encrypted</source>
        <translation>Đã lưu {time}, đã mã hóa</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Thử lại</translation>
    </message>
    <message>
        <source>Keep a copy &amp;elsewhere…</source>
        <translation>&amp;Ghi sang nơi khác…</translation>
    </message>
    <message>
        <source>Declaration of assets
and income</source>
        <translation>Kê khai tài sản,
thu nhập</translation>
    </message>
    <message>
        <source>No network is needed. The program sends nothing out.</source>
        <translation>Không cần mạng. Chương trình không gửi gì ra ngoài.</translation>
    </message>
    <message>
        <source>Declarations are encrypted with the password. Others on this computer cannot read them.</source>
        <translation>Bản kê khai được mã hóa bằng mật khẩu. Người dùng chung máy không đọc được.</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Chỉ nằm trên máy này</translation>
    </message>
    <message>
        <source>Only the password opens it</source>
        <translation>Chỉ mật khẩu mở được</translation>
    </message>
    <message>
        <source>Form in use</source>
        <translation>Mẫu đang dùng</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Phiếu khôi phục</translation>
    </message>
    <message>
        <source>A forgotten password: this sheet opens the vault. The code is shown only now; nobody keeps a copy.</source>
        <translation>Quên mật khẩu thì dùng phiếu này để mở hồ sơ. Mã chỉ hiện lúc này, không ai giữ bản khác.</translation>
    </message>
    <message>
        <source>&amp;Print the recovery sheet…</source>
        <translation>&amp;In phiếu khôi phục…</translation>
    </message>
    <message>
        <source>The sheet is &amp;kept safe</source>
        <translation>Đã cất phiế&amp;u</translation>
    </message>
    <message>
        <source>No printer? Copy all groups by hand onto paper. Do not photograph them.</source>
        <translation>Không có máy in thì chép tay đủ các nhóm ra giấy. Không chụp ảnh màn hình.</translation>
    </message>
    <message>
        <source>Not the same as on the sheet. Compare again.</source>
        <translation>Chưa khớp với phiếu. So lại từng ký tự.</translation>
    </message>
    <message>
        <source>Group number {number}</source>
        <translation>Gõ lại nhóm số {number}</translation>
    </message>
    <message>
        <source>Set a password for the vault</source>
        <translation>Đặt mật khẩu cho hồ sơ</translation>
    </message>
    <message>
        <source>Use four or five unrelated words. Without marks is best: then no typing method changes the letters.</source>
        <translation>Dùng 4 đến 5 từ không liên quan nhau. Nên gõ không dấu để bộ gõ tiếng Việt không làm đổi chữ.</translation>
    </message>
    <message>
        <source>&amp;Name of the vault</source>
        <translation>&amp;Tên hồ sơ</translation>
    </message>
    <message>
        <source>Others who use this computer see this name too.</source>
        <translation>Người khác dùng máy này cũng thấy tên này.</translation>
    </message>
    <message>
        <source>Open an existing vault, or &amp;restore one</source>
        <translation>Mở hồ sơ có sẵn hoặc khôi &amp;phục…</translation>
    </message>
    <message>
        <source>&amp;Create the vault</source>
        <translation>Tạo hồ &amp;sơ</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>Đổ&amp;i…</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Chọn nơi lưu khác</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Nơi lưu</translation>
    </message>
    <message>
        <source>A USB stick will do too: carry it along and leave nothing on this computer.</source>
        <translation>Có thể chọn USB để mang theo và không để lại gì trên máy này.</translation>
    </message>
    <message>
        <source>Keep the vault in</source>
        <translation>Nơi lưu hồ sơ</translation>
    </message>
    <message>
        <source>Place of the vault</source>
        <translation>Nơi lưu hồ sơ</translation>
    </message>
    <message>
        <source>Nobody can reset this password, no administrator either. So keep the recovery sheet.</source>
        <translation>Không ai đặt lại được mật khẩu này, kể cả người quản trị. Vì vậy cần cất phiếu khôi phục.</translation>
    </message>
    <message>
        <source>Give the vault a name, such as “Hồ sơ 1”.</source>
        <translation>Chưa ghi tên hồ sơ. Ghi một tên ngắn, ví dụ “Hồ sơ 1”.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mật khẩu</translation>
    </message>
    <message>
        <source>Ne&amp;w password</source>
        <translation>&amp;Mật khẩu mới</translation>
    </message>
    <message>
        <source>&amp;Type the password again</source>
        <translation>&amp;Gõ lại mật khẩu</translation>
    </message>
    <message>
        <source>Suggest a password</source>
        <translation>Gợi ý một mật khẩu</translation>
    </message>
    <message>
        <source>Too short: 12 characters or more.</source>
        <translation>Ngắn quá: cần từ 12 ký tự.</translation>
    </message>
    <message>
        <source>Weak: easily guessed.</source>
        <translation>Yếu: dễ đoán.</translation>
    </message>
    <message>
        <source>Enough.</source>
        <translation>Đủ dùng.</translation>
    </message>
    <message>
        <source>Strong: hard to guess.</source>
        <translation>Mạnh: khó đoán.</translation>
    </message>
    <message>
        <source>Very strong: not to be guessed.</source>
        <translation>Rất mạnh: không đoán được.</translation>
    </message>
    <message>
        <source>No password yet. Type four or five unrelated words.</source>
        <translation>Chưa ghi mật khẩu. Ghi 4 đến 5 từ không liên quan nhau.</translation>
    </message>
    <message>
        <source>This password is easily guessed. Make it longer.</source>
        <translation>Mật khẩu này dễ đoán. Thêm từ cho dài hơn.</translation>
    </message>
    <message>
        <source>The two passwords differ. Type it again.</source>
        <translation>Hai lần gõ chưa giống nhau. Gõ lại mật khẩu.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Chờ một chút…</translation>
    </message>
    <message>
        <source>Use the recovery sheet</source>
        <translation>Dùng phiếu khôi phục</translation>
    </message>
    <message>
        <source>Type the code of the sheet, then set a new password. The sheet stays good.</source>
        <translation>Gõ mã trên phiếu, rồi đặt mật khẩu mới. Phiếu vẫn dùng được về sau.</translation>
    </message>
    <message>
        <source>&amp;Code on the sheet</source>
        <translation>Mã &amp;trên phiếu</translation>
    </message>
    <message>
        <source>Groups of four, with or without spaces, capitals or small letters.</source>
        <translation>Từng nhóm bốn ký tự, có hay không có dấu cách, chữ hoa hay chữ thường đều được.</translation>
    </message>
    <message>
        <source>Set the password and &amp;unlock</source>
        <translation>Đặt mật khẩu và mở &amp;khóa</translation>
    </message>
    <message>
        <source>Type the code of the sheet first.</source>
        <translation>Chưa ghi mã khôi phục. Gõ mã in trên phiếu.</translation>
    </message>
    <message>
        <source>Keep it like the papers of a house. Whoever has this sheet and the vault's file can open it.</source>
        <translation>Cất như giấy tờ nhà đất. Ai có phiếu này và tệp hồ sơ thì mở được hồ sơ.</translation>
    </message>
    <message>
        <source>RECOVERY SHEET</source>
        <translation>PHIẾU KHÔI PHỤC</translation>
    </message>
    <message>
        <source>Vault “{label}”, {day}</source>
        <translation>{label}, {day}</translation>
    </message>
    <message>
        <source>Recovery sheet with {count} groups</source>
        <translation>Phiếu khôi phục có {count} nhóm</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>The backup becomes a new vault on this computer. The vaults that are here stay as they are.</source>
        <translation>Bản sao lưu thành một hồ sơ mới trên máy này. Các hồ sơ đang có giữ nguyên.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Khôi phục</translation>
    </message>
    <message>
        <source>&amp;Open the restored vault</source>
        <translation>&amp;Mở hồ sơ vừa khôi phục</translation>
    </message>
    <message>
        <source>File of the backup</source>
        <translation>Tệp sao lưu</translation>
    </message>
    <message>
        <source>Vaults (*{suffix})</source>
        <translation>Hồ sơ (*{suffix})</translation>
    </message>
    <message>
        <source>In the backup, saved last: {saved}.</source>
        <translation>Trong bản sao lưu, lần lưu cuối: {saved}.</translation>
    </message>
    <message>
        <source>Choose the file of the backup first.</source>
        <translation>Chưa chọn tệp sao lưu. Chọn tệp có đuôi .kkv.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>chưa lưu lần nào</translation>
    </message>
    <message>
        <source>This computer has seen it last: {seen}.</source>
        <translation>Máy này thấy hồ sơ lần cuối: {seen}.</translation>
    </message>
    <message>
        <source>Strength of the password: {word}</source>
        <translation>Độ mạnh mật khẩu: {word}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>chưa gõ</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Vaults on this computer</source>
        <translation>Hồ sơ trên máy này</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>Mở &amp;khóa</translation>
    </message>
    <message>
        <source>Password forgotten: use the &amp;recovery sheet</source>
        <translation>Quên mật khẩu: dùng &amp;phiếu khôi phục</translation>
    </message>
    <message>
        <source>A vault locks by itself after 10 minutes without use.</source>
        <translation>Hồ sơ tự khóa sau 10 phút không dùng.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>&amp;Create a vault for another person</source>
        <translation>&amp;Tạo hồ sơ cho người khác</translation>
    </message>
    <message>
        <source>Open a vault &amp;elsewhere…</source>
        <translation>Mở hồ sơ ở &amp;nơi khác…</translation>
    </message>
    <message>
        <source>Restore from a &amp;backup…</source>
        <translation>Khôi phục từ &amp;bản sao lưu…</translation>
    </message>
    <message>
        <source>Saved last on {day}</source>
        <translation>Lưu lần cuối {day}</translation>
    </message>
    <message>
        <source>Type the password of the vault first.</source>
        <translation>Chưa ghi mật khẩu. Gõ mật khẩu của hồ sơ này.</translation>
    </message>
    <message>
        <source>Saved last today, {time}</source>
        <translation>Lưu lần cuối hôm nay, {time}</translation>
    </message>
    <message>
        <source>&amp;Password of {label}</source>
        <translation>&amp;Mật khẩu của {label}</translation>
    </message>
    <message>
        <source>Open this copy &amp;all the same</source>
        <translation>&amp;Vẫn mở bản này</translation>
    </message>
    <message>
        <source>Signed today {time}</source>
        <translation>Ký hôm nay {time}</translation>
    </message>
    <message>
        <source>Signed on {day}</source>
        <translation>Ký ngày {day}</translation>
    </message>
    <message>
        <source>by hand on paper</source>
        <translation>ký tay trên giấy</translation>
    </message>
    <message>
        <source>with a certificate file</source>
        <translation>bằng tệp chứng thư</translation>
    </message>
    <message>
        <source>with the seal of this vault</source>
        <translation>niêm phong trên máy</translation>
    </message>
    <message>
        <source>Begun {time} on {day}</source>
        <translation>Bắt đầu {time} ngày {day}</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>từ bản {name}</translation>
    </message>
    <message>
        <source>Stopped at: {place}</source>
        <translation>Dừng ở: {place}</translation>
    </message>
    <message>
        <source>It becomes another vault. This one is locked first.</source>
        <translation>Thành một hồ sơ khác. Hồ sơ này được khóa trước.</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Khôi phục từ bản sao lưu…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>This is a USB stick. Pulled out midway, nothing more is saved: pull it only once the vault is locked.</source>
        <translation>Đây là USB. Rút ra giữa chừng thì không lưu được nữa: chỉ rút khi đã khóa hồ sơ.</translation>
    </message>
    <message>
        <source>This vault lies on a USB stick. Leave the stick in until the vault is locked.</source>
        <translation>Hồ sơ này nằm trên USB. Đừng rút USB ra giữa chừng: khóa hồ sơ rồi mới rút.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Choose the kind of declaration; take an earlier one along, or a blank page.</source>
        <translation>Chọn loại kê khai; lấy từ bản trước, hoặc từ trang trắng.</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>What the family has. Print the list of papers to have at hand.</source>
        <translation>Những gì gia đình có. In danh sách giấy tờ cần lấy ra.</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Part by part. Everything is saved while you type; stop and go on at any time.</source>
        <translation>Lần lượt từng phần. Gõ đến đâu lưu đến đó; dừng và làm tiếp lúc nào cũng được.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Rà soát</translation>
    </message>
    <message>
        <source>Read the pages as they print. “To put right” holds signing back, “to look at” does not.</source>
        <translation>Đọc đúng các trang sẽ in. Chỗ “phải sửa” thì chưa ký được, chỗ “nên xem” thì vẫn ký được.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Ký</translation>
    </message>
    <message>
        <source>On paper, with a certificate file, or with the seal. Then the content is locked.</source>
        <translation>Trên giấy, bằng tệp chứng thư, hoặc niêm phong trên máy. Sau đó nội dung được khóa.</translation>
    </message>
    <message>
        <source>Print 2 copies, sign each page by hand, hand them in with the file, get the receipt.</source>
        <translation>In 2 bản, ký tay từng trang, nộp cùng với tệp, lấy giấy biên nhận.</translation>
    </message>
    <message>
        <source>A declaration in six steps</source>
        <translation>Kê khai trong sáu bước</translation>
    </message>
    <message>
        <source>What to write in this field</source>
        <translation>Cách ghi ô đang đứng</translation>
    </message>
    <message>
        <source>To the next place to put right</source>
        <translation>Đến chỗ phải sửa tiếp theo</translation>
    </message>
    <message>
        <source>Outline, page, guidance, buttons</source>
        <translation>Lần lượt: mục lục, trang, hướng dẫn, nút</translation>
    </message>
    <message>
        <source>To the next part; Page Up: to the one before</source>
        <translation>Sang phần sau; Page Up: về phần trước</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Hoàn tác lần sửa vừa rồi</translation>
    </message>
    <message>
        <source>The filled button at the lower right</source>
        <translation>Nút đậm ở góc dưới bên phải</translation>
    </message>
    <message>
        <source>Save and lock at once</source>
        <translation>Lưu và khóa ngay</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>This vault</source>
        <translation>Hồ sơ này</translation>
    </message>
    <message>
        <source>Signed files</source>
        <translation>Tệp đã ký</translation>
    </message>
    <message>
        <source>In the vault, and where you had them written: {folder}</source>
        <translation>Trong hồ sơ, và trong thư mục đã chọn khi ký, thường là {folder}</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>Where you put them. A USB stick kept apart is best.</source>
        <translation>Ở nơi đã chọn khi sao lưu. Tốt nhất là một USB cất riêng.</translation>
    </message>
    <message>
        <source>Nowhere. Only the recovery sheet on paper helps where it is forgotten.</source>
        <translation>Không lưu ở đâu. Quên thì chỉ phiếu khôi phục trên giấy mở được.</translation>
    </message>
    <message>
        <source>What is kept where</source>
        <translation>Cái gì nằm ở đâu</translation>
    </message>
    <message>
        <source>The form, the day</source>
        <translation>Mẫu, hạn nộp</translation>
    </message>
    <message>
        <source>The personnel office of your unit: who declares, what, until when.</source>
        <translation>Hỏi bộ phận tổ chức cán bộ của cơ quan: ai kê khai, kê khai gì, hạn nào.</translation>
    </message>
    <message>
        <source>The computer</source>
        <translation>Máy tính</translation>
    </message>
    <message>
        <source>Whoever looks after computers in your unit: printer, USB stick, this program.</source>
        <translation>Hỏi người phụ trách máy tính của cơ quan: máy in, USB, chương trình này.</translation>
    </message>
    <message>
        <source>Nobody needs your password or your recovery sheet, whoever asks.</source>
        <translation>Không đưa mật khẩu hay phiếu khôi phục cho ai, dù ai hỏi.</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>Hỏi ai</translation>
    </message>
</context>
</TS>
