"""The readers that are given guided input: what each may answer, and the good files it begins with."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass

from declare_app.drafting.draft_file import load_draft, save_draft
from declare_app.package.canonical import canonical, parse_canonical
from declare_app.package.container import read_container
from declare_app.signing.cms import examine_signature
from declare_app.signing.examination import SignatureRefused
from declare_app.signing.sealing import seal, unseal
from tests import sealed
from tests.builders import REGIMES, CountedIds, example
from tests.vectors.making.steps import parts, signed


@dataclass(frozen=True)
class Target:
    """``read`` raises AssertionError where the reader took what it must not."""

    read: Callable[[bytes], object]
    seeds: Callable[[], list[bytes]]


def _json(data: bytes) -> None:
    assert canonical(parse_canonical(data)) == data


def _draft(data: bytes) -> None:
    saved = save_draft(load_draft(data, REGIMES, CountedIds()))
    assert save_draft(load_draft(saved, REGIMES, CountedIds())) == saved


def _signature(data: bytes) -> None:
    digest = hashlib.sha256(parts().manifest).digest()
    taken = not isinstance(examine_signature(data, digest), SignatureRefused)
    assert taken is (data == parts().signature)


def _sealed() -> Target:
    office, content = sealed.ec_office(), bytes(range(256)) * 2
    good, key = seal(content, sealed.recipients(office)), sealed.key(office)

    def read(data: bytes) -> None:
        assert unseal(data, key) == content

    return Target(read, lambda: [good])


TARGETS: dict[str, Callable[[], Target]] = {
    "json": lambda: Target(_json, lambda: [parts().package_json, parts().declaration_json]),
    "draft": lambda: Target(_draft, lambda: [json.dumps(example(), ensure_ascii=False).encode()]),
    "container": lambda: Target(read_container, lambda: [signed(parts())]),
    "signature": lambda: Target(_signature, lambda: [parts().signature]),
    "sealed": _sealed,
}
