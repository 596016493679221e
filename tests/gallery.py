"""Pictures of what users see: `python -m tests.gallery --out DIR` draws screens, printed pages and an index of them."""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pypdfium2

from declare_app.documents.form_pdf import print_draft, print_final
from declare_app.documents.stamp import print_stamp
from declare_app.drafting.draft import Draft
from declare_app.drafting.finish import finish
from declare_app.package.canonical import canonical
from tests.builders import draft_of, example, regime_of
from tests.screens.camera import MODES, Picture
from tests.screens.contents import contents
from tests.screens.tour import tour

EXAMPLES = ("annual-2025", "annual-2026", "initial-2026", "personnel-2026")
DOTS_AN_INCH = 110
STAMP = ("Ký số bởi: Đỗ Minh Thuận", "Lúc: 20/11/2026 09:15:00 +07:00", "Mã: 05DB-TZTW-RNX2")


def prints() -> Iterator[tuple[str, bytes]]:
    """(name, PDF) of everything that the program prints."""
    for name in EXAMPLES:
        draft = draft_of(example(name))
        regime = regime_of(draft)
        content = canonical(finish(draft, regime).as_json_value())
        yield f"{name}-final", print_final(draft, regime, content)
        yield f"{name}-draft", print_draft(draft, regime)
    yield "empty-draft", print_draft(Draft(), regime_of(Draft()))
    yield "stamp", print_stamp(STAMP)


def pages(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """(name, file names) of the printed pages, drawn into ``folder``."""
    for name, pdf in prints():
        (folder / f"{name}.pdf").write_bytes(pdf)
        document = pypdfium2.PdfDocument(pdf)
        files = []
        for number, page in enumerate(document, start=1):
            files.append(f"{name}-{number}.png")
            page.render(scale=DOTS_AN_INCH / 72).to_pil().save(folder / files[-1])
        document.close()
        yield name, files


def start_tour(folder: Path, mode: str) -> "subprocess.Popen[str]":
    """Walk through the window in a process of its own, since Qt lives but once in a process."""
    command = [sys.executable, "-P", "-m", "tests.gallery", "--out", str(folder), "--screens", mode]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def pictures_of(walk: "subprocess.Popen[str]") -> list[Picture]:
    """What a walk told when it was over; where it failed the gallery fails."""
    told, _ = walk.communicate()
    if walk.returncode:
        raise SystemExit(walk.returncode)
    return [Picture(**one) for one in json.loads(told)]


def main() -> None:
    """Draw everything into the folder that is named, or the screens in one set of colours."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--out", type=Path, default=Path("build/gallery"))
    arguments.add_argument("--screens", choices=MODES, help=argparse.SUPPRESS)
    given = arguments.parse_args()
    folder: Path = given.out
    folder.mkdir(parents=True, exist_ok=True)
    if given.screens:
        sys.stdout.write(json.dumps([asdict(one) for one in tour(folder, given.screens)]))
        return
    walks = [start_tour(folder, mode) for mode in MODES]
    printed = dict(pages(folder))
    pictures = [one for walk in walks for one in pictures_of(walk)]
    (folder / "index.html").write_text(contents(pictures, printed), encoding="utf-8")


if __name__ == "__main__":
    main()
