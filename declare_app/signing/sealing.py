"""Bytes sealed for several recipients, and a sealed file opened with one of their keys.

A fresh file key for each file; each recipient gets it encrypted to the own certificate. Opening gives back nothing at
all before the tag over the whole content has been checked, and it fails in one way: who tries out altered files
learns nothing from how they are refused (Bleichenbacher, Manger).
"""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.x963kdf import X963KDF
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from declare_app.base.errors import AppError
from declare_app.signing import der
from declare_app.signing.certificates import Certificate
from declare_app.signing.envelope_form import (
    FILE_KEY_SIZE,
    NONCE_SIZE,
    TAG_SIZE,
    AgreedKey,
    SealedKey,
    TransportedKey,
    envelope_head,
    envelope_tail,
    key_derivation_info,
)
from declare_app.signing.envelope_reading import read_envelope
from declare_app.signing.recipients import Recipient, checked_recipients
from declare_app.signing.unsealing_key import OAEP_SHA256, KeyUnwrapper


def seal(content: bytes, recipients: tuple[Recipient, ...]) -> bytes:
    """``content`` as a sealed file (DER) that each of 1 to 20 recipients can open, and nobody else.

    Raises AppError ``sealed.no_recipient`` or ``sealed.too_many_recipients``.
    """
    file_key = secrets.token_bytes(FILE_KEY_SIZE)
    nonce = secrets.token_bytes(NONCE_SIZE)
    keys = [_key_for(one, file_key) for one in checked_recipients(recipients)]
    encryptor = Cipher(algorithms.AES256(file_key), modes.GCM(nonce)).encryptor()
    encrypted = encryptor.update(content) + encryptor.finalize()
    return b"".join((envelope_head(keys, nonce, len(encrypted)), encrypted, envelope_tail(encryptor.tag)))


def unseal(data: bytes, unwrapper: KeyUnwrapper) -> bytes:
    """The content of a sealed file, known to be what was sealed.

    Raises AppError ``sealed.not_sealed`` and ``sealed.other_form`` for what can be seen without the key,
    ``sealed.not_for_this_key``, and ``sealed.not_opened`` for every failure of the key or of the tag.
    """
    envelope = read_envelope(data)
    name = name_of(unwrapper.certificate)
    mine = next((key for key in envelope.keys if key.recipient == name), None)
    if mine is None:
        raise AppError("sealed.not_for_this_key")
    file_key = _file_key(mine, unwrapper)
    decryptor = Cipher(
        algorithms.AES256(file_key), modes.GCM(envelope.nonce, envelope.tag, min_tag_length=TAG_SIZE)
    ).decryptor()
    content = decryptor.update(envelope.content)
    try:
        decryptor.finalize()
    except InvalidTag:
        pass  # raised outside, so that the refusal keeps no link to what was decrypted
    else:
        return content
    del content
    raise AppError("sealed.not_opened")


def name_of(certificate: Certificate) -> bytes:
    """The issuerAndSerialNumber (RFC 5652, 10.2.4), as the certificate spells them."""
    return der.sequence(certificate.issuer, certificate.serial)


def _key_for(recipient: Recipient, file_key: bytes) -> SealedKey:
    name = name_of(recipient.certificate)
    if recipient.rsa_key is not None:
        return TransportedKey(name, recipient.rsa_key.encrypt(file_key, OAEP_SHA256))
    if recipient.ec_key is None:
        raise ValueError("no recipient has such a key")
    ephemeral = ec.generate_private_key(ec.SECP256R1())
    point = ephemeral.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    shared = ephemeral.exchange(ec.ECDH(), recipient.ec_key)
    return AgreedKey(name, point, aes_key_wrap(_wrapping_key(shared), file_key))


def _file_key(key: SealedKey, unwrapper: KeyUnwrapper) -> bytes:
    """The file key; where there is none a random one, so that the tag alone says no, whatever was wrong."""
    try:
        found = _unwrapped(key, unwrapper)
    except (ValueError, InvalidUnwrap):
        found = b""
    return found if len(found) == FILE_KEY_SIZE else secrets.token_bytes(FILE_KEY_SIZE)


def _unwrapped(key: SealedKey, unwrapper: KeyUnwrapper) -> bytes:
    if isinstance(key, TransportedKey):
        return unwrapper.unwrap_rsa_oaep_sha256(key.encrypted)
    # A point off the curve would give away the private key, so no token is asked to work with one.
    ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), key.point)
    return aes_key_unwrap(_wrapping_key(unwrapper.agree(key.point)), key.wrapped)


def _wrapping_key(shared: bytes) -> bytes:
    return X963KDF(hashes.SHA256(), FILE_KEY_SIZE, key_derivation_info()).derive(shared)
