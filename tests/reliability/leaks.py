"""T16: everything that a process wrote while it worked with a vault, searched for what the vault is there to hide.

Not only what is left on the disk: every byte that was handed to the system, also into files that are gone since.
"""

import base64
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal
from urllib.parse import quote

from declare_app.storage.recovery_code import RecoveryCode
from tests.builders import example, set_at
from tests.core.storage.page_reader import Reader, code_bytes, hkdf
from tests.reliability.leaky import SCENARIOS
from tests.reliability.saving import in_memory
from tests.reliability.tracing import strace

PERSONAL: Final = ("Trịnh Thị Dấu Vết", "079188604213", "Số 99 ngõ Lộ Diện, phường Mốc", "98.765.432.101")
PASSPHRASES: Final = {"passphrase": "mận đào lê táo ổi", "other": "sông núi biển rừng đồi", "weak": "12345678901234"}
_CALLS: Final = "openat,creat,rename,renameat2,mkdir,link,symlink,write,pwrite64,mmap"
# Calls that would write what the trace does not show; one of them ends the test.
_UNSEEN: Final = "writev,pwritev,pwritev2,sendfile,copy_file_range,splice,vmsplice,process_vm_writev,io_uring_setup"
_CALL: Final = re.compile(r"\d+ +(\w+)\((.*)")
_QUOTED: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
_ON_FILE: Final = re.compile(r"(\d+)<([^>]*)>")
_FORMS: Final[tuple[Literal["NFC", "NFD"], ...]] = ("NFC", "NFD")
_LONGEST_WRITE: Final = 1 << 22
_STANDARD_OUTPUT: Final = 1


@dataclass(frozen=True)
class Leaks:
    """``hits``: what was found, in which form and where; empty for all but the control."""

    scenario: str
    files: int
    written_bytes: int
    secrets: int
    hits: tuple[str, ...]


def leak_scenarios() -> list[Leaks]:
    """All ways of working, and the control last."""
    return [leaks_of(scenario) for scenario in SCENARIOS]


def leaks_of(scenario: str) -> Leaks:
    """One way of working, watched from its first system call to its last."""
    with in_memory() as top:
        folder = Path(top)
        _prepare(folder)
        trace = folder / "trace"
        options = ["-y", "-xx", "-s", str(_LONGEST_WRITE), "-o", str(trace), "-e", f"trace={_CALLS},{_UNSEEN}"]
        said = strace(options, ["tests.reliability.leaky", str(folder), scenario])
        names, written = _read(trace)
        left = {str(file): file.read_bytes() for file in (folder / "work").rglob("*") if file.is_file()}
        if not left:
            raise RuntimeError(f"{scenario}: the process made no file")
        sought = _secrets(folder / "work", said)
        places = {**written, **{f"{name} at the end": content for name, content in left.items()}}
        hits = [f"{what} in {place}" for place, content in places.items() for what in found(content, sought)]
        hits += [f"{what} in a name" for what in found("\n".join(names).encode(), sought)]
        total = sum(len(content) for content in written.values())
        return Leaks(scenario, len({*written, *left}), total, len(sought), tuple(hits))


def found(content: bytes, sought: Mapping[str, str | bytes]) -> list[str]:
    """Which secrets stand in ``content``, and in which form."""
    return [
        f"{name} as {form}" for name, secret in sought.items() for form, shape in shapes(secret) if shape in content
    ]


