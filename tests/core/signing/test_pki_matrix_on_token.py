"""T11, the PKI matrix with the keys on a token: offered or refused before any PIN, and judged as those of a file are.

One token holds all keys of the matrix. What signs goes the way of an export; a hostile holder has the token sign with a
certificate that the program would refuse.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.package.verdict import judge_package
from declare_app.services.drafts import OpenedDraft
from declare_app.services.export import make_package
from declare_app.services.signing_order import TokenChoice
from declare_app.services.tokens import token_session, token_signer
from declare_app.signing.signers import Signer
from declare_app.signing.token_answers import PinState
from declare_app.signing.tokens import TokenCertificate
from tests import pki
from tests.builders import REGIMES, draft_of, example, regime_of
from tests.core.signing.test_pki_matrix import CASES, hostile_signer, told_by
from tests.tokens import DRIVER, PIN, shelf_in

OPENINGS = {
    **{name: case.opening for name, case in CASES.items()},
    # On a token certificates of authorities lie beside the holder's own: none of them is taken for his.
    "an authority's own": "token.no_certificate",
}
CLAIM = "signer_trusted.claims_token"

Choose = Callable[[pki.Holder], TokenChoice]


@pytest.fixture(scope="module")
def choose(tmp_path_factory: pytest.TempPathFactory) -> Generator[Choose]:
    """The token, and how the key of a holder on it is named."""
    holders = {case.holder().certificate.der: case.holder() for case in CASES.values()}
    key_ids = {der: f"{number:04x}" for number, der in enumerate(holders)}
    with pytest.MonkeyPatch.context() as environment:
        shelf = shelf_in(tmp_path_factory.mktemp("token") / "shelf", environment)
        serial = shelf.add("Ký số")
        for der, holder in holders.items():
            shelf.put(serial, holder, key_ids[der])
        yield lambda holder: TokenChoice(DRIVER, serial, key_ids[holder.certificate.der])


def pin(state: PinState) -> str:
    assert state is PinState.FRESH
    return PIN


def never(_: PinState) -> str:
    raise AssertionError("no PIN may be asked for")


@contextmanager
def on_token(name: str, choice: TokenChoice) -> Generator[Signer]:
    """The program's signer, or where it refuses, what the holder of the token can do without it."""
    if OPENINGS[name] is None:
        with token_signer(choice, pki.NOW, pin) as signer:
            yield signer
        return
    holder = CASES[name].holder()
    with token_session(choice, TokenCertificate(choice.key_id or "", holder.certificate), pin) as session:
        yield replace(hostile_signer(holder), sign=session._sign, in_token=True)


@pytest.mark.parametrize("name", [name for name, code in OPENINGS.items() if code is not None])
def test_a_key_that_may_not_sign_is_refused_before_any_pin(name: str, choose: Choose) -> None:
    with (
        pytest.raises(AppError) as refused,
        token_signer(choose(CASES[name].holder()), pki.NOW, never),
    ):
        pass
    assert refused.value.code == OPENINGS[name]


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.trusted])
def test_every_fact_is_that_of_a_certificate_file(name: str, choose: Choose) -> None:
    case = CASES[name]
    draft = draft_of(example())
    with on_token(name, choose(case.holder())) as signer:
        assert signer.certificate == case.holder().certificate
        assert signer.chain == case.holder().chain
        opened = OpenedDraft(draft, regime_of(draft))
        made = make_package(opened, signer, REGIMES, Environment(now=lambda: pki.NOW))
    verdict = judge_package(made.package, case.measure())
    assert told_by(verdict) == case.told
    # It says in addition that a token signed, which is the signer's word; a key of one's own claims nothing.
    claims = [one.evidence for one in verdict.fact("signer_trusted").finding.further]
    assert claims == ([] if signer.certificate.is_self_signed else [CLAIM])
