"""Sealed files: who can open them, and that nothing comes out of one that was touched."""

from dataclasses import dataclass, field

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from declare_app.base.errors import AppError
from declare_app.signing import der
from declare_app.signing.certificates import Certificate
from declare_app.signing.envelope_form import AgreedKey, TransportedKey, envelope_head, envelope_tail
from declare_app.signing.envelope_reading import LARGEST_SEALED, read_envelope
from declare_app.signing.recipients import checked_recipients
from declare_app.signing.sealing import name_of, seal, unseal
from declare_app.signing.unsealing_key import FileKey, KeyUnwrapper, unwrapper_in
from tests import pki, sealed

CONTENT = b"to whom it may concern" * 40


def refused(data: bytes, key: KeyUnwrapper) -> str:
    with pytest.raises(AppError) as caught:
        unseal(data, key)
    return " ".join((caught.value.code, *map(str, caught.value.facts.values())))


@pytest.mark.parametrize("office", [sealed.rsa_office, sealed.ec_office])
def test_a_recipient_opens_what_was_sealed(office: pki.NamedHolder) -> None:
    data = seal(CONTENT, sealed.recipients(office()))
    assert unseal(data, sealed.key(office())) == CONTENT
    assert CONTENT[:22] not in data


@pytest.mark.parametrize("count", range(1, 21))
def test_each_of_one_to_twenty_recipients_opens_it(count: int) -> None:
    offices = [sealed.rsa_office(), *(_ec_office(number) for number in range(19))][:count]
    data = seal(CONTENT, sealed.recipients(*offices))
    assert [unseal(data, sealed.key(office)) for office in offices] == [CONTENT] * count


OFFICES: dict[int, pki.Holder] = {}


def _ec_office(number: int) -> pki.Holder:
    if number not in OFFICES:
        OFFICES[number] = pki.issue(pki.Order(name=f"Office {number}", usage=("key_agreement",)), pki.sub_ca())
    return OFFICES[number]


def test_twenty_one_recipients_are_too_many_and_none_too_few() -> None:
    many = sealed.recipients(sealed.rsa_office(), *(_ec_office(number) for number in range(20)))
    for recipients, code in ((many, "sealed.too_many_recipients"), ((), "sealed.no_recipient")):
        with pytest.raises(AppError) as caught:
            seal(CONTENT, recipients)
        assert caught.value.code == code


def test_a_recipient_named_twice_is_one() -> None:
    twice = sealed.recipients(sealed.ec_office(), sealed.ec_office())
    assert len(checked_recipients(twice)) == 1


def test_no_two_sealed_files_share_key_or_nonce() -> None:
    one, other = (read_envelope(seal(CONTENT, sealed.recipients(sealed.ec_office()))) for _ in range(2))
    assert one.nonce != other.nonce
    assert bytes(one.content) != bytes(other.content)


def test_one_who_is_no_recipient_does_not_open_it() -> None:
    data = seal(CONTENT, sealed.recipients(sealed.rsa_office()))
    assert refused(data, sealed.key(sealed.other_office())) == "sealed.not_for_this_key"


def test_an_empty_content_is_sealed_too() -> None:
    assert unseal(seal(b"", sealed.recipients(sealed.ec_office())), sealed.key(sealed.ec_office())) == b""


# Every failure of key or tag is the same


def rebuilt(data: bytes, **changes: object) -> bytes:
    """The sealed file with a part of it changed and everything else as it has to be."""
    envelope = read_envelope(data)
    parts = {"keys": envelope.keys, "nonce": envelope.nonce, "content": bytes(envelope.content), "tag": envelope.tag}
    parts |= changes  # type: ignore[arg-type]
    content = parts["content"]
    assert isinstance(content, bytes)
    head = envelope_head(parts["keys"], parts["nonce"], len(content))  # type: ignore[arg-type]
    return head + content + envelope_tail(parts["tag"])  # type: ignore[arg-type]


def flipped(data: bytes, at: int = 0) -> bytes:
    changed = bytearray(data)
    changed[at] ^= 1
    return bytes(changed)


def changed_keys(data: bytes, office: pki.Holder) -> list[bytes]:
    """The file with the office's encrypted key spoilt in several ways."""
    [key] = read_envelope(data).keys
    if isinstance(key, TransportedKey):
        assert isinstance(office.key, rsa.RSAPrivateKey)
        zero = bytes(len(key.encrypted))
        spoilt = [flipped(key.encrypted, 255), key.encrypted[:-1], b"", zero, b"\xff" * 256]
        return [rebuilt(data, keys=(TransportedKey(key.recipient, one),)) for one in spoilt]
    points = [flipped(key.point, 64), b"\x04" + bytes(64), b"\x04" + b"\xff" * 64]
    wraps = [flipped(key.wrapped), key.wrapped[:-8], b"", key.wrapped[:-1]]
    return [
        *(rebuilt(data, keys=(AgreedKey(key.recipient, one, key.wrapped),)) for one in points),
        *(rebuilt(data, keys=(AgreedKey(key.recipient, key.point, one),)) for one in wraps),
    ]


@pytest.mark.parametrize("office", [sealed.rsa_office, sealed.ec_office])
def test_every_failure_behind_the_key_says_the_same(office: pki.NamedHolder) -> None:
    data = seal(CONTENT, sealed.recipients(office()))
    envelope = read_envelope(data)
    spoilt = [
        *changed_keys(data, office()),
        rebuilt(data, nonce=flipped(envelope.nonce)),
        rebuilt(data, content=flipped(bytes(envelope.content))),
        rebuilt(data, content=bytes(envelope.content)[:-1]),
        rebuilt(data, tag=flipped(envelope.tag)),
    ]
    assert {refused(one, sealed.key(office())) for one in spoilt} == {"sealed.not_opened"}