def shapes(secret: str | bytes) -> Iterator[tuple[str, bytes]]:
    """The forms in which a secret may lie in a file."""
    if isinstance(secret, str):
        for form in _FORMS:
            text = unicodedata.normalize(form, secret)
            for encoding in ("utf-16-le", "utf-16-be", "utf-32-le"):
                yield f"{form} {encoding}", text.encode(encoding)
            yield f"{form} JSON escapes", json.dumps(text)[1:-1].encode()
            yield f"{form} percent signs", quote(text).encode()
            yield from ((f"{form} {name}", shape) for name, shape in shapes(text.encode()))
        return
    yield "bytes", secret
    yield "hex", secret.hex().encode()
    yield "capital hex", secret.hex().upper().encode()
    yield "escapes", repr(secret)[2:-1].encode()
    for shift in range(3):
        # Only the letters that depend on no neighbour.
        whole = base64.b64encode(bytes(shift) + secret)[-(-8 * shift // 6) :]
        yield f"base64 + {shift}", whole[: 8 * len(secret) // 6 - 1]


def _prepare(folder: Path) -> None:
    for name in ("in", "work"):
        (folder / name).mkdir()
    for name, passphrase in PASSPHRASES.items():
        (folder / "in" / name).write_text(passphrase, "utf-8")
    draft = example()
    places = (
        "declarant[0].full_name",
        "declarant[0].id_number",
        "declarant[0].permanent_address",
        "houses[0].value_vnd",
    )
    for place, value in zip(places, PERSONAL, strict=True):
        set_at(draft, place, value)
    # In several places each, so that no page of a file can hide all of them by its end.
    for house in draft["sections"]["houses"]:
        house["other_info"] = " ".join(PERSONAL * 3)
    (folder / "in" / "draft.json").write_text(json.dumps(draft, ensure_ascii=False), "utf-8")


def _secrets(work: Path, said: str) -> dict[str, str | bytes]:
    """What must not be found; keys are got from the vaults with the codes that the console gave."""
    sought: dict[str, str | bytes] = dict(zip(("name", "number", "address", "sum"), PERSONAL, strict=True))
    sought |= {f"passphrase {name}": text for name, text in PASSPHRASES.items()}
    codes = re.findall(r"KKTS 1[0-9A-Z ]+", said)
    for number, code in enumerate(codes):
        text = RecoveryCode.parse(code).text
        forms = (text, text.replace(" ", ""), text.lower().replace(" ", ""), text[6:])
        sought |= {f"code {number} written {way}": form for way, form in enumerate(forms)}
        sought |= {f"code {number}": code_bytes(code)}
        for file in work.glob("*.kkv"):
            sought |= _keys(file, code, f"of {file.name} by code {number}")
    return sought


def _keys(file: Path, code: str, name: str) -> dict[str, str | bytes]:
    try:
        key = Reader(file, code_bytes(code)).vault_key
    except Exception:  # noqa: BLE001 - another vault's code, or a file that was left damaged on purpose
        return {}
    keys = {label: hkdf(key, f"kkts/v1/{label}") for label in ("rec", "state", "anchor")}
    return {f"key {label} {name}": one for label, one in {"vault": key, **keys}.items()}


def _read(trace: Path) -> tuple[Sequence[str], dict[str, bytes]]:
    """Names that the process gave to the system, and what it wrote, by file."""
    names: list[str] = []
    written: defaultdict[str, bytearray] = defaultdict(bytearray)
    with trace.open(encoding="ascii") as lines:
        for line in lines:
            call = _CALL.match(line)
            if call is None:
                continue
            name, arguments = call.groups()
            if name in _UNSEEN.split(",") or (name == "mmap" and _is_shared_with_a_file(arguments)):
                raise RuntimeError(f"what {name} writes cannot be seen: {line[:200]}")
            quoted = _QUOTED.findall(arguments)
            if any(cut for _, cut in quoted):
                raise RuntimeError(f"not recorded whole: {line[:200]}")
            texts = [bytes.fromhex(text.replace("\\x", "")) for text, _ in quoted]
            file = _ON_FILE.match(arguments)
            if name in ("write", "pwrite64") and file is not None and int(file[1]) != _STANDARD_OUTPUT:
                written[_plain(file[2])] += texts[0] if texts else b""
            elif name not in ("write", "pwrite64", "mmap"):
                names += [text.decode(errors="replace") for text in texts]
    return names, {place: bytes(content) for place, content in written.items()}


def _is_shared_with_a_file(arguments: str) -> bool:
    return "PROT_WRITE" in arguments and "MAP_SHARED" in arguments and "MAP_ANONYMOUS" not in arguments


def _plain(shown: str) -> str:
    return bytes.fromhex(shown.replace("\\x", "")).decode() if shown.startswith("\\x") else shown
