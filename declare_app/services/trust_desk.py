"""The trust folder for the window: what lies there and what is to be put there, as plain values to be shown."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, cast

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.services.trust_folder import Kept, TrustFolder
from declare_app.services.trust_shown import (
    ENDING_DAYS,
    Caution,
    EntryKind,
    EntryState,
    ShownCandidate,
    ShownEntry,
    common_name,
    in_groups,
    readable,
    whole_name,
)
from declare_app.signing.pinning import Candidate, Kind
from declare_app.signing.trust_listing import Entry, Standing

_ORDER: Final = ("unreadable", "authority", "local_key", "list")


@dataclass(frozen=True)
class TrustDesk:
    """As ``TrustFolder``; each call reads the folder anew."""

    folder: Path
    environment: Environment

    def entries(self) -> list[ShownEntry]:
        """All that lies there, what hinders everything else first; none where there is no folder yet.

        Raises AppError ``trust.unreadable_folder``.
        """
        if not self.folder.exists():
            return []
        found = self._trust.entries()
        of_file = Counter(one.file for one in found)
        has_authority = any(one.kind == Kind.AUTHORITY for one in found)
        today = self._today
        shown = [_shown(one, today, of_file[one.file], has_authority=has_authority) for one in found]
        return sorted(shown, key=lambda one: (_ORDER.index(one.kind), one.title.casefold(), one.file))

    def candidate(self, file: Path) -> ShownCandidate:
        """What would be trusted. Raises AppError as ``TrustFolder.candidate``."""
        found = self._trust.candidate(file)
        return ShownCandidate(
            file=file.name,
            kind="authority" if found.kind is Kind.AUTHORITY else "local_key",
            title=common_name(found.subject),
            subject=whole_name(found.subject),
            issuer=whole_name(found.issuer),
            begins=date.fromisoformat(found.begins),
            ends=date.fromisoformat(found.ends),
            key=found.key,
            uses=found.uses,
            cautions=tuple(_cautions(found, self._today)),
            fingerprint=in_groups(found.fingerprint),
            must_be_typed=found.must_be_typed,
            candidate=found,
        )

    def pin(self, shown: ShownCandidate, typed_fingerprint: str | None = None) -> Kept:
        """Trust it from now on. Raises AppError as ``TrustFolder.pin``, which names the file that was given."""
        try:
            return self._trust.pin(cast("Candidate", shown.candidate), typed_fingerprint)
        except AppError as why:
            if why.code == "trust.other_fingerprint":  # the name in the folder begins with the right digits
                raise AppError(why.code, file=shown.file) from None
            raise

    def add_list(self, file: Path, issuer_files: Iterable[Path] = ()) -> Kept:
        """Take a list in. Raises AppError as ``TrustFolder.add_list``."""
        return self._trust.add_list(file, issuer_files)

    def remove(self, file_name: str) -> None:
        """Trust what is in a file no longer. Raises AppError as ``TrustFolder.remove``."""
        self._trust.remove(file_name)

    @property
    def _trust(self) -> TrustFolder:
        return TrustFolder(self.folder, self.environment)

    @property
    def _today(self) -> date:
        return self.environment.now().date()


def _shown(entry: Entry, today: date, of_file: int, *, has_authority: bool) -> ShownEntry:
    begins, ends = _day(entry.begins), _day(entry.ends)
    return ShownEntry(
        file=entry.file,
        kind=cast("EntryKind", str(entry.kind)),
        state=_state(entry, today, has_authority=has_authority),
        title=common_name(entry.name) or readable(entry.file),
        name=whole_name(entry.name),
        begins=begins,
        ends=ends,
        fingerprint=in_groups(entry.sha256),
        number=entry.number,
        revoked=entry.revoked,
        age_days=(today - begins).days if begins else 0,
        of_file=of_file,
    )


def _state(entry: Entry, today: date, *, has_authority: bool) -> EntryState:
    if entry.standing is Standing.UNREADABLE:
        return "unreadable"
    if entry.kind == "list":
        if not has_authority:
            return "idle"
        return "good" if entry.standing is Standing.GOOD else "stale"
    if entry.standing is Standing.WEAK:
        return "weak"
    left = (date.fromisoformat(entry.ends) - today).days
    if entry.standing is Standing.OUT_OF_DATE:
        return "expired" if left <= 0 else "not_yet"
    return "ending" if left <= ENDING_DAYS else "good"


def _cautions(candidate: Candidate, today: date) -> Iterator[Caution]:
    if candidate.kind is Kind.AUTHORITY:
        yield "everybody"
        if not candidate.is_self_signed:
            yield "in_between"
        if candidate.uses and "crl_sign" not in candidate.uses:
            yield "no_lists"
    if not candidate.uses:
        yield "no_bounds"
    if (date.fromisoformat(candidate.ends) - today).days <= ENDING_DAYS:
        yield "ending"


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
