"""Packages for tests: honest ones, and ones whose maker holds the declarant's own key and means ill."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from declare_app.drafting.finish import finish
from declare_app.forms.regimes import Regime
from declare_app.model.declaration import Declaration
from declare_app.model.short_code import content_digest
from declare_app.package.canonical import canonical
from declare_app.package.container import Parts, write_container
from declare_app.package.examination import Examination, Measure
from declare_app.package.manifest import manifest_of
from declare_app.package.package_facts import PackageFacts, RendererFacts, package_json
from declare_app.package.receipts import countersigned
from declare_app.package.reprint import final_print, stamp_of
from declare_app.signing.detached import sign_detached
from declare_app.signing.pades import sign_pdf
from declare_app.signing.signers import Signer
from declare_app.signing.trust import Trust
from tests import pki
from tests.builders import REGIMES, draft_of, example, regime_of

DECLARATION_ID = "0b4d5f6e-3c2a-4d1b-8e9f-a0b1c2d3e4f5"


def _same(parts: Parts) -> Parts:
    return parts


def _same_facts(facts: PackageFacts) -> PackageFacts:
    return facts


@dataclass(frozen=True)
class Recipe:
    """How a package is made; everything not said is honest."""

    draft: dict[str, Any] = field(default_factory=example)
    regime: Regime | None = None
    holder: pki.Holder = field(default_factory=pki.declarant)
    pdf_holder: pki.Holder | None = None
    signer: Callable[[pki.Holder], Signer] = pki.signer
    """How a holder comes to sign; a hostile one does it with a certificate that ours would refuse."""
    time: datetime = pki.NOW
    facts: Callable[[PackageFacts], PackageFacts] = _same_facts
    files: Callable[[Parts], Parts] = _same
    """Changes files before they are listed in the manifest and signed."""
    listed: Callable[[Parts], Parts] = _same
    """Changes what the manifest says before it is signed."""

    def declaration(self) -> tuple[Declaration, Regime, bytes]:
        draft = draft_of(self.draft)
        regime = self.regime or regime_of(draft)
        declaration = finish(draft, regime)
        return declaration, regime, canonical(declaration.as_json_value())


def packed(recipe: Recipe) -> bytes:
    """The package that ``recipe`` makes."""
    declaration, regime, content = recipe.declaration()
    printed = final_print(declaration, regime, content, code_line=True)
    pdf_holder = recipe.pdf_holder or recipe.holder
    stamp = stamp_of(recipe.holder.certificate, recipe.time, content)
    pdf = sign_pdf(printed, recipe.signer(pdf_holder), stamp, recipe.time)
    described = package_json(recipe.facts(_facts(declaration, regime, content, recipe)))
    parts = recipe.files(Parts(content, pdf, described, b"", b""))
    manifest = manifest_of(
        declaration_json=parts.declaration_json,
        declaration_pdf=parts.declaration_pdf,
        package_json=parts.package_json,
    )
    parts = recipe.listed(replace(parts, manifest=manifest))
    signature = sign_detached(parts.manifest, recipe.signer(recipe.holder), recipe.time)
    return write_container(replace(parts, signature=signature))


def _facts(declaration: Declaration, regime: Regime, content: bytes, recipe: Recipe) -> PackageFacts:
    return PackageFacts(
        format="kkts-package/1",
        declaration_id=DECLARATION_ID,
        serial=1,
        supersedes_sha256=None,
        kind=declaration.filing,
        period=str(declaration.completed_on.year),
        unit=declaration.unit_name,
        recipient_unit=None,
        created_claimed=recipe.time.isoformat(),
        schema_sha256="0" * 64,
        content_sha256=content_digest(content),
        renderer=RendererFacts(template="a4-1", code_line=True),
        claimed_level="L2",
        form_statement=regime.row.statement,
    )


@cache
def honest() -> bytes:
    """The annual sample, signed by its declarant."""
    return packed(Recipe())


def measure(*roots: pki.Holder, trust: Trust | None = None) -> Measure:
    """By what a package is judged: the official forms, the test's root, the test's now."""
    pinned = tuple(holder.certificate for holder in roots or (pki.root(),))
    return Measure(REGIMES, trust or Trust(pinned), pki.NOW)


@cache
def received(holder: pki.NamedHolder = pki.colleague) -> bytes:
    """The same, countersigned by who received it."""
    parts = Examination(honest(), measure()).parts
    return write_container(countersigned(parts, pki.signer(holder()), pki.NOW + timedelta(hours=5)))
