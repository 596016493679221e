<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ui</name>
    <message>
        <source>Choose commune</source>
        <translation>Chọn xã, phường</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>Choose from the list of provinces and communes (Alt+Down)</source>
        <translation>Chọn từ danh mục tỉnh, xã (Alt+mũi tên xuống)</translation>
    </message>
    <message>
        <source>Look for a commune, ward or province</source>
        <translation>Tìm xã, phường, tỉnh, thành phố</translation>
    </message>
    <message>
        <source>for example: ba dinh ha noi</source>
        <translation>ví dụ: ba dinh ha noi</translation>
    </message>
    <message>
        <source>Other province</source>
        <translation>Tỉnh khác</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Provinces, communes and wards</source>
        <translation>Danh mục tỉnh, xã, phường</translation>
    </message>
    <message>
        <source>before 1 July 2025: {name}</source>
        <translation>trước 1/7/2025: {name}</translation>
    </message>
    <message>
        <source>Nothing found. An address may also be typed in full, with old names too.</source>
        <translation>Chưa thấy nơi này. Cứ ghi thẳng địa chỉ vào ô, tên cũ cũng được.</translation>
    </message>
    <message>
        <source>{province}: {count} communes</source>
        <translation>{province}: {count} xã, phường</translation>
    </message>
    <message>
        <source>{count} found, the nearest first</source>
        <translation>Thấy {count} nơi, gần đúng nhất ở trên</translation>
    </message>
    <message>
        <source>{count} provinces; names of {day}</source>
        <translation>{count} tỉnh, thành phố. Tên theo danh mục ngày {day}</translation>
    </message>
</context>
</TS>
