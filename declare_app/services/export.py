"""From a draft without stops to a signed package: finish, draw, sign, pack, judge as a receiver would, write."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.base.locations import resource
from declare_app.documents.form_pdf import TEMPLATE
from declare_app.drafting.finish import finish
from declare_app.forms.regimes import Regime, Regimes
from declare_app.forms.schema import SCHEMA_ID
from declare_app.model.declaration import Declaration
from declare_app.model.short_code import content_digest, short_code
from declare_app.package.canonical import canonical
from declare_app.package.container import Parts, write_container
from declare_app.package.examination import Measure
from declare_app.package.manifest import manifest_of
from declare_app.package.naming import package_file_name
from declare_app.package.package_facts import PACKAGE_FORMAT, Level, PackageFacts, RendererFacts, package_json
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
class Made:
    """A package in memory that would stand before a receiver, and what it is called."""

    name: str
    unit: str
    package: bytes = field(repr=False)
    short_code: str
    verdict: Verdict


class Destination(Protocol):
    """Where a package is brought other than as a plain file: it writes what it makes of it and says where it lies."""

    @property
    def recipient_unit(self) -> str | None:
        """For whom the package is meant; signed with it, so that it cannot be passed on as meant for another."""

    def deliver(self, made: Made) -> Path:
        """The path of the file that was written. Raises AppError."""


@dataclass(frozen=True)
class Exported:
    """A package that lies where it was asked for, and what a receiver would find in it."""

    path: Path
    short_code: str
    verdict: Verdict
    package: bytes = field(repr=False)
    """The package itself, also where the file is sealed."""
    name: str
    """What the package is called, also where the file that was written has another name."""


def export_package(
    opened: OpenedDraft, signer: Signer, to: Path | Destination, regimes: Regimes, environment: Environment
) -> Exported:
    """Write ``KKTS_…asice`` into the folder ``to``, or bring the package to another destination.

    Raises AppError as ``make_package``, ``file.*``, and what the destination raises.
    """
    meant_for = None if isinstance(to, Path) else to.recipient_unit
    return brought(make_package(opened, signer, regimes, environment, meant_for), to)


def brought(made: Made, to: Path | Destination) -> Exported:
    """The package where it is to lie. Raises AppError ``file.*``, and what the destination raises."""
    if isinstance(to, Path):
        path = to / made.name
        write_whole(path, made.package)
    else:
        path = to.deliver(made)
    return Exported(path, made.short_code, made.verdict, made.package, made.name)


@dataclass(frozen=True)
class Finished:
    """A finished declaration under its regime, and the very bytes that stand for it in a package."""

    declaration: Declaration
    regime: Regime
    content: bytes = field(repr=False)
    meant_for: str | None = None
    """The unit that is to receive it, where that is known."""


def make_package(
    opened: OpenedDraft, signer: Signer, regimes: Regimes, environment: Environment, meant_for: str | None = None
) -> Made:
    """The signed package of a draft, for the unit that is to receive it, where that is known.

    Raises AppError ``draft.unfinished``, and as ``pack``.
    """
    declaration = finish(opened.draft, opened.regime)
    finished = Finished(declaration, opened.regime, canonical(declaration.as_json_value()), meant_for)
    series = opened.series or Series(environment.new_id())
    return pack(finished, series, signer, regimes, environment.now())


def pack(finished: Finished, series: Series, signer: Signer, regimes: Regimes, at: datetime) -> Made:
    """The signed package of a finished declaration.

    Raises AppError: ``paper.letter``, ``signer.*``, ``token.*``, ``package.part_too_large``;
    ``export.not_verified`` where the package would not stand before a receiver.
    """
    now = at.replace(microsecond=0)
    content = finished.content
    facts = _facts(finished, _Occasion(series, now, signer))
    printed = final_print(finished.declaration, finished.regime, content, code_line=True)
    pdf = sign_pdf(printed, signer, stamp_of(signer.certificate, now, content), now)
    described = package_json(facts)
    manifest = manifest_of(declaration_json=content, declaration_pdf=pdf, package_json=described)
    package = write_container(Parts(content, pdf, described, manifest, sign_detached(manifest, signer, now)))
    verdict = judge_package(package, Measure(regimes, Trust(), now))
    failed = shortcomings(verdict)
    if failed:
        raise AppError("export.not_verified", facts=", ".join(failed))
    return Made(package_file_name(facts), facts.unit, package, short_code(facts.content_sha256), verdict)


def shortcomings(verdict: Verdict) -> tuple[str, ...]:
    """The facts that the sender answers for and that do not hold."""
    return tuple(fact.name for fact in verdict.facts if fact.state != "valid" and fact.name not in _ABOUT_TRUST)


def claimed_level(signer: Signer) -> Level:
    """What the signer may say of the key. Only he knows that it lies in a token (contract 4)."""
    if signer.certificate.is_self_signed:
        return "L0"
    return "L3" if signer.in_token else "L2"


@dataclass(frozen=True)
class _Occasion:
    """What an export adds to a declaration: its series, the clock's time, and who signs."""

    series: Series
    now: datetime
    signer: Signer


def _facts(finished: Finished, occasion: _Occasion) -> PackageFacts:
    declaration = finished.declaration
    return PackageFacts(
        format=PACKAGE_FORMAT,
        declaration_id=occasion.series.declaration_id,
        serial=occasion.series.serial,
        supersedes_sha256=occasion.series.supersedes_sha256,
        kind=declaration.filing,
        period=f"{declaration.completed_on.year:04}",
        unit=declaration.unit_name,
        recipient_unit=finished.meant_for,
        created_claimed=occasion.now.isoformat(),
        schema_sha256=hashlib.sha256(resource("schemas", SCHEMA_ID).read_bytes()).hexdigest(),
        content_sha256=content_digest(finished.content),
        renderer=RendererFacts(template=TEMPLATE, code_line=True),
        claimed_level=claimed_level(occasion.signer),
        form_statement=finished.regime.row.statement,
    )
