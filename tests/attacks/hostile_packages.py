"""Hostile packages made by hand from a good one (T8): each with one fault, and the fact of the verdict that falls."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from declare_app.package.container import Parts, read_container, write_container
from declare_app.package.manifest import manifest_of
from tests.attacks.hostile_containers import hostile_containers

CONTAINER: Final = "container"
MANIFEST: Final = "manifest"
SIGNATURE: Final = "signature"


_CHANGES: Final[Mapping[str, Callable[[Parts], Parts]]] = {
    "BOM before the JSON": lambda p: replace(p, declaration_json=b"\xef\xbb\xbf" + p.declaration_json),
    "line feed after the JSON": lambda p: replace(p, declaration_json=p.declaration_json + b"\n"),
    "name twice in the JSON": lambda p: replace(p, declaration_json=b'{"a":1,' + p.declaration_json[1:]),
    "another JSON": lambda p: replace(p, declaration_json=b"{}"),
    "deeply nested JSON": lambda p: replace(p, declaration_json=b"[" * 100_000),
    "byte after the PDF": lambda p: replace(p, declaration_pdf=p.declaration_pdf + b"\n"),
    "another PDF": lambda p: replace(p, declaration_pdf=b"%PDF-1.7\n%%EOF\n"),
    "BOM before package.json": lambda p: replace(p, package_json=b"\xef\xbb\xbf" + p.package_json),
    "package.json of a later version": lambda p: replace(
        p, package_json=p.package_json.replace(b"kkts-package/1", b"kkts-package/2")
    ),
    "JSON and package.json exchanged": lambda p: replace(
        p, declaration_json=p.package_json, package_json=p.declaration_json
    ),
}


class HostilePackage(NamedTuple):
    """One file, one fault. ``stage`` is the first fact of the verdict that must be invalid."""

    name: str
    data: bytes
    stage: str


def hostile_packages(good: bytes) -> Iterator[HostilePackage]:
    """Some two hundred and twenty hostile files made from ``good``, a package that the reader takes."""
    for name, data in hostile_containers(good):
        yield HostilePackage(name, data, CONTAINER)
    yield from _repacked(good)


def _repacked(good: bytes) -> Iterator[HostilePackage]:
    """The container in order again after each change: only what is signed can tell."""
    parts = read_container(good)
    if not isinstance(parts, Parts):
        raise TypeError("not made from a good package")
    for name, change in _CHANGES.items():
        changed = change(parts)
        yield HostilePackage(name, write_container(changed), MANIFEST)
        yield HostilePackage(f"{name}, new manifest", write_container(_with_new_manifest(changed)), SIGNATURE)
    nested = replace(parts, declaration_pdf=good)
    yield HostilePackage("PDF that is a package", write_container(nested), MANIFEST)
    for name, manifest in _strange_manifests(parts.manifest):
        yield HostilePackage(name, write_container(replace(parts, manifest=manifest)), MANIFEST)
    for name, signature in _strange_signatures(parts.signature):
        yield HostilePackage(name, write_container(replace(parts, signature=signature)), SIGNATURE)


def _with_new_manifest(parts: Parts) -> Parts:
    manifest = manifest_of(
        declaration_json=parts.declaration_json,
        declaration_pdf=parts.declaration_pdf,
        package_json=parts.package_json,
    )
    return replace(parts, manifest=manifest)


def _strange_manifests(manifest: bytes) -> Iterator[tuple[str, bytes]]:
    doctype = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n'
    yield "manifest with an external entity", manifest.replace(b"<asic:ASiC", doctype + b"<asic:ASiC", 1)
    yield "manifest with other line ends", manifest.replace(b"\n", b"\r\n")
    yield "manifest without last line feed", manifest.rstrip(b"\n")
    yield "manifest with a comment", manifest.replace(b"<asic:Sig", b"<!-- --><asic:Sig", 1)
    yield "manifest with other prefix", manifest.replace(b"asic:", b"a:")
    yield "manifest that is no XML", b"\xff\x00"


def _strange_signatures(signature: bytes) -> Iterator[tuple[str, bytes]]:
    yield "signature with a byte after", signature + b"\0"
    yield "signature cut short", signature[:-1] or b"\0"
    yield "signature that is no DER", b"-----BEGIN PKCS7-----\n"
    yield "signature of deep nesting", b"\x30\x80" * 30_000
