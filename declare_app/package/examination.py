"""One package under examination: each thing found in it once, when a check first asks for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from declare_app.base.errors import AppError
from declare_app.forms.regimes import Regime, Regimes
from declare_app.model.declaration import Declaration, DeclarationHead
from declare_app.package.canonical import parse_canonical
from declare_app.package.container import Parts, Refusal, read_container
from declare_app.package.declared import NotADeclaration, read_declaration, read_head
from declare_app.package.package_facts import PackageFacts, read_package_facts
from declare_app.package.receipts import as_received
from declare_app.signing.detached import examine_detached
from declare_app.signing.examination import SignatureExamined, SignatureRefused
from declare_app.signing.pdf_signature import PdfExamined, Receipt, examine_pdf
from declare_app.signing.trust import SignerJudged, Trust, judge


@dataclass(frozen=True)
class Measure:
    """By what a package is judged: the forms known here, whom to trust, and the moment (aware)."""

    regimes: Regimes
    trust: Trust
    at: datetime


@dataclass(frozen=True)
class Unreadable:
    """A part that is not what it should be: a code for the evidence and its details."""

    code: str
    details: Mapping[str, str | int]


class Examination:
    """The package's bytes and what they turn out to hold; nothing here decides anything."""

    def __init__(self, data: bytes, measure: Measure) -> None:
        self._data = data
        self.measure = measure

    @cached_property
    def taken(self) -> Parts | Refusal:
        return read_container(self._data)

    @property
    def parts(self) -> Parts:
        """The five parts; only a check behind the container's asks for them."""
        match self.taken:
            case Parts() as parts:
                return parts
            case Refusal():
                raise LookupError("a refused container has no parts")

    @cached_property
    def signature(self) -> SignatureExamined | SignatureRefused:
        return examine_detached(self.parts.manifest, self.parts.signature)

    @cached_property
    def pdf_signature(self) -> PdfExamined | SignatureRefused:
        return examine_pdf(self.parts.declaration_pdf)

    @property
    def receipt(self) -> Receipt | None:
        """The receiver's signature in the PDF; None where there is none, or the PDF's signatures are refused."""
        return self.pdf_signature.receipt if isinstance(self.pdf_signature, PdfExamined) else None

    @cached_property
    def received(self) -> Parts | None:
        """Of a countersigned package the parts as they came to the receiver."""
        return as_received(self.parts, self.receipt) if self.receipt is not None else None

    @cached_property
    def declarant(self) -> SignatureExamined | SignatureRefused:
        """The signature over the manifest that is the declarant's: the package's own, or the one that was received."""
        if self.received is None:
            return self.signature
        return examine_detached(self.received.manifest, self.received.signature)

    @cached_property
    def facts(self) -> PackageFacts | Unreadable:
        try:
            return read_package_facts(self.parts.package_json)
        except AppError as why:
            return Unreadable(why.code, why.facts)

    @cached_property
    def _raw_declaration(self) -> object | Unreadable:
        try:
            return parse_canonical(self.parts.declaration_json)
        except AppError as why:
            return Unreadable(why.code, why.facts)

    @cached_property
    def head(self) -> DeclarationHead | Unreadable:
        if isinstance(self._raw_declaration, Unreadable):
            return self._raw_declaration
        try:
            return read_head(self._raw_declaration)
        except NotADeclaration as why:
            return Unreadable("declaration.place", {"place": why.place})

    @cached_property
    def regime(self) -> Regime | None:
        """The regime that the declaration names, if its form and figures are known here."""
        if isinstance(self.head, Unreadable):
            return None
        named = self.head.regime
        found = self.measure.regimes.by_digest(named.form_sha256, named.parameters_on)
        return found if found is not None and found.form.id == named.form else None

    @cached_property
    def declaration(self) -> Declaration | Unreadable | None:
        """The typed declaration; None where its form is unknown here."""
        if isinstance(self.head, Unreadable):
            return self.head
        if self.regime is None:
            return None
        try:
            return read_declaration(self._raw_declaration, self.regime)
        except NotADeclaration as why:
            return Unreadable("declaration.place", {"place": why.place})

    @cached_property
    def signer(self) -> SignerJudged | None:
        """Trust, revocation and level of the declarant's signature; None where it is refused."""
        return self._judged(self.declarant)

    @cached_property
    def receiver(self) -> SignerJudged | None:
        """The same of the receiver's; None where there is none."""
        return self._judged(self.receipt.signature) if self.receipt is not None else None

    def _judged(self, signature: SignatureExamined | SignatureRefused) -> SignerJudged | None:
        if isinstance(signature, SignatureRefused):
            return None
        return judge(signature.certificate, signature.chain, self.measure.trust, self.measure.at)
