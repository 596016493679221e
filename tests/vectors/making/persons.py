"""Who signed, and whether that one is trusted: the certificates of T11, and signatures of another person."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Final

from declare_app.package.examination import Measure
from declare_app.signing.trust import Trust
from tests import pki
from tests.core.signing import test_pki_matrix as matrix
from tests.packages import Recipe, honest, measure, packed
from tests.vectors.making.steps import parts, signed
from tests.vectors.making.vector import Vector

_T11: Final = "T11, security 3.4"
_TRUSTED: Final = ("signer_trusted",)
_REVOKED: Final = ("revocation",)
_DECLARANT: Final = ("signer_is_declarant",)


def persons() -> Iterator[Vector]:
    """All of them."""
    for name, holder in _HOLDERS.items():
        yield _by(name, holder, _TRUSTED)
    yield _by("certificate that the declarant signed for himself", matrix.local, _TRUSTED)
    yield _vector("judged by who pinned no root", honest, _TRUSTED, lambda: measure(trust=Trust()))
    yield _by("certificate of another person", pki.colleague, _DECLARANT)
    yield _by("certificate of another name, without a number", _other_name, _DECLARANT)
    yield _by("certificate of a number that only begins like the declarant's", _longer_number, _DECLARANT)
    yield _vector("PDF signed by another person", _other_in_the_pdf, ("same_signer",))
    yield _vector("manifest signed by another person", _other_in_the_manifest, _MIXED)
    yield _vector("manifest signed by the declarant with another certificate", _renewed, ("same_signer",))
    yield _vector("certificate revoked", honest, _REVOKED, _with((pki.declarant, -7)))
    yield _vector("issuing authority revoked", honest, _REVOKED, _authority_revoked)
    yield _vector("certificate revoked, and an older list that does not say so", honest, _REVOKED, _older_too)
    yield _vector(
        "judged after the certificate expired", honest, _TRUSTED, lambda: _at(datetime(2031, 1, 1, tzinfo=UTC))
    )
    yield _vector("judged before it was issued", honest, _TRUSTED, lambda: _at(datetime(2023, 1, 1, tzinfo=UTC)))


_MIXED: Final = ("same_signer", "pdf_is_print", "signer_is_declarant")


def _vector(
    name: str, make: Callable[[], bytes], refused: tuple[str, ...], by: Callable[[], Measure] = measure
) -> Vector:
    return Vector(f"person/{name}", f"{name[0].upper()}{name[1:]}.", _T11, refused, make, "package", by=by)


def _by(name: str, holder: pki.NamedHolder, refused: tuple[str, ...]) -> Vector:
    return _vector(name, lambda: packed(Recipe(holder=holder(), signer=matrix.hostile_signer)), refused)


@cache
def _signer_that_is_ca() -> pki.Holder:
    return matrix.issued(ca=True, usage=("digital_signature", "key_cert_sign"))


@cache
def _under_no_authority() -> pki.Holder:
    return pki.issue(matrix.ORDER, matrix.issued(name="Leaf", usage=("digital_signature", "key_cert_sign")))


@cache
def _under_an_old_authority() -> pki.Holder:
    old = replace(pki.CA_ORDER, name="Old CA", path_length=0, not_after=datetime(2026, 1, 1, tzinfo=UTC))
    return pki.issue(matrix.ORDER, pki.issue(old, pki.root()))


@cache
def _under_a_short_key() -> pki.Holder:
    weak = replace(pki.CA_ORDER, name="Short CA", path_length=0, key="rsa1024")
    return pki.issue(matrix.ORDER, pki.issue(weak, pki.root()))


@cache
def _under_an_authority_for_nothing() -> pki.Holder:
    return pki.issue(matrix.ORDER, pki.issue(replace(pki.CA_ORDER, name="Mute CA", usage=("crl_sign",)), pki.root()))


@cache
def _of_an_unknown_root() -> pki.Holder:
    return pki.issue(matrix.ORDER, pki.issue(replace(pki.CA_ORDER, name="Unknown CA")))


@cache
def _other_name() -> pki.Holder:
    return pki.issue(pki.Order(name="Nguyễn Văn Ân"), pki.sub_ca())


@cache
def _longer_number() -> pki.Holder:
    number = ((oid, f"{text}0") for oid, text in matrix.ID)
    return pki.issue(replace(matrix.ORDER, subject=tuple(number)), pki.sub_ca())


@cache
def _second_certificate() -> pki.Holder:
    return pki.issue(matrix.ORDER, pki.sub_ca())


_HOLDERS: Final[dict[str, pki.NamedHolder]] = {
    "certificate expired": lambda: matrix.issued(not_after=datetime(2026, 6, 1, tzinfo=UTC)),
    "certificate of the future": lambda: matrix.issued(not_before=datetime(2027, 1, 1, tzinfo=UTC)),
    "root that only has the right name": matrix.rogue,
    "root that nobody pinned": _of_an_unknown_root,
    "certificate issued with SHA-1": matrix.sha1_declarant,
    "certificate for encryption": lambda: matrix.issued(usage=("key_encipherment",)),
    "certificate of an authority": _signer_that_is_ca,
    "certificate issued by one who is no authority": _under_no_authority,
    "authority below one that may have none below": matrix.too_deep,
    "authority expired": _under_an_old_authority,
    "authority with a key of 1,024 bits": _under_a_short_key,
    "authority that may not issue": _under_an_authority_for_nothing,
}


def _other_in_the_pdf() -> bytes:
    return packed(Recipe(pdf_holder=pki.colleague()))


def _other_in_the_manifest() -> bytes:
    return signed(parts(), pki.colleague)


def _renewed() -> bytes:
    return signed(parts(), _second_certificate)


def _with(*revoked: tuple[pki.NamedHolder, int]) -> Callable[[], Measure]:
    def by() -> Measure:
        days = [(holder(), pki.NOW + timedelta(days=day)) for holder, day in revoked]
        return measure(trust=Trust((pki.root().certificate,), (pki.crl(pki.root()), pki.crl(pki.sub_ca(), days))))

    return by


def with_lists() -> Measure:
    """By lists that name nobody."""
    return _with()()


def _authority_revoked() -> Measure:
    lists = pki.crl(pki.root(), [(pki.sub_ca(), pki.NOW - timedelta(days=7))]), pki.crl(pki.sub_ca())
    return measure(trust=Trust((pki.root().certificate,), lists))


def _older_too() -> Measure:
    by = _with((pki.declarant, -7))()
    older = pki.crl(pki.sub_ca(), made=pki.NOW - timedelta(days=7), days=30)
    return replace(by, trust=replace(by.trust, lists=(*by.trust.lists, older)))


def _at(moment: datetime) -> Measure:
    return replace(measure(), at=moment)
