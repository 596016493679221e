"""PDFs whose signer wrote his own increment and truly signed it: it shows other than the JSON says (security 2.5)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, timedelta, timezone
from functools import cache, partial
from typing import Final

from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter

from declare_app.package.reprint import final_print, stamp_of
from tests import pki
from tests.attacks.test_signer_himself import CHANGES
from tests.core.signing import forged
from tests.core.signing.forged import Manner
from tests.core.signing.prints import stamp
from tests.packages import Recipe
from tests.vectors.making.steps import other_parts, parts, signed
from tests.vectors.making.vector import Vector

_SOURCE: Final = "security 2.5, T10"
_PRINT: Final = ("pdf_is_print",)
_SIGNATURE: Final = ("pdf_signature",)
_BOTH: Final = ("pdf_signature", "pdf_is_print")
_AS_IT_SHOULD_BE: Final = Manner()


def increments() -> Iterator[Vector]:
    """All of them, refused at the print where the signature itself is right."""
    for name, change in CHANGES.items():
        yield _vector(name, partial(_forged, change), _PRINT)
    for name, (manner, refused) in _MANNERS.items():
        yield _vector(name, partial(_forged, forged.nothing, manner), refused)
    yield _vector("another stamp", lambda: forged.forged(forged.nothing, paper=(paper()[0], stamp())), _PRINT)
    yield _vector("stamp of another time", lambda: forged.forged(forged.nothing, paper=_late()), _PRINT)
    yield _vector("true signature beside the form", lambda: forged.decoy(same_range=False), _BOTH)
    yield _vector("true signature beside the form, with its range", lambda: forged.decoy(same_range=True), _BOTH)
    yield _vector("print of another declaration", lambda: other_parts().declaration_pdf, _PRINT)
    yield _vector("print without the line at the foot", _without_line, _PRINT)


_MANNERS: Final[Mapping[str, tuple[Manner, tuple[str, ...]]]] = {
    "no certification": (Manner(certify=False), _BOTH),
    "certification that allows annotations": (Manner(level=MDPPerm.ANNOTATE), _BOTH),
    "certification that allows nothing": (Manner(level=MDPPerm.NO_CHANGES), _BOTH),
    "signature of the old kind": (Manner(subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED), _BOTH),
    "certification elsewhere": (Manner(certification_elsewhere=True), _BOTH),
    "receiver's field alone": (Manner(field="NguoiNhan"), _BOTH),
    "time in the signature": (Manner(time_in_signature=pki.NOW), _SIGNATURE),
    "time without a zone": (Manner(time=pki.NOW.replace(tzinfo=None)), _BOTH),
    "no time": (Manner(time=None), _BOTH),
    "time in the next zone": (Manner(time=pki.NOW.astimezone(timezone(timedelta(hours=8)))), _PRINT),
    "time in another zone": (Manner(time=pki.NOW.astimezone(UTC)), _PRINT),
}


def _vector(name: str, document: Callable[[], bytes], refused: tuple[str, ...]) -> Vector:
    def make() -> bytes:
        return signed(replace(parts(), declaration_pdf=document()))

    fault = f"{name[0].upper()}{name[1:]}."
    return Vector(f"increment/{name}", fault, _SOURCE, refused, make, "package with a forged increment")


@cache
def paper() -> tuple[bytes, bytes]:
    """The honest print and its stamp."""
    declaration, regime, content = Recipe().declaration()
    printed = final_print(declaration, regime, content, code_line=True)
    return printed, stamp_of(pki.declarant().certificate, pki.NOW, content)


def _forged(change: forged.Change, manner: Manner = _AS_IT_SHOULD_BE) -> bytes:
    return forged.forged(change, manner, paper=paper())


def honest_increment() -> bytes:
    """The same way without a change."""
    return signed(replace(parts(), declaration_pdf=forged.forged(forged.nothing, paper=paper())))


def _late() -> tuple[bytes, bytes]:
    content = parts().declaration_json
    return paper()[0], stamp_of(pki.declarant().certificate, pki.NOW + timedelta(days=1), content)


def _without_line() -> bytes:
    declaration, regime, content = Recipe().declaration()
    printed = final_print(declaration, regime, content, code_line=False)
    return forged.forged(forged.nothing, paper=(printed, paper()[1]))
