"""The page that shows the gallery: screens by group, one row a state, all its looks beside each other."""

import html
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from tests.screens.camera import Picture

HEADINGS = {
    "entrance": "First run, unlock, recover, restore",
    "home": "Home",
    "begin": "Begin a declaration",
    "form": "The form",
    "signing": "Review, sign, hand in",
    "vault": "The vault itself",
    "trust": "Trusted certificates",
}
LOOK = """
body{background:#ddd;font-family:sans-serif;margin:1em}
h3{margin:1em 0 .2em;font-weight:normal}
div{display:flex;flex-wrap:wrap;gap:.5%;align-items:flex-start}
div a{width:24%}div.pages a{width:32%;margin-bottom:.5%}img{width:100%}
"""


def contents(pictures: Sequence[Picture], pages: Mapping[str, Sequence[str]]) -> str:
    """The whole page. ``pages``: of each printed form its files."""
    parts = ["<!doctype html><meta charset='utf-8'><title>Kê khai</title>", f"<style>{LOOK}</style>"]
    parts += [f"<a href='#{name}'>{html.escape(heading)}</a> · " for name, heading in HEADINGS.items()]
    parts.append("<a href='#printed'>Printed pages</a>")
    for group, heading in HEADINGS.items():
        parts.append(f"<h2 id='{group}'>{html.escape(heading)}</h2>")
        parts += rows([one for one in pictures if one.group == group])
    parts.append("<h2 id='printed'>Printed pages</h2>")
    for name, files in pages.items():
        parts += [f"<h3>{html.escape(name)}</h3>", f"<div class='pages'>{''.join(map(shown, files))}</div>"]
    return "\n".join(parts) + "\n"


def rows(pictures: Sequence[Picture]) -> Iterator[str]:
    """Each state of each screen, in the order of the file names."""
    ordered = sorted(pictures, key=lambda one: (one.screen, one.state, one.mode != "light", -one.width))
    for title, found in groupby(ordered, key=lambda one: one.title):
        yield f"<h3>{html.escape(title)}</h3>"
        yield f"<div>{''.join(shown(one.file) for one in found)}</div>"


def shown(file: str) -> str:
    """One picture, which opens at its own size."""
    name = html.escape(file)
    return f"<a href='{name}'><img src='{name}' alt='{name}' loading='lazy'></a>"
