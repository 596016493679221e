"""Pages as pictures: the right number and size, the code as it stands on paper, and no picture of what is no PDF."""

import threading
from itertools import pairwise

import pytest

from declare_app.documents.qr_code import qr_modules
from declare_app.package.container import Parts, read_container
from declare_app.services.drafts import OpenedDraft
from declare_app.services.preview import Picture, draft_print, page_picture, page_sizes, qr_of
from tests.builders import draft_of, example, regime_of
from tests.packages import honest

A4 = (595, 842)


def printed() -> bytes:
    draft = draft_of(example())
    return draft_print(OpenedDraft(draft, regime_of(draft)))


def darkest(picture: Picture) -> int:
    return min(picture.rgb)


def test_every_page_of_a_draft_is_a4() -> None:
    sizes = page_sizes(printed())
    assert len(sizes) == 6
    assert {(round(width), round(height)) for width, height in sizes} == {A4}


def test_a_picture_has_the_size_that_the_scale_gives() -> None:
    picture = page_picture(printed(), 1, 1.5)
    assert (picture.width, picture.height) == (893, 1263)
    assert len(picture.rgb) == picture.stride * picture.height
    assert darkest(picture) == 0


def test_a_signed_print_shows_what_stands_in_the_field() -> None:
    parts = read_container(honest())
    assert isinstance(parts, Parts)
    pages = len(page_sizes(parts.declaration_pdf))
    picture = page_picture(parts.declaration_pdf, pages, 1.0)
    panel = picture.rgb[picture.stride * 330 : picture.stride * 440]  # under the place to sign by hand
    assert min(panel) < 64


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(ValueError, match="not a PDF"):
        page_sizes(b"no PDF")


def test_two_threads_may_ask_at_once() -> None:
    pdf = printed()
    made: list[Picture] = []
    asked = [threading.Thread(target=lambda: made.append(page_picture(pdf, 1, 1.0))) for _ in range(4)]
    for one in asked:
        one.start()
    for one in asked:
        one.join()
    assert len(made) == 4
    assert all(one == other for one, other in pairwise(made))


def test_the_code_on_the_screen_is_that_on_paper() -> None:
    digest = "ab" * 32
    assert qr_of(digest) == qr_modules(f"kekhai:1:{digest}")
    assert len(qr_of(digest)) == 37
