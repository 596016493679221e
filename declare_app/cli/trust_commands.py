"""``trust``: roots and lists put into a trust folder, and what lies there."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from declare_app.base.environment import Environment
from declare_app.cli.output import result, say
from declare_app.services.trust_folder import TrustFolder
from declare_app.services.wording import Wording, without_controls


def add_root(certificate: Path, folder: Path, fingerprint: str | None) -> None:
    """Pin a certificate; its subject and fingerprint are said first, the file is named on standard output.

    Raises AppError as ``TrustFolder``, and click.UsageError where the fingerprint of a local key was not given.
    """
    trust = TrustFolder(folder, Environment())
    wording = Wording()
    candidate = trust.candidate(certificate)
    say(wording.of_console("certificate_shown", subject=candidate.subject, fingerprint=_grouped(candidate.fingerprint)))
    say(wording.of_console(f"pinned_{candidate.kind.value}"))
    if candidate.must_be_typed and fingerprint is None:
        fingerprint = _asked(wording.of_console("fingerprint"))
    kept = trust.pin(candidate, fingerprint)
    result(kept.file)
    say(wording.of_console("trust_was_there" if kept.was_there else "trust_added"))


def add_crl(crl: Path, folder: Path, issuers: tuple[Path, ...]) -> None:
    """Take a list in and name its file on standard output. Raises AppError as ``TrustFolder``."""
    kept = TrustFolder(folder, Environment()).add_list(crl, issuers)
    result(kept.file)
    say(Wording().of_console("trust_was_there" if kept.was_there else "trust_added"))


def list_entries(folder: Path, *, as_json: bool) -> None:
    """A line an entry: kind, standing, dates, number or fingerprint, name, file. Raises AppError as ``TrustFolder``."""
    entries = TrustFolder(folder, Environment()).entries()
    if as_json:
        result(json.dumps([asdict(entry) for entry in entries], ensure_ascii=False, indent=2))
        return
    wording = Wording()
    for entry in entries:
        cells = (
            wording.word("trust_kinds", entry.kind),
            wording.word("standings", entry.standing),
            f"{entry.begins}/{entry.ends}",
            entry.sha256 or entry.number,
            entry.name,
            entry.file,
        )
        result("\t".join(without_controls(cell) for cell in cells))
    if not entries:
        say(wording.of_console("trust_empty"))


def _asked(prompt: str) -> str:
    """What the person in front of the terminal types off the page."""
    if not sys.stdin.isatty():
        raise click.MissingParameter(param=click.Option(["--fingerprint"]))
    return str(click.prompt(prompt, err=True))


def _grouped(fingerprint: str) -> str:
    return " ".join(fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4))
