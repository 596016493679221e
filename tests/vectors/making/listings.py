"""Packages changed by who holds no key: the container is in order, and manifest or signature tell (security 3.4)."""

from collections.abc import Iterator
from dataclasses import replace

from declare_app.package.container import Parts, write_container
from tests.attacks.hostile_packages import hostile_packages
from tests.packages import honest
from tests.vectors.making.steps import listed, other_parts, parts, received_parts
from tests.vectors.making.vector import Vector

_SOURCE = "security 3.4"
_ONE_PART = {
    "declaration.json": "declaration_json",
    "declaration.pdf": "declaration_pdf",
    "package.json": "package_json",
    "manifest": "manifest",
    "signature": "signature",
}


def listings() -> Iterator[Vector]:
    """All of them, each refused at the manifest or at the signature over it."""
    for hostile in hostile_packages(honest()):
        if hostile.stage != "container":
            yield _vector(hostile.name, hostile.data, hostile.stage)
    for name, part in _ONE_PART.items():
        swapped = replace(parts(), **{part: getattr(other_parts(), part)})
        stage = "signature" if part == "signature" else "manifest"
        yield _vector(f"{name} of another good package", write_container(swapped), stage)
        if part not in ("manifest", "signature"):
            yield _vector(f"{name} of another good package, listed anew", write_container(listed(swapped)), "signature")
    yield _vector("manifest and signature of another good package", _both(), "manifest")
    yield _vector("PDF as it was before the receiver signed", _without_receipt(), "manifest")


def _vector(name: str, data: bytes, stage: str) -> Vector:
    fault = f"{name[0].upper()}{name[1:]}."
    return Vector(f"listing/{name}", fault, _SOURCE, (stage,), lambda: data, "package written again")


def _both() -> bytes:
    other = other_parts()
    return write_container(replace(parts(), manifest=other.manifest, signature=other.signature))


def _without_receipt() -> bytes:
    closed: Parts = received_parts()
    return write_container(replace(closed, declaration_pdf=parts().declaration_pdf))
