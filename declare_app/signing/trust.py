"""Whom to trust: pinned roots and lists of revoked certificates in a folder, and what they say of a signer.

Nothing is ever fetched. No root of a real authority comes with the program.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm

from declare_app.base.errors import AppError
from declare_app.signing.certificates import Certificate, certificate_of, chain_above
from declare_app.signing.judgement import Judgement, Reason, indeterminate, invalid, valid
from declare_app.signing.paths import TrustPath, find_path, problem_of_path, problem_of_signer, problem_of_strength
from declare_app.signing.revocation import RevocationLists, judge_revocation, lists_in

LARGEST_ROOT: Final = 1024 * 1024
LARGEST_LIST: Final = 24 * 1024 * 1024
"""Bytes of a file; a larger one in a trust folder is refused unread."""

_T = TypeVar("_T")


class Level(StrEnum):
    """What kind of certificate signed. L3 (a token of a licensed authority) cannot be seen here: it is a claim."""

    LOCAL = "L0"
    LOCAL_CONFIRMED = "L1"
    AUTHORITY = "L2"
    AUTHORITY_TOKEN = "L3"  # noqa: S105  a level, not a secret


@dataclass(frozen=True)
class Trust:
    """The pinned roots and the lists of revoked certificates; empty where HR has given none."""

    roots: tuple[Certificate, ...] = ()
    lists: RevocationLists = ()


@dataclass(frozen=True)
class SignerJudged:
    """What trust says of a signer. ``level`` is None for a certificate whose authority is not pinned."""

    level: Level | None
    trusted: Judgement
    revocation: Judgement


def load_trust(folder: Path) -> Trust:
    """The roots (``*.pem``) and lists (``*.crl``, PEM or DER) in a folder; other files and subfolders are left alone.

    Raises AppError ``trust.unreadable_folder`` and ``trust.unreadable_file``, which name what could not be read.
    """
    found = [trust_in(file) for file in files_in(folder)]
    roots = [root for one in found for root in one.roots]
    return Trust(tuple(dict.fromkeys(roots)), tuple(each for one in found for each in one.lists))


def files_in(folder: Path) -> list[Path]:
    """The files of a folder that count, by name. Raises AppError ``trust.unreadable_folder``."""
    try:
        return sorted(path for path in folder.iterdir() if path.is_file() and path.suffix.lower() in (".pem", ".crl"))
    except OSError as error:
        raise AppError("trust.unreadable_folder", folder=folder.name) from error


def trust_in(file: Path) -> Trust:
    """The roots or the lists in one file. Raises AppError ``trust.unreadable_file``."""
    if file.suffix.lower() == ".pem":
        return Trust(roots=tuple(_read(file, LARGEST_ROOT, _roots_in)))
    return Trust(lists=tuple(_read(file, LARGEST_LIST, lists_in)))


def judge(certificate: Certificate, chain: tuple[Certificate, ...], trust: Trust, at: datetime) -> SignerJudged:
    """What trust says at an (aware) moment of a signer and of the chain, issuer first, that came with the signature."""
    if certificate.is_self_signed:
        return _judge_self_signed(certificate, trust, at)
    path = find_path(certificate, chain, trust.roots)
    if path is None:
        return SignerJudged(None, _judge_without_path(certificate, chain, trust), indeterminate(Reason.NO_CHAIN))
    problem = problem_of_strength(path[:-1]) or problem_of_signer(certificate, at) or problem_of_path(path, at)
    trusted = problem or valid(Reason.CHAIN_TO_ROOT, root_sha256=path[-1].sha256.hex())
    return SignerJudged(Level.AUTHORITY, trusted, _judge_revocation(path, problem, trust, at))


def _judge_revocation(path: TrustPath, problem: Judgement | None, trust: Trust, at: datetime) -> Judgement:
    """A list is as good as the path to who signed it; what is wrong with the signer's own certificate is no matter."""
    broken = {Reason.ISSUER_IS_NO_CA, Reason.CHAIN_REFUSED, Reason.WEAK_ALGORITHM, Reason.WEAK_KEY}
    if problem is not None and problem.reason in broken:
        return indeterminate(Reason.NO_CHAIN)
    return judge_revocation(path, trust.lists, at)


def _judge_self_signed(certificate: Certificate, trust: Trust, at: datetime) -> SignerJudged:
    """A local key (khóa trên máy): trusted when HR has pinned this very certificate."""
    revocation = indeterminate(Reason.NO_AUTHORITY)
    sha256 = certificate.sha256.hex()
    if certificate not in trust.roots:
        return SignerJudged(Level.LOCAL, indeterminate(Reason.SELF_SIGNED, sha256=sha256), revocation)
    problem = problem_of_strength((certificate,)) or problem_of_signer(certificate, at)
    return SignerJudged(Level.LOCAL_CONFIRMED, problem or valid(Reason.PINNED, sha256=sha256), revocation)


def _judge_without_path(certificate: Certificate, chain: tuple[Certificate, ...], trust: Trust) -> Judgement:
    if not trust.roots:
        return indeterminate(Reason.NO_ROOTS)
    # The library does not check signatures by algorithms that it finds too old, so their links never hold.
    weak = problem_of_strength((certificate, *chain))
    if weak is not None:
        return weak
    top = (certificate, *chain_above(certificate, chain))[-1]
    is_false = any(root.subject == top.issuer for root in trust.roots)
    return invalid(Reason.FALSE_ISSUER if is_false else Reason.UNKNOWN_ISSUER)


def _read(file: Path, limit: int, parse: Callable[[bytes], Iterator[_T]]) -> list[_T]:
    try:
        with file.open("rb") as opened:
            data = opened.read(limit + 1)
        if len(data) > limit:
            raise ValueError("too large")  # noqa: TRY301  one more way of being unreadable
        return list(parse(data))
    except (OSError, ValueError, UnsupportedAlgorithm) as error:
        raise AppError("trust.unreadable_file", file=file.name) from error


def _roots_in(data: bytes) -> Iterator[Certificate]:
    for one in x509.load_pem_x509_certificates(data):
        yield certificate_of(one)
