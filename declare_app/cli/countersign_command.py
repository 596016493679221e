"""``countersign``: the receiver signs a package that holds, and gives the PDF back."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from declare_app.base.environment import Environment
from declare_app.cli.output import result, say
from declare_app.cli.signing_key import SigningKey, one_key_in, signer_with_key
from declare_app.services.countersigning import countersign as countersign_package
from declare_app.services.countersigning import received_package
from declare_app.services.definitions import known_regimes
from declare_app.services.wording import Wording


@dataclass(frozen=True)
class Request:
    """Which package goes where, under which definitions, and whom to trust (None: nobody is known)."""

    package: Path
    out: Path
    forms_folder: Path | None
    trust_folder: Path | None


def chosen(options: Mapping[str, Any]) -> SigningKey:
    """The one key that was named. Raises click.UsageError where that is none or several."""
    return one_key_in(options)


def countersign(request: Request, key: SigningKey) -> None:
    """Write package and PDF, and name both on standard output. What could not be settled is said."""
    environment, wording = Environment(), Wording()
    received = received_package(request.package, known_regimes(request.forms_folder), request.trust_folder, environment)
    for name in received.open_facts:
        finding = received.verdict.fact(name).finding
        say(wording.of_console("not_settled", fact=wording.word("facts", name), evidence=wording.of_finding(finding)))
    with signer_with_key(key, environment) as signer:
        made = countersign_package(received, signer, request.out, environment)
    result(str(made.package))
    result(str(made.pdf))
    say(wording.of_console("countersigned"))
