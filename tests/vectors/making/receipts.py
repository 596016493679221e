"""Packages countersigned by a receiver who means ill, truly signed with his own trusted key (T10)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Final

from pyhanko.sign.fields import FieldMDPAction, FieldMDPSpec, MDPPerm, SigSeedSubFilter

from declare_app.package.container import write_container
from declare_app.package.receipts import countersigned
from declare_app.package.reprint import stamp_of
from tests import pki
from tests.core.signing import forged, forged_receipts
from tests.core.signing.forged_receipts import Change, Manner, forged_receipt
from tests.core.signing.prints import stamp
from tests.vectors.making.steps import other_parts, parts, received_parts, signed
from tests.vectors.making.vector import Vector

_SOURCE: Final = "security 2.3, T10"
_LATER: Final = pki.NOW + timedelta(hours=5)
_PRINT: Final = ("pdf_is_print",)
_SIGNATURE: Final = ("signature",)


def receipts() -> Iterator[Vector]:
    """All of them."""
    for name, change in _CHANGES.items():
        yield _vector(name, partial(_closed, change, Manner()), _PRINT)
    for name, (manner, refused) in _MANNERS.items():
        yield _vector(name, partial(_closed, forged.nothing, manner), refused)
    yield _vector("manifest signed by another than the receiver", _other_maker, ("same_signer",))
    yield _vector("manifest signed by the declarant", lambda: signed(received_parts()), ("same_signer",))
    yield _vector("signed by the declarant himself", _himself, _OWN)
    yield _vector("package.json changed by the receiver", _other_facts, _SIGNATURE)
    yield _vector("signature of another package carried along", _other_received, _SIGNATURE)
    yield _vector("line feed between the two signatures", _between, _PRINT)
    yield _vector("line feed after the receiver's signature", _after, _UNREAD)
    yield _vector("receiver that nobody trusts", _stranger, ("signer_trusted",))


_OWN: Final = ("pdf_signature", "pdf_is_print")
_UNREAD: Final = ("pdf_signature", "pdf_is_print", "signer_is_declarant")


def _vector(name: str, make: Callable[[], bytes], refused: tuple[str, ...]) -> Vector:
    fault = f"{name[0].upper()}{name[1:]}."
    return Vector(f"receipt/{name}", fault, _SOURCE, refused, make, "package with a forged receipt")


def _closed(change: Change, manner: Manner) -> bytes:
    """The honest package closed by the receiver, with one thing other than it should be."""
    came = parts()
    shown = manner.stamp or stamp_of(pki.colleague().certificate, pki.NOW, came.declaration_json)
    received = came.signature if manner.received == forged_receipts.RECEIVED else manner.received
    pdf = forged_receipt(change, replace(manner, stamp=shown, received=received), came.declaration_pdf)
    return signed(replace(came, declaration_pdf=pdf), pki.colleague)


def honest_receipt() -> bytes:
    """The same way without a change."""
    return _closed(forged.nothing, Manner())


_CHANGES: Final[Mapping[str, Change]] = {
    "receiver's field over the page": forged_receipts.moved_field,
    "stamp of the declarant replaced": forged_receipts.other_stamp_of_the_declarant,
    "object that nothing points to": forged.hidden_object,
    "catalog changed": forged.changed_catalog,
    "page cut narrower": forged.narrower_page,
}
_STAMP: Final = stamp("Approved")
_MANNERS: Final[Mapping[str, tuple[Manner, tuple[str, ...]]]] = {
    "another stamp": (Manner(stamp=_STAMP), _PRINT),
    "no lock": (Manner(lock=None), _UNREAD),
    "lock of one field": (Manner(lock=FieldMDPSpec(FieldMDPAction.INCLUDE, ["NguoiNhan"])), _UNREAD),
    "lock that allows annotations": (Manner(level=MDPPerm.ANNOTATE), _UNREAD),
    "signature of the old kind": (Manner(subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED), _UNREAD),
    "nothing of what was received": (Manner(received=None), _UNREAD),
    "received signature that is none": (Manner(received=b"\x30\x00"), _SIGNATURE),
    "in a new field": (Manner(field="Khac", new_field=True), _UNREAD),
}


def _other_maker() -> bytes:
    return signed(received_parts(), _third)


def _third() -> pki.Holder:
    return pki.p384_declarant()


def _himself() -> bytes:
    return write_container(countersigned(parts(), pki.signer(pki.declarant()), _LATER))


def _other_facts() -> bytes:
    return signed(replace(received_parts(), package_json=other_parts().package_json), pki.colleague)


def _other_received() -> bytes:
    return write_container(
        countersigned(replace(parts(), signature=other_parts().signature), pki.signer(pki.colleague()), _LATER)
    )


def _between() -> bytes:
    changed = replace(parts(), declaration_pdf=parts().declaration_pdf + b"\n")
    return write_container(countersigned(changed, pki.signer(pki.colleague()), _LATER))


def _after() -> bytes:
    closed = received_parts()
    return signed(replace(closed, declaration_pdf=closed.declaration_pdf + b"\n"), pki.colleague)


def _stranger() -> bytes:
    stranger = pki.issue(replace(pki.CA_ORDER, name="Unknown CA"))
    holder = pki.issue(pki.Order(name="Trần Thị Bình"), stranger)
    return write_container(countersigned(parts(), pki.signer(holder), _LATER))
