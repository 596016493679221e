"""Raising (nâng mức): a package made again with a better key, its content the same to the last byte.

What was handed in sealed on paper can so be signed later with a certificate file or a token. The new package takes the
old one's place in the series; id, declaration and short code stay, so the page signed by hand stays good.
"""

from typing import Final

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.forms.regimes import Regimes
from declare_app.model.declaration import Declaration
from declare_app.package.container import Refusal
from declare_app.package.examination import Examination, Measure
from declare_app.package.package_facts import PackageFacts
from declare_app.services.drafts import Series
from declare_app.services.export import Finished, Made, claimed_level, pack
from declare_app.signing.signers import Signer
from declare_app.signing.trust import Trust

_LEVELS: Final = ("L0", "L1", "L2", "L3")


def raised(package: bytes, series: Series, signer: Signer, regimes: Regimes, environment: Environment) -> Made:
    """The package again, signed by ``signer`` under the next number of its series.

    Raises AppError ``raising.not_higher`` where the level would not rise, ``package.damaged`` for what is no package
    of a form known here, ``raising.other_series`` where it is another declaration's, and as ``export.pack``.
    """
    exam = Examination(package, Measure(regimes, Trust(), environment.now()))
    if isinstance(exam.taken, Refusal):
        raise AppError("package.damaged", reason=exam.taken.reason.value)
    facts, declaration, regime = exam.facts, exam.declaration, exam.regime
    if not isinstance(facts, PackageFacts) or not isinstance(declaration, Declaration) or regime is None:
        raise AppError("package.damaged", reason="form_unknown")
    if facts.declaration_id != series.declaration_id:
        raise AppError("raising.other_series")
    level = claimed_level(signer)
    if _LEVELS.index(level) <= _LEVELS.index(facts.claimed_level):
        raise AppError("raising.not_higher", level=facts.claimed_level)
    finished = Finished(declaration, regime, exam.parts.declaration_json, facts.recipient_unit)
    return pack(finished, series, signer, regimes, environment.now())
