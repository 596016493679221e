"""The ways of signing as they are offered, and the dialogs of the system that a signing may open."""

from dataclasses import dataclass
from typing import Final

from ui.components.choice import Option
from ui.review.certificate_fields import ChooseFile, certificate_file
from ui.review.folder_row import ChooseFolder, system_folder
from ui.review.receiver_files import ChooseReceivers, receiver_files
from ui.review.token_fields import ChooseDriver, driver_file
from ui.wording import tr


@dataclass(frozen=True)
class Choosers:
    """The dialogs of the system that ask for files and for a folder."""

    file: ChooseFile = certificate_file
    folder: ChooseFolder = system_folder
    driver: ChooseDriver = driver_file
    receivers: ChooseReceivers = receiver_files


SYSTEM: Final = Choosers()


def ways() -> tuple[Option, ...]:
    """What the form asks for comes first."""
    return (
        Option("paper", tr("By hand on paper"), tr("Print 2 copies, sign each page. The form asks for this.")),
        Option("certificate", tr("Certificate file"), tr("A .p12 or .pfx file and its password.")),
        Option("token", tr("Token"), tr("A signing device that is plugged in, and its PIN.")),
        Option("seal", tr("Seal of this vault"), tr("Seals the file with a key made on this computer.")),
    )
