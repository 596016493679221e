"""The attack by the signer himself: his own increment, truly signed with his own key, showing other than the JSON."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, NameObject, StreamObject

from declare_app.package.container import Parts
from declare_app.package.reprint import final_print, stamp_of
from declare_app.package.verdict import judge_package
from declare_app.signing.pades import _StillWriter
from tests import pki
from tests.core.signing import forged
from tests.packages import Recipe, measure, packed


def paper() -> tuple[bytes, bytes]:
    declaration, regime, content = Recipe().declaration()
    printed = final_print(declaration, regime, content, code_line=True)
    return printed, stamp_of(pki.declarant().certificate, pki.NOW, content)


def other_page_content(writer: _StillWriter) -> None:
    """Replaces all that the second page shows."""
    page = writer.root["/Pages"]["/Kids"][1]
    page["/Contents"] = writer.add_object(StreamObject(stream_data=b"BT ET"))
    writer.update_container(page)


def other_font_map(writer: _StillWriter) -> None:
    """Lets the text be read as other than it shows."""
    page = writer.root["/Pages"]["/Kids"][1]
    font = next(iter(page["/Resources"]["/Font"].values())).get_object()
    font["/ToUnicode"] = writer.add_object(StreamObject(stream_data=b"begincmap endcmap"))
    writer.update_container(font)


def stamp_over_the_page(writer: _StillWriter) -> None:
    forged.full_page_stamp(writer)


def script_on_opening(writer: _StillWriter) -> None:
    action = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): NameObject("/x")}
    writer.root["/OpenAction"] = DictionaryObject(action)  # type: ignore[no-untyped-call]
    writer.update_root()  # type: ignore[no-untyped-call]


def another_attachment(writer: _StillWriter) -> None:
    writer.root["/AF"] = ArrayObject([])
    writer.update_root()  # type: ignore[no-untyped-call]


CHANGES: dict[str, Callable[[_StillWriter], None]] = {
    "page content replaced": other_page_content,
    "full-page stamp": stamp_over_the_page,
    "field moved": forged.moved_field,
    "object hidden": forged.hidden_object,
    "catalog changed": forged.changed_catalog,
    "page cut narrower": forged.narrower_page,
    "text read otherwise": other_font_map,
    "script on opening": script_on_opening,
    "attachment taken off": another_attachment,
}


def by_the_signer(change: Callable[[_StillWriter], None]) -> bytes:
    def files(parts: Parts) -> Parts:
        return replace(parts, declaration_pdf=forged.forged(change, paper=paper()))

    return packed(Recipe(files=files))


@pytest.mark.parametrize("name", CHANGES)
def test_it_is_refused_at_the_print_and_nowhere_else(name: str) -> None:
    verdict = judge_package(by_the_signer(CHANGES[name]), measure())
    assert [fact.name for fact in verdict.facts if fact.state == "invalid"] == ["pdf_is_print"]


def test_the_same_way_without_a_change_is_accepted() -> None:
    assert judge_package(by_the_signer(forged.nothing), measure()).accepted
