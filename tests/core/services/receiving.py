"""Files of a unit, and packages signed for it, for tests about who receives."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.services.receivers import ReceiverDesk
from declare_app.services.signing_flow import SigningDesk
from declare_app.services.signing_order import Signed, SigningOrder
from declare_app.services.vault_records import KeptDraft, keep_draft
from declare_app.storage.vault import Vault
from tests import pki, sealed
from tests.builders import REGIMES, draft_of, example
from tests.profiles import file_of

STILL: Final = Environment(now=lambda: pki.NOW)


def profile(folder: Path, name: str = "sxd.kkprofile", by: pki.Holder | None = None, **changes: Any) -> Path:
    (folder / name).write_bytes(file_of(by, **changes))
    return folder / name


def certificates(folder: Path) -> list[Path]:
    (folder / "a.pem").write_bytes(sealed.rsa_office().pem)
    (folder / "b.cer").write_bytes(sealed.ec_office().certificate.der)
    return [folder / "a.pem", folder / "b.cer"]


def refusal(action: Callable[[], object]) -> str:
    with pytest.raises(AppError) as caught:
        action()
    return caught.value.code


def signed_for(vault: Vault, desk: ReceiverDesk, stick: Path, files: list[Path]) -> Signed:
    order = SigningOrder("paper", stick, receivers=desk.read(files, desk.held(vault)))
    return SigningDesk(vault, REGIMES, STILL, desk.trust_folder).sign(draft_in(vault), order)


def draft_in(vault: Vault) -> KeptDraft:
    return keep_draft(vault, KeptDraft("draft-1", draft_of(example())))
