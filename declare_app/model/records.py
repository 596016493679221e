"""The record classes by the name that a form file may use."""

from collections.abc import Mapping
from typing import Final

from declare_app.model.assets import (
    CapitalContribution,
    ForeignAccount,
    ForeignAsset,
    House,
    MoneyItem,
    OtherAsset,
    OtherConstruction,
    OtherLand,
    OtherPaper,
    OtherStructure,
    PerennialTrees,
    PreciousItem,
    ProductionForest,
    RegisteredAsset,
    ResidentialLand,
    Security,
)
from declare_app.model.changes import Change, IncomeBetween
from declare_app.model.people import Declarant, MinorChild, Spouse
from declare_app.model.record import Record

RECORDS: Final[Mapping[str, type[Record]]] = {
    record.__name__: record
    for record in (
        Declarant,
        Spouse,
        MinorChild,
        ResidentialLand,
        OtherLand,
        House,
        OtherConstruction,
        PerennialTrees,
        ProductionForest,
        OtherStructure,
        PreciousItem,
        MoneyItem,
        Security,
        CapitalContribution,
        OtherPaper,
        RegisteredAsset,
        OtherAsset,
        ForeignAsset,
        ForeignAccount,
        IncomeBetween,
        Change,
    )
}
