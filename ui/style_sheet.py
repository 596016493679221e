"""The style sheet: what Qt draws by itself, in the colours and sizes of the tokens."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from declare_app.base.locations import resource
from ui import tokens
from ui.drawings import drawing

# Qt shows pictures in a style sheet only from files: what for, which drawing, in which colour.
_INDICATORS: Final = {
    "g_down": ("chevron-down", "text2"),
    "g_check": ("tick", "on_primary"),
    "g_check_off": ("tick", "text3"),
    "g_dot": ("dot", "primary"),
    "g_dot_off": ("dot", "text3"),
}


def style_sheet(colours: Mapping[str, str], folder: str) -> str:
    """Every rule with its values; the small pictures that it shows are written to ``folder``."""
    values = {**colours, **dict(_sizes()), **_written(colours, Path(folder)), "code": tokens.FAMILY_CODE}
    values |= {
        f"t_{kind}": f"font-size: {points:g}pt; font-weight: {weight}" for kind, (points, weight) in tokens.TYPE.items()
    }
    sheet = "\n".join(_all_rules())
    for name in sorted(values, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", values[name])
    return sheet


def _all_rules() -> Iterator[str]:
    yield resource("style", "window.qss").read_text("utf-8")
    for tone in tokens.TONES:
        for role in ("note", "pill"):
            yield f'QFrame[role="{role}"][tone="{tone}"] {{ background: @{tone}_bg; border: 1px solid @{tone}_line; }}'
    for colour in tokens.LIGHT:
        yield f'QLabel[tone="{colour}"] {{ color: @{colour}; }}'


def _sizes() -> Iterator[tuple[str, str]]:
    yield from (
        ("r_control", f"{tokens.RADIUS_CONTROL}px"),
        ("r_card", f"{tokens.RADIUS_CARD}px"),
        ("r_pill", f"{tokens.RADIUS_PILL}px"),
        # A style sheet counts the height without the border of 1 px.
        ("h_control", f"{tokens.CONTROL - 2}px"),
        ("h_primary", f"{tokens.PRIMARY - 2}px"),
        ("h_quiet", f"{tokens.QUIET - 2}px"),
    )


def _written(colours: Mapping[str, str], folder: Path) -> dict[str, str]:
    paths: dict[str, str] = {}
    for name, (glyph, colour) in _INDICATORS.items():
        path = folder / f"{name}-{colours[colour].lstrip('#')}.svg"
        path.write_bytes(drawing(glyph, colours[colour], stroke=1.75))
        paths[name] = path.as_posix()
    return paths
