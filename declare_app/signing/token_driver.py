"""A vendor's PKCS#11 library, asked for the few things that signing and opening need; only the token process runs it.

Keys are found by CKA_ID, never by a label. A PIN is given to the token once; a refusal is the answer.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import Any, Final

import pkcs11
from pkcs11 import Attribute, KeyType, Mechanism, ObjectClass
from pkcs11.constants import TokenFlag
from pkcs11.mechanisms import KDF, MGF

from declare_app.signing.oaep import NotOaepError, without_oaep
from declare_app.signing.token_answers import UNWRAP_OAEP_SHA256, Failure, PinState, TokenFailure

Answer = dict[str, Any]

# DigestInfo of SHA-256 (RFC 8017, 9.2, note 1): the token pads, but does not say what was digested.
_DIGEST_INFO: Final = bytes.fromhex("3031300d060960864801650304020105000420")
_PIN_STATES: Final = (
    (TokenFlag.USER_PIN_LOCKED, PinState.LOCKED),
    (TokenFlag.USER_PIN_FINAL_TRY, PinState.FINAL),
    (TokenFlag.USER_PIN_COUNT_LOW, PinState.LOW),
)
_GONE: Final = (
    pkcs11.TokenNotPresent,
    pkcs11.TokenNotRecognised,
    pkcs11.exceptions.DeviceRemoved,
    pkcs11.exceptions.SlotIDInvalid,
    pkcs11.exceptions.SessionHandleInvalid,
    pkcs11.exceptions.SessionClosed,
    pkcs11.exceptions.KeyHandleInvalid,
    pkcs11.exceptions.ObjectHandleInvalid,
)


class TokenDriver:
    """One library, and the one key in it that was opened."""

    def __init__(self) -> None:
        self._library: Any = None
        self._session: Any = None
        self._key: Any = None

    def answer(self, question: Mapping[str, Any]) -> Answer:
        """What one question asks for. Raises TokenFailure, or whatever the library does."""
        ask: Callable[[Mapping[str, Any]], Answer] = {
            "load": self._load,
            "list": self._list,
            "open": self._open,
            "sign": self._sign,
            "unwrap": self._unwrap,
            "derive": self._derive,
            "close": self._close,
        }[question["ask"]]
        try:
            return ask(question)
        except _GONE as why:
            raise TokenFailure(Failure.ABSENT) from why

    def _load(self, question: Mapping[str, Any]) -> Answer:
        try:
            self._library = pkcs11.lib(question["driver"])
        except (pkcs11.PKCS11Error, OSError, RuntimeError) as why:
            raise TokenFailure(Failure.UNLOADABLE) from why
        return {}

    def _list(self, _: Mapping[str, Any]) -> Answer:
        described: list[Answer] = []
        for token in self._tokens():
            with suppress(*_GONE):  # pulled out this moment
                described.append(_described(token))
        return {"tokens": described}

    def _tokens(self) -> Iterator[Any]:
        for slot in self._library.get_slots(token_present=True):
            with suppress(pkcs11.TokenNotPresent, pkcs11.TokenNotRecognised):
                token = slot.get_token()
                if TokenFlag.TOKEN_INITIALIZED & token.flags:
                    yield token

    def _token(self, question: Mapping[str, Any]) -> Any:
        """The token as it is now, its flags read anew: the one of this slot, if it still is that one."""
        for token in self._tokens():
            if token.slot.slot_id == question["slot"] and token.serial.hex() == question["serial"]:
                return token
        raise TokenFailure(Failure.ABSENT)

    def _open(self, question: Mapping[str, Any]) -> Answer:
        token = self._token(question)
        if _pin_state(token) is PinState.LOCKED:
            raise TokenFailure(Failure.PIN_WRONG, pin=PinState.LOCKED.value)
        try:
            self._session = token.open(user_pin=question["pin"])
        except pkcs11.exceptions.PinLocked as why:
            raise TokenFailure(Failure.PIN_WRONG, pin=PinState.LOCKED.value) from why
        except (pkcs11.PinIncorrect, pkcs11.exceptions.PinInvalid, pkcs11.exceptions.PinLenRange) as why:
            # Once, and never again: who tries twice may lock the token.
            raise TokenFailure(Failure.PIN_WRONG, pin=_pin_state(self._token(question)).value) from why
        wanted = {Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.ID: bytes.fromhex(question["key_id"])}
        self._key = next(iter(self._session.get_objects(wanted)), None)
        if self._key is None:
            self._session.close()
            raise TokenFailure(Failure.NO_KEY)
        return {}

    def _close(self, _: Mapping[str, Any]) -> Answer:
        if self._session is not None:
            self._session.close()
        self._library.finalize()
        return {}

    def _sign(self, question: Mapping[str, Any]) -> Answer:
        """The signature of a SHA-256 digest: PKCS #1 v1.5, or r and s one after the other."""
        digest = bytes.fromhex(question["digest"])
        if self._key.key_type is KeyType.RSA:
            value = self._key.sign(_DIGEST_INFO + digest, mechanism=Mechanism.RSA_PKCS)
        else:
            value = self._key.sign(digest, mechanism=Mechanism.ECDSA)
        return {"signature": bytes(value).hex()}

    def _unwrap(self, question: Mapping[str, Any]) -> Answer:
        """The key that was encrypted for this one. What is wrong with a ciphertext is told to nobody."""
        ciphertext = bytes.fromhex(question["ciphertext"])
        if question["scheme"] != UNWRAP_OAEP_SHA256 or self._key.key_type is not KeyType.RSA:
            raise TokenFailure(Failure.REFUSED)
        parameters = (Mechanism.SHA256, MGF.SHA256, None)
        with suppress(pkcs11.PKCS11Error):
            found = self._key.decrypt(ciphertext, mechanism=Mechanism.RSA_PKCS_OAEP, mechanism_param=parameters)
            return {"key": bytes(found).hex()}
        # Some tokens do OAEP with SHA-1 alone. Then they decrypt, and the padding is taken off here.
        try:
            padded = self._key.decrypt(ciphertext, mechanism=Mechanism.RSA_X_509)
            return {"key": without_oaep(bytes(padded).rjust(len(ciphertext), b"\0")).hex()}
        except (pkcs11.PKCS11Error, NotOaepError) as why:
            raise TokenFailure(Failure.REFUSED) from why

    def _derive(self, question: Mapping[str, Any]) -> Answer:
        """The secret that this key and another's point share: the x of it (SEC 1, 3.3.1), without any KDF."""
        if self._key.key_type is not KeyType.EC:
            raise TokenFailure(Failure.REFUSED)
        template = {Attribute.SENSITIVE: False, Attribute.EXTRACTABLE: True, Attribute.TOKEN: False}
        try:
            shared = self._key.derive_key(
                KeyType.GENERIC_SECRET,
                int(question["bits"]),
                mechanism=Mechanism.ECDH1_DERIVE,
                mechanism_param=(KDF.NULL, None, bytes.fromhex(question["point"])),
                template=template,
            )
            return {"secret": bytes(shared[Attribute.VALUE]).hex()}
        except pkcs11.PKCS11Error as why:
            raise TokenFailure(Failure.REFUSED) from why


def _described(token: Any) -> Answer:
    """A token as anybody may see it, before any PIN."""
    with token.open() as session:
        wanted = {Attribute.CLASS: ObjectClass.CERTIFICATE}
        certificates: list[Answer] = []
        for one in session.get_objects(wanted):
            with suppress(pkcs11.PKCS11Error):  # one without an id belongs to no key that could be found
                certificates.append(
                    {"key_id": bytes(one[Attribute.ID]).hex(), "der": bytes(one[Attribute.VALUE]).hex()}
                )
    return {
        "slot": token.slot.slot_id,
        "label": token.label,
        "serial": token.serial.hex(),
        "manufacturer": token.manufacturer_id,
        "pin": _pin_state(token).value,
        "certificates": certificates,
    }


def _pin_state(token: Any) -> PinState:
    return next((state for flag, state in _PIN_STATES if flag & token.flags), PinState.FRESH)
