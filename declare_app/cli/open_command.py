"""``open``: the package out of a sealed file, and the verdict on it."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from declare_app.base.environment import Environment
from declare_app.cli.output import result, say
from declare_app.cli.secrets import secret_from
from declare_app.cli.signing_key import SigningKey, TokenKey, ask_pin, key_in
from declare_app.cli.verdict_lines import answer_of, lines_of
from declare_app.services.definitions import known_regimes
from declare_app.services.receive import measure_of
from declare_app.services.sealed_delivery import key_from_file, key_in_token, open_sealed
from declare_app.services.wording import Wording
from declare_app.signing.unsealing_key import KeyUnwrapper


@dataclass(frozen=True)
class Opening:
    """Which file goes where, and by what its package is judged."""

    sealed: Path
    out: Path
    forms_folder: Path | None
    trust_folder: Path | None


def chosen(options: Mapping[str, Any]) -> SigningKey:
    """The key that was named. Raises click.UsageError where that is none or several."""
    key = key_in(options)
    if key is None:
        raise click.MissingParameter(param=click.Option(["--p12"]))
    return key


def open_file(opening: Opening, key: SigningKey) -> int:
    """Write the package and name it on standard output, the verdict on standard error; 1 where a fact is wrong.

    A package that cannot be judged here for want of pinned roots is no failure of opening it: ``verify`` says more.
    """
    environment = Environment()
    measure = measure_of(known_regimes(opening.forms_folder), opening.trust_folder, environment.now())
    with _unlocked(key, opening.sealed) as unwrapper:
        opened = open_sealed(opening.sealed, unwrapper, opening.out, measure)
    result(str(opened.path))
    wording = Wording()
    verdict = opened.verdict
    say(wording.of_console("opened", answer=answer_of(verdict, wording)))
    for line in lines_of(verdict, wording):
        say(line)
    return 1 if any(fact.state == "invalid" for fact in verdict.facts) else 0


@contextmanager
def _unlocked(key: SigningKey, sealed: Path) -> Generator[KeyUnwrapper]:
    """What opens the file, until the block ends. Raises AppError as ``key_from_file`` and ``key_in_token``."""
    if isinstance(key, TokenKey):
        with key_in_token(sealed, key.choice, ask_pin(key.pin_file)) as unwrapper:
            yield unwrapper
        return
    password = secret_from(key.password_file, Wording().of_console("certificate_password"), "--p12-password-file")
    yield key_from_file(key.path, password)
