"""Raising (nâng mức): a package made again with a better key, its content the same to the last byte.

What was handed in sealed on paper can so be signed later with a certificate file or a token. The new package takes the
old one's place in the series; id, declaration, receiver and short code stay, so the page signed by hand stays good.
"""

from dataclasses import dataclass, field
from typing import Final

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.forms.regimes import Regimes
from declare_app.model.declaration import Declaration
from declare_app.model.people import Declarant
from declare_app.model.short_code import content_digest
from declare_app.package.container import Refusal
from declare_app.package.examination import Examination, Measure
from declare_app.package.naming import package_file_name
from declare_app.package.package_facts import Level, PackageFacts
from declare_app.services.drafts import Series
from declare_app.services.export import Finished, Made, claimed_level, pack
from declare_app.signing.identity import signer_is_declarant
from declare_app.signing.judgement import State
from declare_app.signing.signers import Signer
from declare_app.signing.trust import Trust

_LEVELS: Final = ("L0", "L1", "L2", "L3")


@dataclass(frozen=True)
class Raisable:
    """A package that can be signed again: what it says, how it is signed so far, and what the next one is called."""

    finished: Finished = field(repr=False)
    series: Series
    level: Level
    next_name: str

    def check_rises_to(self, level: Level) -> None:
        """Raises AppError ``raising.not_higher`` where ``level`` is the same or a lower one."""
        if _LEVELS.index(level) <= _LEVELS.index(self.level):
            raise AppError("raising.not_higher", level=self.level)

    def check_is_declarant(self, signer: Signer) -> None:
        """Raises AppError ``raising.other_declarant`` where the certificate is not that of the one who declares."""
        sections = self.finished.declaration.sections.values()
        people = [row for rows in sections for row in rows if isinstance(row, Declarant)]
        for one in people:
            judged = signer_is_declarant(signer.certificate, one.id_number or "", one.full_name or "")
            if judged.state is State.INVALID:
                raise AppError("raising.other_declarant")


def raisable(
    package: bytes, content_sha256: str, series: Series, regimes: Regimes, environment: Environment
) -> Raisable:
    """The package to sign again under the next number of its series; ``content_sha256``: what it is known to say.

    Raises AppError ``package.damaged`` for what is no package of a form known here, ``raising.other_series`` where it
    is another declaration's, ``raising.other_content`` where it says something else.
    """
    exam = Examination(package, Measure(regimes, Trust(), environment.now()))
    if isinstance(exam.taken, Refusal):
        raise AppError("package.damaged", reason=exam.taken.reason.value)
    facts, declaration, regime = exam.facts, exam.declaration, exam.regime
    if not isinstance(facts, PackageFacts) or not isinstance(declaration, Declaration) or regime is None:
        raise AppError("package.damaged", reason="form_unknown")
    if facts.declaration_id != series.declaration_id:
        raise AppError("raising.other_series")
    content = exam.parts.declaration_json
    if content_digest(content) != content_sha256:
        raise AppError("raising.other_content")
    finished = Finished(declaration, regime, content, facts.recipient_unit)
    next_name = package_file_name(facts.model_copy(update={"serial": series.serial}))
    return Raisable(finished, series, facts.claimed_level, next_name)


def raised(found: Raisable, signer: Signer, regimes: Regimes, environment: Environment) -> Made:
    """The package again, signed by ``signer``.

    Raises AppError ``raising.not_higher``, ``raising.other_declarant``, and as ``export.pack``.
    """
    found.check_rises_to(claimed_level(signer))
    found.check_is_declarant(signer)
    return pack(found.finished, found.series, signer, regimes, environment.now())
