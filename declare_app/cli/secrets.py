"""Secrets from a file or from the terminal, never from the command line."""

import getpass
import sys
from pathlib import Path

import click

from declare_app.base.errors import AppError
from declare_app.services.files import read_whole

_LONGEST_BYTES = 4096


def secret_from(file: Path | None, prompt: str, option: str) -> str:
    """The secret in ``file`` without one final line feed; without a file it is asked for, if a person is there.

    Raises AppError ``secret.not_text`` or ``file.*``, and click.UsageError where nobody can be asked.
    """
    if file is None:
        if not sys.stdin.isatty():
            raise click.MissingParameter(param=click.Option([option]))
        return getpass.getpass(f"{prompt}: ", stream=sys.stderr)
    data = read_whole(file, _LONGEST_BYTES)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise AppError("secret.not_text", file=file.name) from None
    return text.removesuffix("\n").removesuffix("\r")
