"""The trust folder kept by hand: roots pinned, lists of revoked certificates brought up to date, all of it shown.

It stays a folder of plain ``*.pem`` and ``*.crl`` files, so that anybody can look into it with stock tools.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.services.files import read_whole, write_whole
from declare_app.signing.certificate_reading import NotOneCertificateError, certificates_in
from declare_app.signing.certificates import Certificate
from declare_app.signing.list_intake import check_age, issued_list, read_list
from declare_app.signing.pinning import Candidate, Kind, read_candidate
from declare_app.signing.trust import LARGEST_LIST, LARGEST_ROOT, Trust, load_trust
from declare_app.signing.trust_listing import Entry, entries_in


@dataclass(frozen=True)
class Kept:
    """What now lies in the folder: under which name, and whether it lay there before."""

    file: str
    was_there: bool


@dataclass(frozen=True)
class TrustFolder:
    """A folder of pinned roots and lists; it is made when the first thing is put into it."""

    folder: Path
    environment: Environment

    def candidate(self, file: Path) -> Candidate:
        """The certificate in ``file``, to be shown to whoever decides. Raises AppError ``file.*`` or ``trust.*``."""
        return read_candidate(read_whole(file, LARGEST_ROOT), file.name, self.environment.now())

    def pin(self, candidate: Candidate, typed_fingerprint: str | None = None) -> Kept:
        """Trust a certificate from now on.

        A local key is pinned for its fingerprint alone, typed off the page signed by hand (level L1). Raises AppError
        ``trust.other_fingerprint``, ``trust.unreadable_*`` or ``file.*``.
        """
        prefix = "root" if candidate.kind is Kind.AUTHORITY else "local"
        name = f"{prefix}-{candidate.fingerprint[:16]}.pem"
        is_typed = candidate.must_be_typed or typed_fingerprint is not None
        if is_typed and not candidate.has_fingerprint(typed_fingerprint or ""):
            raise AppError("trust.other_fingerprint", file=name)
        if candidate.certificate in self._trust().roots:
            return Kept(name, was_there=True)
        self._write(name, candidate.pem)
        return Kept(name, was_there=False)

    def add_list(self, file: Path, issuer_files: Iterable[Path] = ()) -> Kept:
        """Take a list of revoked certificates into the folder, in place of the older one that was taken in before.

        ``issuer_files``: the certificates between its issuer and a pinned root. Raises AppError ``file.*`` or
        ``trust.*``; then the folder is as it was.
        """
        now = self.environment.now()
        one = read_list(read_whole(file, LARGEST_LIST), file.name)
        trust = self._trust()
        between = [certificate for each in issuer_files for certificate in _issuers_in(each)]
        issued = issued_list(one, trust.roots, between, now)
        if issued is None:
            raise AppError("trust.list_issuer_unknown", file=file.name)
        check_age(issued, trust.lists, file.name, now)
        name = issued.file_name
        if one in trust.lists:
            return Kept(name, was_there=True)
        self._write(name, issued.der)
        series = name.rpartition("-")[0]
        for older in self.folder.glob(f"{series}-*.crl"):
            if older.name != name:
                older.unlink(missing_ok=True)
        return Kept(name, was_there=False)

    def entries(self) -> list[Entry]:
        """All that lies in the folder, by file name; what cannot be read is among it.

        Raises AppError ``trust.unreadable_folder``.
        """
        return entries_in(self.folder, self.environment.now())

    def remove(self, file_name: str) -> None:
        """Trust a file of the folder no longer. Raises AppError ``trust.no_such_entry`` or ``file.*``."""
        if file_name not in {entry.file for entry in self.entries()}:
            raise AppError("trust.no_such_entry", file=file_name)
        try:
            (self.folder / file_name).unlink()
        except OSError as why:
            raise AppError("file.not_written", file=file_name, reason=why.strerror or "") from None

    def _trust(self) -> Trust:
        return load_trust(self.folder) if self.folder.exists() else Trust()

    def _write(self, name: str, content: bytes) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            raise AppError("file.no_such_folder", file=name) from None
        write_whole(self.folder / name, content)


def _issuers_in(file: Path) -> tuple[Certificate, ...]:
    try:
        return certificates_in(read_whole(file, LARGEST_ROOT))
    except NotOneCertificateError:
        raise AppError("trust.not_a_certificate", file=file.name) from None
