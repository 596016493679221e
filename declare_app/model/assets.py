"""One record class for each kind of asset and account of part II."""

from declare_app.model.record import Certified, MoneyHeld, Record, Valued
from declare_app.model.values import Area, HouseType, MoneyKind, Text, Year


class ResidentialLand(Valued, Certified):
    """Đất ở, a parcel (thửa)."""

    needed = frozenset({"address", "area_m2"})
    address: Text | None = None
    area_m2: Area | None = None
    other_info: Text | None = None


class OtherLand(Valued, Certified):
    """Các loại đất khác."""

    needed = frozenset({"land_type", "address", "area_m2"})
    land_type: Text | None = None
    address: Text | None = None
    area_m2: Area | None = None
    other_info: Text | None = None


class House(Valued, Certified):
    """Nhà ở."""

    needed = frozenset({"address", "house_type", "floor_area_m2"})
    address: Text | None = None
    house_type: HouseType | None = None
    floor_area_m2: Area | None = None
    other_info: Text | None = None


class OtherConstruction(Valued, Certified):
    """Công trình xây dựng khác."""

    needed = frozenset({"construction_name", "address", "construction_type", "construction_grade", "area_m2"})
    construction_name: Text | None = None
    address: Text | None = None
    construction_type: Text | None = None
    construction_grade: Text | None = None
    area_m2: Area | None = None
    other_info: Text | None = None


class PerennialTrees(Valued):
    """Cây lâu năm."""

    needed = frozenset({"tree_type", "quantity"})
    tree_type: Text | None = None
    quantity: Text | None = None


class ProductionForest(Valued):
    """Rừng sản xuất."""

    needed = frozenset({"forest_type", "area_m2"})
    forest_type: Text | None = None
    area_m2: Area | None = None


class OtherStructure(Valued):
    """Vật kiến trúc khác gắn liền với đất."""

    needed = frozenset({"structure_name", "quantity"})
    structure_name: Text | None = None
    quantity: Text | None = None


class PreciousItem(Valued):
    """Vàng, kim cương, bạch kim, kim loại quý, đá quý."""

    needed = frozenset({"item_name"})
    item_name: Text | None = None
    quantity: Text | None = None
    unit: Text | None = None


class MoneyItem(MoneyHeld):
    """Tiền: mặt, cho vay, trả trước, gửi."""

    needed = frozenset({"money_kind"})
    money_kind: MoneyKind | None = None
    counterparty: Text | None = None


class Security(Valued):
    """Cổ phiếu or trái phiếu."""

    needed = frozenset({"security_name", "quantity"})
    security_name: Text | None = None
    quantity: Text | None = None


class CapitalContribution(Valued):
    """Vốn góp."""

    needed = frozenset({"contribution_form"})
    contribution_form: Text | None = None


class OtherPaper(Valued):
    """Các loại giấy tờ có giá khác."""

    needed = frozenset({"paper_name"})
    paper_name: Text | None = None


class RegisteredAsset(Valued):
    """Tài sản phải đăng ký sử dụng và được cấp giấy đăng ký."""

    needed = frozenset({"asset_name", "registration_no"})
    asset_name: Text | None = None
    registration_no: Text | None = None


class OtherAsset(Valued):
    """Tài sản khác (đồ mỹ nghệ, bàn ghế, cây cảnh...)."""

    needed = frozenset({"asset_name", "owned_since_year"})
    asset_name: Text | None = None
    owned_since_year: Year | None = None


class ForeignAsset(Valued):
    """Tài sản ở nước ngoài."""

    needed = frozenset({"country", "description"})
    country: Text | None = None
    description: Text | None = None
    quantity: Text | None = None
    other_info: Text | None = None


class ForeignAccount(Record):
    """Tài khoản ở nước ngoài."""

    needed = frozenset({"account_holder", "account_no", "institution"})
    account_holder: Text | None = None
    account_no: Text | None = None
    institution: Text | None = None
