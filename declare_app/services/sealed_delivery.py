"""Sealed delivery: a package encrypted for the offices that are to read it, and such a file opened at the desk."""

import unicodedata
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.base.text import forbidden_character
from declare_app.package.container import Parts, read_container
from declare_app.package.examination import Measure
from declare_app.package.naming import package_file_name, sealed_file_name
from declare_app.package.package_facts import read_package_facts
from declare_app.package.sealed_content import package_in, padded
from declare_app.package.unit_profile import UnitProfile
from declare_app.package.verdict import Verdict, judge_package
from declare_app.services.export import Made
from declare_app.services.files import read_whole, write_whole
from declare_app.services.signing_order import TokenChoice
from declare_app.services.tokens import AskPin, found_token, token_session
from declare_app.signing.envelope_reading import LARGEST_SEALED, recipients_named
from declare_app.signing.recipients import Recipient, checked_recipients, read_recipient
from declare_app.signing.sealing import name_of, seal, unseal
from declare_app.signing.unsealing_key import KeyUnwrapper, unwrapper_in

LARGEST_CERTIFICATE: Final = 1024 * 1024
_SUFFIX = ".p7m"


def recipients_from(files: Iterable[Path], environment: Environment) -> tuple[Recipient, ...]:
    """The recipients whose certificates lie in ``files``, each once. Raises ``file.*``, and as ``recipients_in``."""
    return recipients_in([(file.name, read_whole(file, LARGEST_CERTIFICATE)) for file in files], environment)


def recipients_in(files: Iterable[tuple[str, bytes]], environment: Environment) -> tuple[Recipient, ...]:
    """The same from names of files with what was read from them.

    Raises AppError ``recipient.*``, ``sealed.no_recipient`` or ``sealed.too_many_recipients``.
    """
    now = environment.now()
    return checked_recipients([read_recipient(content, name, now) for name, content in files])


def seal_package(package: bytes, recipients: tuple[Recipient, ...]) -> bytes:
    """The sealed file (``.asice.p7m``) of a package: padded, encrypted, for each of 1 to 20 recipients to open.

    Raises AppError ``sealed.no_recipient`` or ``sealed.too_many_recipients``.
    """
    return seal(padded(package), recipients)


@dataclass(frozen=True)
class SealedFolder:
    """A folder into which packages are written sealed, under a name that says the unit and nothing else.

    ``profile``: of the unit that receives; without one its name is what the first certificate says, and the file's name
    is made from the unit in the package.
    """

    folder: Path
    recipients: tuple[Recipient, ...]
    environment: Environment
    profile: UnitProfile | None = None

    @property
    def recipient_unit(self) -> str | None:
        """As ``Destination``; None where the certificate has no name that could stand in a package."""
        if self.profile is not None:
            return self.profile.unit_name
        name = self.recipients[0].name if self.recipients else ""
        return None if not name.strip() or forbidden_character(name) else unicodedata.normalize("NFC", name)

    def deliver(self, made: Made) -> Path:
        """As ``Destination``. Raises AppError ``sealed.*`` and ``file.*``."""
        path = self.folder / sealed_file_name(
            self.profile.unit_code if self.profile else made.unit, self.environment.new_id()
        )
        write_whole(path, seal_package(made.package, self.recipients))
        return path


def destination(sealed: SealedFolder, reason: str) -> Path | SealedFolder:
    """Where an export goes: sealed for the recipients; without any, as it is and for a reason that is written down.

    Raises AppError ``sealed.no_reason`` where there is neither.
    """
    if sealed.recipients:
        return sealed
    if not reason.strip():
        raise AppError("sealed.no_reason")
    return sealed.folder


def sealed_again(path: Path, recipients: tuple[Recipient, ...]) -> bytes:
    """The sealed file that lies there now, seen to be for these recipients and no other; only they can open it.

    Raises AppError ``file.*`` and ``sealed.*``; ``file.read_back_differs`` where it is for others.
    """
    content = read_whole(path, LARGEST_SEALED)
    if recipients_named(content) != {name_of(one.certificate) for one in recipients}:
        raise AppError("file.read_back_differs", file=path.name)
    return content


@dataclass(frozen=True)
class Opened:
    """A package that was taken out of a sealed file, where it lies now, and the verdict on it."""

    path: Path
    verdict: Verdict
    package: bytes = field(repr=False)


def key_from_file(path: Path, password: str) -> KeyUnwrapper:
    """The key in a certificate file (PKCS#12) that opens sealed files. Raises AppError ``file.*`` or ``signer.*``."""
    return unwrapper_in(read_whole(path, LARGEST_CERTIFICATE), password)


@contextmanager
def key_in_token(path: Path, choice: TokenChoice, ask_pin: AskPin) -> Generator[KeyUnwrapper]:
    """The key of a token for which the sealed file ``path`` is, until the block ends; the PIN is asked for once.

    Raises AppError ``file.*``, ``sealed.not_sealed``, ``sealed.other_form``, ``sealed.not_for_this_key`` before any
    PIN, and as ``token_session``.
    """
    sealed_for = recipients_named(read_whole(path, LARGEST_SEALED))
    certificates = [
        one
        for one in found_token(choice).certificates
        if name_of(one.certificate) in sealed_for and choice.key_id in (None, one.key_id)
    ]
    if not certificates:
        raise AppError("sealed.not_for_this_key")
    with token_session(choice, certificates[0], ask_pin) as session:
        yield session


def open_sealed(path: Path, key: KeyUnwrapper, folder: Path, measure: Measure) -> Opened:
    """Take the package out of a sealed file, write it into ``folder`` and judge it.

    What lies there is whole and what the sender sealed; whether it is to be accepted says the verdict. Raises AppError
    ``file.*``, ``sealed.*`` and what the key raises; ``file.exists`` where the place is taken: nothing is overwritten.
    """
    package = package_of(read_whole(path, LARGEST_SEALED), key)
    verdict = judge_package(package, measure)
    place = folder / _name(package, verdict, path)
    if place.exists():
        raise AppError("file.exists", file=place.name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise AppError("file.no_such_folder", file=place.name) from None
    write_whole(place, package, private=True)
    return Opened(place, verdict, package)


def package_of(sealed: bytes, key: KeyUnwrapper) -> bytes:
    """The package in the bytes of a sealed file. Raises AppError ``sealed.*`` and what the key raises."""
    package = package_in(unseal(sealed, key))
    if package is None:
        raise AppError("sealed.other_content")
    return package


def _name(package: bytes, verdict: Verdict, path: Path) -> str:
    """The package's own name where its signature holds, else the sealed file's; never a name that was read."""
    parts = read_container(package)
    if verdict.declaration_id is None or not isinstance(parts, Parts):
        return f"{path.name.removesuffix(_SUFFIX).removesuffix('.asice')}.asice"
    return package_file_name(read_package_facts(parts.package_json))
