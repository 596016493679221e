"""The steps of which packages are made, each open for one change by who holds the declarant's own key."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from declare_app.package.container import Parts, write_container
from declare_app.package.examination import Examination
from declare_app.package.manifest import manifest_of
from declare_app.signing.detached import sign_detached
from tests import pki
from tests.builders import example
from tests.core.signing.crafted import Craft
from tests.packages import Recipe, honest, measure, packed, received


@cache
def parts() -> Parts:
    """Of the honest package."""
    return Examination(honest(), measure()).parts


@cache
def received_parts() -> Parts:
    """Of the same, countersigned."""
    return Examination(received(), measure()).parts


@cache
def other_package() -> bytes:
    """Another good package of the same person: another unit's, so another print, other facts."""
    draft = example()
    draft["unit_name"] = "SỞ TÀI CHÍNH"
    return packed(Recipe(draft=draft))


@cache
def other_parts() -> Parts:
    """Of the other good package."""
    return Examination(other_package(), measure()).parts


def listed(these: Parts) -> Parts:
    """With the manifest that these files give; the signature is still over another one."""
    files = {name: getattr(these, name) for name in ("declaration_json", "declaration_pdf", "package_json")}
    return replace(these, manifest=manifest_of(**files))


def signed(these: Parts, holder: pki.NamedHolder = pki.declarant) -> bytes:
    """A package of these files, listed and truly signed."""
    again = listed(these)
    return write_container(replace(again, signature=sign_detached(again.manifest, pki.signer(holder()), pki.NOW)))


def crafted(change: Callable[[Craft], None], holder: pki.NamedHolder = pki.declarant) -> bytes:
    """The honest package with a signature of which one part was changed before it was truly signed."""
    craft = Craft(parts().manifest, pki.signer(holder()))
    change(craft)
    return write_container(replace(parts(), signature=craft.made()))


def resigned(change: Callable[[bytes], bytes]) -> bytes:
    """The honest package with the bytes of its signature changed."""
    return write_container(replace(parts(), signature=change(parts().signature)))
