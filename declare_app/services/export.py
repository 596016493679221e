"""From a draft without stops to a signed package: finish, draw, sign, pack, judge as a receiver would, write."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.base.locations import resource
from declare_app.documents.form_pdf import TEMPLATE
from declare_app.drafting.finish import finish
from declare_app.forms.regimes import Regimes
from declare_app.forms.schema import SCHEMA_ID
from declare_app.model.declaration import Declaration
from declare_app.model.short_code import content_digest, short_code
from declare_app.package.canonical import canonical
from declare_app.package.container import Parts, write_container
from declare_app.package.examination import Measure
from declare_app.package.manifest import manifest_of
from declare_app.package.naming import package_file_name
from declare_app.package.package_facts import PACKAGE_FORMAT, PackageFacts, RendererFacts, package_json
from declare_app.package.reprint import final_print, stamp_of
from declare_app.package.verdict import Verdict, judge_package
from declare_app.services.drafts import OpenedDraft, Series
from declare_app.services.files import write_whole
from declare_app.signing.detached import sign_detached
from declare_app.signing.pades import sign_pdf
from declare_app.signing.signers import Signer
from declare_app.signing.trust import Trust

# Facts that speak of the sender alone are not the export's to promise.
_ABOUT_TRUST = frozenset({"signer_trusted", "revocation", "signer_is_declarant"})


@dataclass(frozen=True)
class Exported:
    """A package that lies where it was asked for, and what a receiver would find in it."""

    path: Path
    short_code: str
    verdict: Verdict


def export_package(
    opened: OpenedDraft, signer: Signer, folder: Path, regimes: Regimes, environment: Environment
) -> Exported:
    """Write ``KKTS_…asice`` into ``folder``.

    Raises AppError: ``draft.unfinished``, ``paper.letter``, ``signer.*``, ``package.part_too_large``, ``file.*``;
    ``export.not_verified`` where the package would not stand before a receiver, and then nothing is written.
    """
    now = environment.now().replace(microsecond=0)
    declaration = finish(opened.draft, opened.regime)
    content = canonical(declaration.as_json_value())
    facts = _facts(
        declaration,
        content,
        _Occasion(opened.series or Series(environment.new_id()), now, signer, opened.regime.row.statement),
    )
    printed = final_print(declaration, opened.regime, content, code_line=True)
    pdf = sign_pdf(printed, signer, stamp_of(signer.certificate, now, content), now)
    described = package_json(facts)
    manifest = manifest_of(declaration_json=content, declaration_pdf=pdf, package_json=described)
    package = write_container(Parts(content, pdf, described, manifest, sign_detached(manifest, signer, now)))
    verdict = judge_package(package, Measure(regimes, Trust(), now))
    failed = shortcomings(verdict)
    if failed:
        raise AppError("export.not_verified", facts=", ".join(failed))
    path = folder / package_file_name(facts)
    write_whole(path, package)
    return Exported(path, short_code(facts.content_sha256), verdict)


def shortcomings(verdict: Verdict) -> tuple[str, ...]:
    """The facts that the sender answers for and that do not hold."""
    return tuple(fact.name for fact in verdict.facts if fact.state != "valid" and fact.name not in _ABOUT_TRUST)


@dataclass(frozen=True)
class _Occasion:
    """What an export adds to a declaration: its series, the clock's time, who signs, and the honest line."""

    series: Series
    now: datetime
    signer: Signer
    statement: str


def _facts(declaration: Declaration, content: bytes, occasion: _Occasion) -> PackageFacts:
    return PackageFacts(
        format=PACKAGE_FORMAT,
        declaration_id=occasion.series.declaration_id,
        serial=occasion.series.serial,
        supersedes_sha256=occasion.series.supersedes_sha256,
        kind=declaration.filing,
        period=f"{declaration.completed_on.year:04}",
        unit=declaration.unit_name,
        recipient_unit=None,
        created_claimed=occasion.now.isoformat(),
        schema_sha256=hashlib.sha256(resource("schemas", SCHEMA_ID).read_bytes()).hexdigest(),
        content_sha256=content_digest(content),
        renderer=RendererFacts(template=TEMPLATE, code_line=True),
        claimed_level="L0" if occasion.signer.certificate.is_self_signed else "L2",
        form_statement=occasion.statement,
    )
