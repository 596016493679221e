"""Offices that sealed files are for: keys that decrypt, with certificates that say so."""

from datetime import datetime
from functools import cache

from declare_app.signing.recipients import Recipient, recipient_with
from declare_app.signing.unsealing_key import FileKey
from tests import pki


@cache
def rsa_office() -> pki.Holder:
    return pki.issue(pki.Order(name="Phòng tổ chức", key="rsa2048", usage=("key_encipherment",)), pki.sub_ca())


@cache
def ec_office() -> pki.Holder:
    return pki.issue(pki.Order(name="Cơ quan kiểm soát", usage=("key_agreement",)), pki.sub_ca())


@cache
def other_office() -> pki.Holder:
    return pki.issue(pki.Order(name="Nơi khác", usage=("key_agreement",)), pki.sub_ca())


def recipients(*holders: pki.Holder, at: datetime = pki.NOW) -> tuple[Recipient, ...]:
    return tuple(recipient_with(holder.certificate, "office.pem", at) for holder in holders)


def key(holder: pki.Holder) -> FileKey:
    return FileKey(holder.certificate, holder.key)
