"""Containers that are no package: everything about the ZIP around the parts (security 3.4)."""

from collections.abc import Iterator
from dataclasses import replace

from tests.attacks.hostile_containers import hostile_containers
from tests.attacks.zip_forge import Entry, entries_of, forge
from tests.packages import honest
from tests.vectors.making.vector import Made, Vector, given

_SOURCE = "security 3.4"


def containers() -> Iterator[Vector]:
    """All of them, each refused at the container."""
    for name, data in hostile_containers(honest()):
        yield _vector(name, given(data))
    yield _vector("package within a package", _nested)
    yield _vector(
        "whole package as one more entry", lambda: forge([*entries_of(honest()), Entry(b"p.asice", honest())])
    )
    yield _vector("later version of the format in a container of another order", _later)


def _vector(name: str, make: Made) -> Vector:
    return Vector(f"container/{name}", f"{name[0].upper()}{name[1:]}.", _SOURCE, ("container",), make, "package forged")


def _nested() -> bytes:
    """The PDF is named as an entry of its own and is a ZIP file that begins there."""
    entries = entries_of(honest())
    return forge([*entries[:2], replace(entries[2], name=b"declaration.pdf.zip", stored=honest()), *entries[3:]])


def _later() -> bytes:
    entries = entries_of(honest())
    facts = replace(entries[3], stored=entries[3].stored.replace(b"kkts-package/1", b"kkts-package/2"))
    return forge([entries[0], facts, entries[1], *entries[2:3], *entries[4:]])


def forged() -> bytes:
    """An honest package by the writer that can lie."""
    return forge(entries_of(honest()))
