"""The closed family of failures that a user can act on: a code and its facts, no sentences.

The Vietnamese sentence for each code stands in ``resources/wording/vi.toml`` and is looked up at the edge
(window, command line). A fact never holds a personal value: places, counts, file names and digests only.
"""

from collections.abc import Mapping
from typing import Final

CODES: Final[Mapping[str, frozenset[str]]] = {
    # code -> the names of the facts that its sentence may use
    "json.too_large": frozenset({"limit_bytes"}),
    "json.not_utf8": frozenset(),
    "json.byte_order_mark": frozenset(),
    "json.malformed": frozenset({"line", "column"}),
    "json.too_deep": frozenset({"limit"}),
    "json.too_many_values": frozenset({"limit"}),
    "json.duplicate_key": frozenset({"place"}),
    "json.number": frozenset({"place"}),
    "json.not_composed": frozenset({"place"}),
    "json.not_canonical": frozenset({"offset"}),
    "package.part_too_large": frozenset({"entry", "limit_bytes"}),
    "package.newer_format": frozenset({"version"}),
    "package.facts": frozenset({"place"}),
    "package.damaged": frozenset({"reason"}),
    "secret.not_text": frozenset({"file"}),
    "text.control_character": frozenset({"place", "code_point"}),
    "draft.not_a_draft": frozenset(),
    "draft.newer": frozenset({"version"}),
    "draft.unknown_key": frozenset({"place"}),
    "draft.unknown_code": frozenset({"place"}),
    "draft.shape": frozenset({"place"}),
    "draft.id_twice": frozenset({"place"}),
    "draft.unfinished": frozenset({"count", "place"}),
    "example.unknown_filing": frozenset({"known"}),
    "export.not_verified": frozenset({"facts"}),
    "file.exists": frozenset({"file"}),
    "file.missing": frozenset({"file"}),
    "file.unreadable": frozenset({"file", "reason"}),
    "file.too_large": frozenset({"file", "limit_bytes"}),
    "file.disk_full": frozenset({"file"}),
    "file.read_only": frozenset({"file"}),
    "file.no_such_folder": frozenset({"file"}),
    "file.not_written": frozenset({"file", "reason"}),
    "file.read_back_differs": frozenset({"file"}),
    "form.none_in_folder": frozenset({"folder"}),
    "paper.letter": frozenset({"code_point", "place"}),
    "form.refused": frozenset({"file", "place", "reason"}),
    "signer.not_pkcs12": frozenset(),
    "signer.wrong_password": frozenset(),
    "signer.no_private_key": frozenset(),
    "signer.no_certificate": frozenset(),
    "signer.unsupported_key": frozenset(),
    "signer.expired": frozenset({"not_after"}),
    "signer.not_yet_valid": frozenset({"not_before"}),
    "signer.wrong_key_usage": frozenset(),
    "signer.chain_too_large": frozenset({"limit_bytes"}),
    "trust.unreadable_folder": frozenset({"folder"}),
    "trust.unreadable_file": frozenset({"file"}),
    "passphrase.weak": frozenset({"least"}),
    "recovery.mistyped": frozenset(),
    "vault.not_a_vault": frozenset({"file"}),
    "vault.newer": frozenset({"version"}),
    "vault.damaged": frozenset({"part"}),
    "vault.wrong_passphrase": frozenset(),
    "vault.wrong_recovery_code": frozenset(),
    "vault.rolled_back": frozenset({"held", "seen"}),
    "vault.forked": frozenset({"held"}),
    "vault.other_key": frozenset({"held"}),
    "vault.in_use": frozenset({"file"}),
    "vault.network_path": frozenset({"file"}),
    "vault.disk_full": frozenset({"file"}),
    "vault.read_only": frozenset({"file"}),
    "vault.medium_gone": frozenset({"file"}),
    "vault.out_of_memory": frozenset({"memory_mib"}),
    "vault.no_cipher": frozenset(),
    "vault.no_such_record": frozenset(),
    "vault.which_draft": frozenset({"count"}),
    "vault.locked": frozenset(),
    "vault.label": frozenset({"limit"}),
    "vault.too_large": frozenset({"limit_bytes"}),
    "text.not_a_string": frozenset({"place"}),
}


class AppError(Exception):
    """A failure with a code from ``CODES`` and exactly the facts that belong to it."""

    def __init__(self, code: str, **facts: str | int) -> None:
        if CODES[code] != facts.keys():
            wanted = sorted(CODES[code])
            raise ValueError(f"{code} wants the facts {wanted}, got {sorted(facts)}")
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, str | int] = facts
