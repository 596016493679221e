"""Bytes signed by a detached CAdES-B-B signature (ETSI EN 319 122-1), and such a signature examined.

Stock tools check it: ``openssl cms -verify -cades -binary -inform DER -in SIGNATURE -content FILE -CAfile ROOT``.
"""

import hashlib
from datetime import datetime

from declare_app.signing.cms import build_signature, examine_signature
from declare_app.signing.examination import SignatureExamined, SignatureRefused
from declare_app.signing.signers import Signer


def sign_detached(data: bytes, signer: Signer, claimed_time: datetime) -> bytes:
    """The DER of a signature over ``data`` that claims an (aware) signing time. Raises what ``signer.sign`` raises."""
    return build_signature(hashlib.sha256(data).digest(), signer, claimed_time)


def examine_detached(data: bytes, signature: bytes) -> SignatureExamined | SignatureRefused:
    """What ``signature`` (DER) says of ``data``. Raises nothing, whatever the bytes are. Says nothing about trust."""
    return examine_signature(signature, hashlib.sha256(data).digest())