@dataclass
class Watched:
    """A key that notes what it was asked."""

    certificate: Certificate
    answer: bytes
    asked: list[bytes] = field(default_factory=list)

    def unwrap_rsa_oaep_sha256(self, ciphertext: bytes) -> bytes:
        self.asked.append(ciphertext)
        return self.answer

    def agree(self, ephemeral_point: bytes) -> bytes:
        self.asked.append(ephemeral_point)
        return self.answer


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_file_key_of_another_length_says_the_same(length: int) -> None:
    data = seal(CONTENT, sealed.recipients(sealed.rsa_office()))
    assert refused(data, Watched(sealed.rsa_office().certificate, bytes(length))) == "sealed.not_opened"


def test_a_key_is_never_asked_about_a_point_off_the_curve() -> None:
    data = seal(CONTENT, sealed.recipients(sealed.ec_office()))
    key = Watched(sealed.ec_office().certificate, bytes(32))
    for spoilt in changed_keys(data, sealed.ec_office())[:3]:
        assert refused(spoilt, key) == "sealed.not_opened"
    assert key.asked == []


def test_what_a_person_can_act_on_comes_through() -> None:
    class Locked(Watched):
        def agree(self, ephemeral_point: bytes) -> bytes:  # noqa: ARG002
            raise AppError("vault.locked")

    data = seal(CONTENT, sealed.recipients(sealed.ec_office()))
    assert refused(data, Locked(sealed.ec_office().certificate, b"")) == "vault.locked"


def test_a_refusal_holds_nothing_of_the_content() -> None:
    envelope = seal(CONTENT, sealed.recipients(sealed.ec_office()))
    with pytest.raises(AppError) as caught:
        unseal(flipped(envelope, len(envelope) - 1), sealed.key(sealed.ec_office()))
    error: BaseException | None = caught.value
    while error is not None:
        assert CONTENT[:8].decode() not in repr((error, error.__dict__))
        error = error.__context__


# What is seen without the key


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"\x30", b"\x30\x00", b"\x30\x80\x00\x00", b"\x31\x03\x02\x01\x00"]
)
def test_what_is_no_envelope_is_called_so(data: bytes) -> None:
    assert refused(data, sealed.key(sealed.ec_office())) == "sealed.not_sealed"


def test_a_file_that_is_too_large_is_not_looked_into() -> None:
    assert refused(bytes(LARGEST_SEALED + 1), sealed.key(sealed.ec_office())) == "sealed.other_form too_large"


def other_form(data: bytes) -> str:
    return refused(data, sealed.key(sealed.ec_office())).removeprefix("sealed.other_form ")


def test_bytes_before_behind_and_between_are_refused() -> None:
    data = seal(CONTENT, sealed.recipients(sealed.ec_office()))
    assert other_form(data + b"\0") == "shape"
    assert other_form(data[:-1]) == "shape"
    with_attributes = data[:-18] + der.encode(der.context(2)) + data[-18:]
    assert other_form(with_attributes) == "shape"


def test_the_same_recipient_twice_none_or_too_many_are_refused() -> None:
    data = seal(CONTENT, sealed.recipients(sealed.ec_office()))
    [key] = read_envelope(data).keys
    assert isinstance(key, AgreedKey)
    many = tuple(AgreedKey(der.sequence(der.sequence(), bytes((2, 1, at))), key.point, key.wrapped) for at in range(21))
    for keys in ((key, key), (), many):
        assert other_form(rebuilt(data, keys=keys)) == "recipients"


def test_recipients_out_of_order_are_refused() -> None:
    data = seal(CONTENT, sealed.recipients(sealed.ec_office(), sealed.other_office()))
    one, other = (key.encoded() for key in read_envelope(data).keys)
    assert other_form(data.replace(one + other, other + one)) == "shape"


@pytest.mark.parametrize("length", [0, 33, 64, 66])
def test_a_point_that_is_not_written_out_is_refused(length: int) -> None:
    data = seal(CONTENT, sealed.recipients(sealed.ec_office()))
    [key] = read_envelope(data).keys
    point = (b"\x04" if length != 33 else b"\x02") + bytes(length - 1) if length else b""
    assert other_form(rebuilt(data, keys=(AgreedKey(key.recipient, point, bytes(40)),))) == "algorithm"


# Keys


def test_the_key_of_an_expired_certificate_still_opens_what_was_sealed_for_it() -> None:
    order = pki.Order(not_after=pki.NOW.replace(month=11, day=1), usage=("key_agreement",))
    holder = pki.issue(order, pki.sub_ca())
    data = seal(CONTENT, sealed.recipients(holder, at=pki.NOW.replace(month=10)))
    assert unseal(data, unwrapper_in(pki.p12(holder, "một hai ba"), "một hai ba")) == CONTENT


def test_a_key_without_its_certificate_opens_nothing() -> None:
    with pytest.raises(AppError) as caught:
        unwrapper_in(b"no file", "x")
    assert caught.value.code == "signer.not_pkcs12"


def test_a_recipient_is_named_as_the_certificate_spells_it() -> None:
    certificate = sealed.ec_office().certificate
    assert name_of(certificate) == der.sequence(certificate.issuer, certificate.serial)
    assert isinstance(sealed.key(sealed.ec_office()), FileKey)
