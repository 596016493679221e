"""Pictures of what users see: `python -m tests.gallery --out DIR` draws the printed pages and an index of them."""

import argparse
import html
from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from declare_app.documents.form_pdf import print_draft, print_final
from declare_app.documents.stamp import print_stamp
from declare_app.drafting.draft import Draft
from declare_app.drafting.finish import finish
from declare_app.package.canonical import canonical
from tests.builders import draft_of, example, regime_of

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


def pictures(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """(name, file names) of the pages, drawn into ``folder``."""
    for name, pdf in prints():
        (folder / f"{name}.pdf").write_bytes(pdf)
        document = pypdfium2.PdfDocument(pdf)
        files = []
        for number, page in enumerate(document, start=1):
            files.append(f"{name}-{number}.png")
            page.render(scale=DOTS_AN_INCH / 72).to_pil().save(folder / files[-1])
        document.close()
        yield name, files


def index(shown: list[tuple[str, list[str]]]) -> str:
    """One page with all pictures."""
    parts = ["<!doctype html><meta charset='utf-8'><title>Kê khai</title>"]
    parts.append("<style>body{background:#ddd;font-family:sans-serif}img{width:32%;margin:.3%}</style>")
    for name, files in shown:
        parts.append(f"<h2>{html.escape(name)}</h2>")
        parts += [f"<img src='{html.escape(file)}' alt='{html.escape(file)}'>" for file in files]
    return "\n".join(parts) + "\n"


def main() -> None:
    """Draw everything into the folder that is named."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--out", type=Path, default=Path("build/gallery"))
    folder: Path = arguments.parse_args().out
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(index(list(pictures(folder))), encoding="utf-8")


if __name__ == "__main__":
    main()
