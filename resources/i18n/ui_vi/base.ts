<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ui</name>
    <message>
        <source>Declaration of assets and income</source>
        <translation>Kê khai tài sản, thu nhập</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ẩn</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Hiện mật khẩu</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Ẩn mật khẩu</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Chưa chọn</translation>
    </message>
    <message>
        <source>See note ({number}) of the form. F1 does the same</source>
        <translation>Xem hướng dẫn, ghi chú ({number}) của mẫu. Phím F1</translation>
    </message>
    <message>
        <source>Guidance, note {number}</source>
        <translation>Hướng dẫn, ghi chú {number}</translation>
    </message>
    <message>
        <source>{done} of {total} parts are done</source>
        <translation>Đã xong {done} trên {total} phần</translation>
    </message>
    <message>
        <source>Total {total}, declared from {figure} on</source>
        <translation>Tổng loại này {total}, phải kê khai từ {figure} trở lên</translation>
    </message>
    <message>
        <source>Limit {figure}</source>
        <translation>Ngưỡng {figure}</translation>
    </message>
    <message>
        <source>Today {today:%d/%m/%Y}. Last lawful day {due:%d/%m/%Y}, {left}.</source>
        <translation>Hôm nay {today:%d/%m/%Y}. Hạn theo luật {due:%d/%m/%Y}, {left}.</translation>
    </message>
    <message>
        <source>Last lawful day</source>
        <translation>Hạn theo luật</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>chậm {days} ngày</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>còn {days} ngày</translation>
    </message>
    <message>
        <source>today is the last day</source>
        <translation>hôm nay là ngày cuối</translation>
    </message>
</context>
</TS>
