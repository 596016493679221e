"""``export``: a draft signed into a package with a certificate file."""

from dataclasses import dataclass
from pathlib import Path

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.cli.output import refuse, result, say
from declare_app.cli.secrets import secret_from
from declare_app.drafting.problems import stops
from declare_app.drafting.reasons import unexplained
from declare_app.services.certificate_file import signer_from_file
from declare_app.services.definitions import known_regimes
from declare_app.services.drafts import OpenedDraft, open_draft
from declare_app.services.export import export_package
from declare_app.services.wording import Wording


@dataclass(frozen=True)
class CertificateFile:
    """A PKCS#12 file, and the file that holds its password (None: asked at the terminal)."""

    path: Path
    password_file: Path | None


def export(forms_folder: Path | None, path: Path, folder: Path, certificate: CertificateFile) -> int:
    """Write the package and name it on standard output; 1 while something must be put right."""
    environment = Environment()
    regimes = known_regimes(forms_folder)
    opened = open_draft(path, regimes, environment)
    remaining = _said_problems(opened)
    if remaining is not None:
        refuse(remaining)
        return 1
    wording = Wording()
    password = secret_from(certificate.password_file, wording.of_console("certificate_password"), "--p12-password-file")
    signer = signer_from_file(certificate.path, password, environment.now())
    exported = export_package(opened, signer, folder, regimes, environment)
    result(str(exported.path))
    done = "sealed" if signer.certificate.is_self_signed else "signed"
    say(wording.of_console(done, code=exported.short_code))
    say(opened.regime.row.statement)
    return 0


def _said_problems(opened: OpenedDraft) -> AppError | None:
    """Every problem said on standard error; the refusal where one of them stops the export."""
    wording = Wording()
    found = opened.problems()
    for problem in unexplained(opened.draft, found):
        severity = wording.word("severities", problem.severity)
        say(f"{severity}\t{problem.place}\t{wording.of_problem(problem)}")
    remaining = stops(found)
    if not remaining:
        return None
    return AppError("draft.unfinished", count=len(remaining), place=str(remaining[0].place))
