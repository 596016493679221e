"""T11, the PKI matrix: certificates of sixteen kinds, each opened and judged with exactly the facts expected.

Every case goes the whole way: opened as an honest program does it, then signed with whatever its holder could get to
sign, packed, and judged as a receiver does.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from declare_app.base.errors import AppError
from declare_app.package.examination import Measure
from declare_app.package.verdict import Verdict, judge_package
from declare_app.signing import der
from declare_app.signing.algorithms import algorithm_for, sign_with
from declare_app.signing.certificates import read_certificate
from declare_app.signing.revocation import RevocationLists
from declare_app.signing.signers import Signer, open_pkcs12
from declare_app.signing.trust import Trust
from tests import pki
from tests.packages import Recipe, measure, packed

PASSWORD = "mật khẩu"
LAST_WEEK = pki.NOW - timedelta(days=7)
ID = ((NameOID.SERIAL_NUMBER, f"CCCD:{pki.DECLARANT_ID}"),)
ORDER = pki.Order(subject=ID)
BIT_STRING = 0x03
ECDSA_WITH_SHA1 = der.sequence(der.object_identifier("1.2.840.10045.4.1"))
OTHERS = {
    **dict.fromkeys(("container", "manifest", "signature", "same_signer", "pdf_signature"), "valid"),
    **dict.fromkeys(("pdf_is_print", "schema", "regime"), "valid"),
}


@cache
def sha1_declarant() -> pki.Holder:
    """Issued with SHA-1, which the library refuses to do for a certificate: its parts are put together by hand."""
    honest = pki.issue(ORDER, pki.sub_ca())
    issuer = pki.sub_ca().key
    assert isinstance(issuer, ec.EllipticCurvePrivateKey)
    told = der.children(der.only(honest.certificate.der, der.SEQUENCE), der.SEQUENCE, der.SEQUENCE, BIT_STRING)[0]
    parts = [part.encoded for part in der.elements(told.content)]
    parts[2] = ECDSA_WITH_SHA1
    signed = der.sequence(*parts)
    signature = issuer.sign(signed, ec.ECDSA(hashes.SHA1()))  # noqa: S303  weak on purpose: it must be refused
    data = der.sequence(signed, ECDSA_WITH_SHA1, der.encode(BIT_STRING, b"\0", signature))
    return pki.Holder(honest.key, read_certificate(data), pki.sub_ca())


@cache
def issued(**changes: object) -> pki.Holder:
    return pki.issue(replace(ORDER, **changes), pki.sub_ca())  # type: ignore[arg-type]


@cache
def local() -> pki.Holder:
    return pki.issue(replace(ORDER, ca=False))


@cache
def rogue() -> pki.Holder:
    return pki.issue(ORDER, pki.rogue_root())


@cache
def too_deep() -> pki.Holder:
    """Under an authority that stands below one which may have none below it."""
    return pki.issue(ORDER, pki.issue(replace(pki.CA_ORDER, name="Deep CA"), pki.sub_ca()))


def lists(*revoked: tuple[pki.Holder, datetime]) -> RevocationLists:
    return pki.crl(pki.root()), pki.crl(pki.sub_ca(), revoked)


def stale(*revoked: tuple[pki.Holder, datetime]) -> x509.CertificateRevocationList:
    return pki.crl(pki.sub_ca(), revoked, made=pki.NOW - timedelta(days=30))


@dataclass(frozen=True)
class Case:
    """A holder, what HR has in hand, and what must come out of it."""

    holder: Callable[[], pki.Holder]
    opening: str | None
    """The code with which an honest program refuses to sign; None: it signs."""
    trusted: str
    revocation: str
    declarant: str = "valid same_number"
    level: str | None = "L2"
    lists: Callable[[], RevocationLists] = lists
    pins_holder: bool = False

    @property
    def accepted(self) -> bool:
        states = self.trusted.split()[0], self.declarant.split()[0], self.revocation.split()[0]
        return states[:2] == ("valid", "valid") and states[2] != "invalid"

    @property
    def told(self) -> dict[str, object]:
        """All that a verdict has to say."""
        persons = {"signer_trusted": self.trusted, "revocation": self.revocation, "signer_is_declarant": self.declarant}
        return {**OTHERS, **persons, "level": self.level, "accepted": self.accepted}

    def measure(self) -> Measure:
        """What a receiver judges by who has these lists in hand."""
        pinned = (pki.root().certificate, *([self.holder().certificate] if self.pins_holder else []))
        return measure(trust=Trust(pinned, self.lists()))


GOOD = "valid chain_to_root"
FRESH = "valid not_revoked"
NO_CHAIN = "indeterminate no_chain"
CASES = {
    "good": Case(pki.declarant, None, GOOD, FRESH),
    "revoked": Case(pki.declarant, None, GOOD, "invalid revoked", lists=lambda: lists((pki.declarant(), LAST_WEEK))),
    "expired": Case(
        lambda: issued(not_after=datetime(2026, 6, 1, tzinfo=UTC)),
        "signer.expired",
        "invalid expired",
        "indeterminate stale_list",
    ),
    "of the future": Case(
        lambda: issued(not_before=datetime(2027, 1, 1, tzinfo=UTC)),
        "signer.not_yet_valid",
        "invalid not_yet_valid",
        FRESH,
    ),
    "by another root of the same name": Case(rogue, None, "invalid false_issuer", NO_CHAIN, level=None),
    "self-signed": Case(local, None, "indeterminate self_signed", "indeterminate no_authority", level="L0"),
    "self-signed and pinned": Case(
        local, None, "valid pinned", "indeterminate no_authority", level="L1", pins_holder=True
    ),
    "without a list": Case(pki.declarant, None, GOOD, "indeterminate no_list", lists=tuple),
    "with a stale list": Case(
        pki.declarant, None, GOOD, "indeterminate stale_list", lists=lambda: (pki.crl(pki.root()), stale())
    ),
    "revoked on the newer of two lists": Case(
        pki.declarant,
        None,
        GOOD,
        "invalid revoked",
        lists=lambda: (*lists((pki.declarant(), LAST_WEEK)), pki.crl(pki.sub_ca(), made=LAST_WEEK, days=30)),
    ),
    "issued with SHA-1": Case(sha1_declarant, None, "invalid weak_algorithm", NO_CHAIN, level=None),
    "RSA of 1,024 bits": Case(lambda: issued(key="rsa1024"), "signer.unsupported_key", "", ""),
    "for encryption": Case(
        lambda: issued(usage=("key_encipherment",)), "signer.wrong_key_usage", "invalid wrong_key_usage", FRESH
    ),
    "an authority's own": Case(
        lambda: issued(ca=True, usage=("digital_signature", "key_cert_sign")), None, "invalid signer_is_ca", FRESH
    ),
    "under too long a path": Case(too_deep, None, "invalid chain_refused", NO_CHAIN),
    "another person's": Case(pki.colleague, None, GOOD, FRESH, declarant="invalid other_number"),
}


def opened(case: Case) -> Signer:
    """As an honest program opens the certificate file."""
    return open_pkcs12(pki.p12(case.holder(), PASSWORD), PASSWORD, pki.NOW)


def hostile_signer(holder: pki.Holder) -> Signer:
    """What the holder of the key can do without our program."""
    algorithm = algorithm_for(holder.certificate.public_key)
    assert algorithm is not None
    return Signer(holder.certificate, holder.chain, algorithm, lambda data: sign_with(holder.key, data))


def verdict_on(case: Case, signer: Callable[[pki.Holder], Signer]) -> Verdict:
    return judge_package(packed(Recipe(holder=case.holder(), signer=signer)), case.measure())


def told_by(verdict: Verdict) -> dict[str, object]:
    """The state of every fact, with what is found of the person where the fact is about one."""
    said = {
        fact.name: fact.state if fact.name in OTHERS else f"{fact.state} {fact.finding.evidence.partition('.')[2]}"
        for fact in verdict.facts
    }
    return {**said, "level": verdict.level, "accepted": verdict.accepted}


def test_there_are_sixteen() -> None:
    assert len(CASES) == 16


@pytest.mark.parametrize("name", CASES)
def test_a_certificate_file_is_opened_or_refused(name: str) -> None:
    case = CASES[name]
    if case.opening is None:
        assert opened(case).certificate == case.holder().certificate
        return
    with pytest.raises(AppError) as caught:
        opened(case)
    assert caught.value.code == case.opening


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.trusted])
def test_every_fact_of_the_verdict_is_the_expected_one(name: str) -> None:
    case = CASES[name]
    signer = (lambda _: opened(case)) if case.opening is None else hostile_signer
    assert told_by(verdict_on(case, signer)) == case.told


def test_the_key_that_is_too_short_gives_no_signature_that_is_read() -> None:
    holder = CASES["RSA of 1,024 bits"].holder()
    assert algorithm_for(holder.certificate.public_key) is None


# At the moment of receipt


@pytest.mark.parametrize(
    ("at", "trusted", "revocation"),
    [
        pytest.param(pki.NOW, GOOD, "invalid revoked", id="after the revocation"),
        pytest.param(LAST_WEEK - timedelta(days=1), GOOD, "indeterminate revoked_later", id="before it"),
        pytest.param(datetime(2031, 1, 1, tzinfo=UTC), "invalid expired", "invalid revoked", id="after expiry"),
        pytest.param(
            datetime(2023, 1, 1, tzinfo=UTC), "invalid not_yet_valid", "indeterminate revoked_later", id="before issue"
        ),
    ],
)
def test_trust_and_revocation_are_those_of_the_moment_asked_for(at: datetime, trusted: str, revocation: str) -> None:
    trust = Trust((pki.root().certificate,), lists((pki.declarant(), LAST_WEEK)))
    verdict = judge_package(honest(), replace(measure(trust=trust), at=at))
    found = {name: verdict.fact(name) for name in ("signer_trusted", "revocation")}
    said = [f"{fact.state} {fact.finding.evidence.partition('.')[2]}" for fact in found.values()]
    assert said == [trusted, revocation]


@cache
def honest() -> bytes:
    return packed(Recipe(holder=pki.declarant()))
