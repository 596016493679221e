"""Sealed files with every byte changed, and hostile ones: nothing comes out, and nothing else happens (T14)."""

import os
import resource
import time

import pytest

from declare_app.base.errors import AppError
from declare_app.signing.sealing import seal, unseal
from declare_app.signing.unsealing_key import KeyUnwrapper
from tests import pki, sealed
from tests.attacks.hostile_envelopes import hostile_envelopes

CONTENT = bytes(range(256)) * 3
BITS = range(8) if os.environ.get("NIGHTLY") else (None,)
"""Which bit of each byte is turned; one of them for a push."""
REFUSALS = {"sealed.not_sealed", "sealed.other_form", "sealed.not_for_this_key", "sealed.not_opened"}
LONGEST_SECONDS = 1.0
MOST_MORE_MIB = 200


def refusal(data: bytes, key: KeyUnwrapper) -> str | None:
    """The code with which a file is refused; None where content came out. Any other exception is a failure."""
    try:
        unseal(data, key)
    except AppError as why:
        return why.code
    return None


def turned(data: bytes, place: int, bit: int | None) -> bytes:
    changed = bytearray(data)
    changed[place] ^= 1 << (place % 8 if bit is None else bit)
    return bytes(changed)


@pytest.mark.attacks
@pytest.mark.parametrize("office", [sealed.rsa_office, sealed.ec_office])
def test_no_changed_byte_gives_content(office: pki.NamedHolder) -> None:
    data = seal(CONTENT, sealed.recipients(office()))
    key = sealed.key(office())
    codes = [refusal(turned(data, place, bit), key) for place in range(len(data)) for bit in BITS]
    assert len(codes) > 1_000
    assert set(codes) == REFUSALS


@pytest.mark.attacks
def test_with_several_recipients_content_comes_out_whole_or_not_at_all() -> None:
    """What is written for another recipient is that one's matter: to change it locks only the other out."""
    data = seal(CONTENT, sealed.recipients(sealed.rsa_office(), sealed.ec_office()))
    mine, theirs = sealed.key(sealed.rsa_office()), sealed.key(sealed.ec_office())
    locked = []
    for place in range(len(data)):
        changed = turned(data, place, None)
        found = [refusal(changed, key) for key in (mine, theirs)]
        if None in found:
            assert unseal(changed, mine if found[0] is None else theirs) == CONTENT
            locked.append(place)
        assert found != [None, None]
    assert len(locked) < 600


@pytest.mark.attacks
@pytest.mark.parametrize("step", [1, 7])
def test_no_piece_cut_out_or_doubled_gives_content(step: int) -> None:
    data = seal(CONTENT, sealed.recipients(sealed.ec_office()))
    key = sealed.key(sealed.ec_office())
    for place in range(len(data)):
        assert refusal(data[:place] + data[place + step :], key) in REFUSALS
        assert refusal(data[:place] + data[place : place + step] + data[place:], key) in REFUSALS


def test_each_hostile_file_is_refused_with_its_code_soon_and_in_little_memory() -> None:
    key = sealed.key(sealed.ec_office())
    honest = seal(CONTENT, sealed.recipients(sealed.ec_office()))
    assert unseal(honest, key) == CONTENT
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seen = 0
    for hostile in hostile_envelopes(honest):
        begun = time.process_time()
        assert (hostile.name, refusal(hostile.data, key)) == (hostile.name, hostile.code)
        assert time.process_time() - begun < LONGEST_SECONDS, hostile.name
        seen += 1
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert seen >= 40
    assert (after - before) / 1024 < MOST_MORE_MIB
