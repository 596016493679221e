"""Countersigning (ký nhận): who received a package signs the prepared field, and the document closes.

The package that was received is read and stays as it is. Beside it comes one in which the receiver has signed, and the
PDF alone, to give back to the declarant.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.forms.regimes import Regimes
from declare_app.package.container import TOTAL_LIMIT, Parts, write_container
from declare_app.package.examination import Examination, Measure
from declare_app.package.naming import received_name
from declare_app.package.package_facts import read_package_facts
from declare_app.package.receipts import countersigned
from declare_app.package.verdict import Verdict, judge_package
from declare_app.services.files import read_whole, write_whole
from declare_app.services.receive import measure_of
from declare_app.signing.examination import SignatureExamined
from declare_app.signing.signers import Signer

# What a receiver may not know yet: he has no roots at hand, or no list.
_MAY_BE_OPEN: Final = frozenset({"signer_trusted", "revocation"})


@dataclass(frozen=True)
class ReceivedPackage:
    """A package that may be countersigned. ``open_facts``: those that could not be settled here."""

    parts: Parts = field(repr=False)
    verdict: Verdict
    measure: Measure

    @property
    def open_facts(self) -> tuple[str, ...]:
        return tuple(fact.name for fact in self.verdict.facts if fact.state == "indeterminate")


@dataclass(frozen=True)
class Countersigned:
    """Where the countersigned package and its PDF lie, and what anybody would find in the package."""

    package: Path
    pdf: Path
    verdict: Verdict


def received_package(
    path: Path, regimes: Regimes, trust_folder: Path | None, environment: Environment
) -> ReceivedPackage:
    """The package in a file, judged first.

    Raises AppError ``file.*``, ``trust.*``, ``countersign.already`` where a receiver has signed it, and
    ``countersign.not_accepted`` where a fact does not hold or, trust and revocation apart, cannot be settled.
    """
    data = read_whole(path, TOTAL_LIMIT)
    measure = measure_of(regimes, trust_folder, environment.now())
    verdict = judge_package(data, measure)
    failed = _failing(verdict)
    if failed:
        raise AppError("countersign.not_accepted", file=path.name, facts=", ".join(failed))
    exam = Examination(data, measure)
    if exam.receipt is not None:
        raise AppError("countersign.already", file=path.name)
    return ReceivedPackage(exam.parts, verdict, measure)


def countersign(received: ReceivedPackage, signer: Signer, folder: Path, environment: Environment) -> Countersigned:
    """Write the countersigned package and its PDF into ``folder``.

    Raises AppError ``countersign.own`` where the declarant's certificate signs, ``signer.*``, ``token.*``, ``file.*``,
    ``package.part_too_large``, and ``countersign.not_verified`` where the result would not stand; then nothing is
    written.
    """
    declarant = Examination(write_container(received.parts), received.measure).signature
    if isinstance(declarant, SignatureExamined) and declarant.certificate == signer.certificate:
        raise AppError("countersign.own")
    name = received_name(read_package_facts(received.parts.package_json))
    package_path, pdf_path = folder / f"{name}.asice", folder / f"{name}.pdf"
    for path in (package_path, pdf_path):
        if path.exists():
            raise AppError("file.exists", file=path.name)
    parts = countersigned(received.parts, signer, environment.now().replace(microsecond=0))
    package = write_container(parts)
    verdict = judge_package(package, received.measure)
    failed = _failing(verdict)
    if failed:
        raise AppError("countersign.not_verified", facts=", ".join(failed))
    write_whole(package_path, package)
    write_whole(pdf_path, parts.declaration_pdf)
    return Countersigned(package_path, pdf_path, verdict)


def _failing(verdict: Verdict) -> list[str]:
    """The facts that do not hold, or cannot be settled though they should be."""
    invalid = [fact.name for fact in verdict.facts if fact.state == "invalid"]
    return invalid + [
        fact.name for fact in verdict.facts if fact.state == "indeterminate" and fact.name not in _MAY_BE_OPEN
    ]
