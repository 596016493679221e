"""Whether veraPDF calls our prints PDF/A-3b, before and after each signature; a raw print of the library must fail."""

import tempfile
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from declare_app.documents.form_pdf import print_draft
from declare_app.package.reprint import final_print, stamp_of
from declare_app.signing.detached import sign_detached
from declare_app.signing.pades import Panel, countersign_pdf, sign_pdf
from tests import pki
from tests.builders import draft_of, example, regime_of
from tests.packages import Recipe
from tests.verapdf.engine import judged

SAMPLES = ("annual-2025", "annual-2026", "initial-2026", "personnel-2026")


def papers() -> dict[str, bytes]:
    """Every kind of PDF that we make, by name; ``raw`` is the negative control."""
    made = {}
    for name in SAMPLES:
        recipe = Recipe(draft=example(name))
        declaration, regime, content = recipe.declaration()
        printed = final_print(declaration, regime, content, code_line=True)
        draft = draft_of(recipe.draft)
        made[f"{name}-draft"] = print_draft(draft, regime_of(draft))
        made[f"{name}-print"] = printed
        stamp = stamp_of(recipe.holder.certificate, recipe.time, content)
        signed = sign_pdf(printed, pki.signer(recipe.holder), stamp, recipe.time)
        made[f"{name}-signed"] = signed
        received = Panel(stamp_of(pki.colleague().certificate, recipe.time, content), recipe.time)
        manifest_signature = sign_detached(content, pki.signer(recipe.holder), recipe.time)
        made[f"{name}-received"] = countersign_pdf(signed, pki.signer(pki.colleague()), received, manifest_signature)
    raw = BytesIO()
    canvas = Canvas(raw)
    canvas.drawString(72, 720, "raw")
    canvas.save()
    return made | {"raw": raw.getvalue()}


def main() -> int:
    """Print what veraPDF says; 0 where every paper of ours complies and the raw one does not."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for name, content in papers().items():
            files.append(Path(folder) / f"{name}.pdf")
            files[-1].write_bytes(content)
        ours = judged(files[:-1])
        raw = judged(files[-1:])
    print(ours.stdout + raw.stdout)
    return 0 if ours.returncode == 0 and raw.returncode != 0 else 1


if __name__ == "__main__":
    raise SystemExit(main())
