"""A declaration that was signed, as it lies in the vault: its package, how it left, and the key that sealed it."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from declare_app.base.errors import AppError
from declare_app.package.container import Parts, read_container
from declare_app.package.package_facts import PackageFacts, read_package_facts
from declare_app.services.delivery_order import Delivered
from declare_app.services.sealing import sent_as
from declare_app.services.signing_order import Signed
from declare_app.services.vault_records import PACKAGE, KeptDraft, Way, package_content
from declare_app.signing.detached import examine_detached
from declare_app.signing.examination import SignatureExamined
from declare_app.storage.vault import Vault


def signed_before(vault: Vault, kept: KeptDraft, folder: Path) -> Signed:
    """The newest package of ``kept``, which has one; ``folder``: where copies of it are proposed to go.

    Raises AppError ``vault.*`` and ``package.damaged``.
    """
    entry = kept.exports[-1]
    record = vault.get(PACKAGE, entry.package_id).body
    package = package_content(vault, entry.package_id)
    parts = _parts(package)
    facts = read_package_facts(parts.package_json)
    went_as = record.get("sent_as") or sent_as(vault, entry.package_id) or record["file"]
    delivered = _delivered(record, facts, is_sealed=went_as != record["file"])
    return Signed(
        kept=kept,
        way=entry.way or _likely_way(facts),
        folder=folder,
        file_name=went_as,
        short_code=record["short_code"],
        content_sha256=entry.content_sha256,
        signed_at=datetime.fromisoformat(entry.exported_at),
        package=package,
        pdf=parts.declaration_pdf,
        package_name=record["file"],
        delivered=delivered,
        sent=None if delivered.is_sealed else package,
        key_fingerprint=_local_key(parts),
    )


def _delivered(record: Mapping[str, Any], facts: PackageFacts, *, is_sealed: bool) -> Delivered:
    """What was noted; an older program noted no unit, but the package may name it."""
    if not is_sealed:
        return Delivered(is_sealed=False, reason=record.get("unsealed_reason", ""))
    noted = record.get("sealed_for", {})
    return Delivered(
        is_sealed=True,
        unit=noted.get("unit") or facts.recipient_unit or "",
        offices=tuple(noted.get("offices", ())),
    )


def _likely_way(facts: PackageFacts) -> Way:
    """Where it was not noted: by what the package says itself."""
    ways: dict[str, Way] = {"L0": "paper", "L1": "paper", "L3": "token"}
    return ways.get(facts.claimed_level, "certificate")


def _local_key(parts: Parts) -> str:
    examined = examine_detached(parts.manifest, parts.signature)
    if not isinstance(examined, SignatureExamined) or not examined.certificate.is_self_signed:
        return ""
    return examined.certificate.sha256.hex()


def _parts(package: bytes) -> Parts:
    parts = read_container(package)
    if not isinstance(parts, Parts):
        raise AppError("package.damaged", reason=parts.reason.value)
    return parts
