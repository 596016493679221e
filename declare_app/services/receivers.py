"""For whom a package is sealed: read from the files that were picked, and the unit's profile that was used last."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.package.unit_profile import read_profile
from declare_app.services.delivery_order import HeldProfile, Office, ProfileShown, ReceiverFile, Receivers, Standing
from declare_app.services.files import read_whole
from declare_app.services.sealed_delivery import LARGEST_CERTIFICATE, SealedFolder, recipients_in
from declare_app.services.unit_profile import TrustedProfile, profile_in, replaces
from declare_app.signing.recipients import Recipient
from declare_app.signing.trust import Trust, load_trust
from declare_app.storage.vault import Vault

PROFILE_SUFFIX: Final = ".kkprofile"
_HELD: Final = "unit_profile"  # a record: the profile used last; it says where somebody works
_ZIP: Final = b"PK\x03\x04"


@dataclass(frozen=True)
class ReceiverDesk:
    """Whoever signed a profile is looked up in ``trust_folder``, which may not be there yet."""

    environment: Environment
    trust_folder: Path

    def read(self, files: Sequence[Path], held: HeldProfile | None = None) -> Receivers:
        """The receivers in one profile, or in one or several certificates; ``held``: the profile used last.

        Raises AppError ``file.*``, ``profile.*``, ``recipient.*``, ``sealed.*`` and ``trust.unreadable_*``.
        """
        read = tuple(ReceiverFile(file.name, read_whole(file, LARGEST_CERTIFICATE)) for file in files)
        return self._receivers(read, held.file if held is not None else None)

    def held(self, vault: Vault) -> HeldProfile | None:
        """The profile used last, as good as it is today; None where there was none."""
        try:
            body = vault.get(_HELD, _HELD).body
        except AppError as why:
            if why.code != "vault.no_such_record":
                raise
            return None
        file = ReceiverFile(body["file"], base64.b64decode(body["content"]))
        try:
            return HeldProfile(file, self._receivers((file,), file))
        except AppError as why:
            return HeldProfile(file, refusal=why)

    def keep(self, vault: Vault, receivers: Receivers) -> None:
        """Remember the profile for the next time; certificates named by hand are named anew."""
        if receivers.profile is None or receivers.profile.standing == "held":
            return
        [file] = receivers.files
        vault.put(_HELD, _HELD, {"file": file.name, "content": base64.b64encode(file.content).decode()})

    def sealed_folder(self, folder: Path, receivers: Receivers | None) -> SealedFolder:
        """Where packages are sealed for these, who are looked at again now; None: for nobody. Raises as ``read``."""
        if receivers is None:
            return SealedFolder(folder, (), self.environment)
        if receivers.profile is None:
            return SealedFolder(folder, self._certificates(receivers.files), self.environment)
        trusted = self._trusted(receivers.files[0])
        return SealedFolder(folder, trusted.recipients, self.environment, trusted.profile)

    def _receivers(self, files: tuple[ReceiverFile, ...], held: ReceiverFile | None) -> Receivers:
        if len(files) == 1 and _is_profile(files[0]):
            trusted = self._trusted(files[0])
            return Receivers(
                files, trusted.profile.unit_name, _offices(trusted.recipients), _shown(trusted, files[0], held)
            )
        among = next((file for file in files if _is_profile(file)), None)
        if among is not None:
            raise AppError("recipient.profile_among_others", file=among.name)
        recipients = self._certificates(files)
        return Receivers(files, recipients[0].name, _offices(recipients))

    def _trusted(self, file: ReceiverFile) -> TrustedProfile:
        trust = load_trust(self.trust_folder) if self.trust_folder.exists() else Trust()
        return profile_in(file.content, file.name, trust, self.environment)

    def _certificates(self, files: tuple[ReceiverFile, ...]) -> tuple[Recipient, ...]:
        return recipients_in([(file.name, file.content) for file in files], self.environment)


def _is_profile(file: ReceiverFile) -> bool:
    return file.name.lower().endswith(PROFILE_SUFFIX) or file.content.startswith(_ZIP)


def _offices(recipients: tuple[Recipient, ...]) -> tuple[Office, ...]:
    return tuple(Office(one.name, one.fingerprint) for one in recipients)


def _shown(trusted: TrustedProfile, file: ReceiverFile, held: ReceiverFile | None) -> ProfileShown:
    profile = trusted.profile
    return ProfileShown(
        code=profile.unit_code,
        serial=profile.serial,
        valid_until=date.fromisoformat(profile.valid_until),
        signer=Office(trusted.signed_by, trusted.signer_fingerprint),
        standing=_standing(trusted, file, held),
    )


def _standing(trusted: TrustedProfile, file: ReceiverFile, held: ReceiverFile | None) -> Standing:
    if held is None:
        return "first"
    if file.content == held.content:
        return "held"
    return "newer" if replaces(trusted, read_profile(held.content, held.name)) else "other"
