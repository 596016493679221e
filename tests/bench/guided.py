"""Readers under hostile input that coverage guides (T8, T9): a refusal with a code of theirs, or something right."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from devtools.environment import PYTHON, ROOT, variables
from tests.bench._guided_readers import TARGETS
from tests.bench._timing import print_table

SECONDS = 60
"""For each reader, unless told otherwise; a night gives 1,800."""

MOST_MIB = 1024
"""The library's own memory and its instruments included; the readers' own limit is tested in tests/attacks."""


def library() -> Path:
    """The folder with atheris, installed there once from its lock."""
    folder = ROOT / "build" / "guided"
    if not (folder / "atheris").exists():
        lock = ROOT / "requirements" / "guided.txt"
        command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes"]
        subprocess.run([*command, "--only-binary", ":all:", "--target", str(folder), "-r", str(lock)], check=True)
    return folder


def ran(target: str, seconds: int, library: Path) -> tuple[int, str, str]:
    """Exit status, how many inputs, and how many edges of the code one reader's run reached."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        limits = [f"-max_total_time={seconds}", f"-rss_limit_mb={MOST_MIB}", "-timeout=5", "-max_len=65536"]
        command = [str(PYTHON), "-m", "tests.bench._guided", target, str(corpus), *limits]
        env = {**variables(), "PYTHONPATH": f"{ROOT}:{library}"}
        ended = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    if ended.returncode:
        print(ended.stdout[-4000:], ended.stderr[-4000:], sep="\n")
    inputs, edges = re.findall(r"Done (\d+) runs", ended.stderr), re.findall(r"cov: (\d+)", ended.stderr)
    return ended.returncode, (inputs or ["?"])[-1], (edges or ["?"])[-1]


def main(args: Sequence[str]) -> int:
    """``args``: seconds for each reader, then the readers' names; all of them without."""
    seconds = int(args[0]) if args else SECONDS
    folder = library()
    rows, worst = [], 0
    for target in args[1:] or sorted(TARGETS):
        status, inputs, edges = ran(target, seconds, folder)
        worst = max(worst, status)
        rows.append([target, str(seconds), inputs, edges, "nothing found" if status == 0 else f"exit status {status}"])
    print_table("Readers under guided input", ["reader", "seconds", "inputs", "edges", "told"], rows)
    return worst


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
