"""The change log: kept in the usual form, and no change of the program without an entry."""

import re
import subprocess
import tomllib

from tests.repository.sources import PROGRAM, ROOT, text_of

HEADING = re.compile(r"## \[(Unreleased|\d+\.\d+\.\d+)\](?: - (\d{4}-\d{2}-\d{2}))?\Z")
KINDS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
LINES = text_of("CHANGELOG.md").splitlines()


def git(*arguments: str) -> list[str]:
    """Lines that git says; none where there is no history to ask."""
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.split() if done.returncode == 0 else []


def test_every_version_has_its_heading_and_date() -> None:
    headings = [HEADING.match(line) for line in LINES if line.startswith("## ")]
    assert headings[0] is not None
    assert headings[0][1] == "Unreleased"
    assert all(match is not None and (match[2] is not None) is (match[1] != "Unreleased") for match in headings)


def test_changes_are_of_the_six_kinds() -> None:
    assert {line.removeprefix("### ") for line in LINES if line.startswith("### ")} <= KINDS


def test_the_version_of_the_project_is_the_newest_release_or_still_to_come() -> None:
    version = tomllib.loads(text_of("pyproject.toml"))["project"]["version"]
    released = [match[1] for line in LINES if (match := HEADING.match(line)) and match[2]]
    assert not released or version == released[0] or version not in released


def test_no_change_of_the_program_is_without_an_entry() -> None:
    """An entry comes with a change or after it; `Changelog: none` in a commit's message says that users see nothing."""
    last_entry = git("rev-list", "-1", "HEAD", "--", "CHANGELOG.md")
    waiting = git("status", "--porcelain", "--", "CHANGELOG.md")
    since = [f"{last_entry[0]}..HEAD"] if last_entry else ["HEAD"]
    unsaid = git("rev-list", *since, "--invert-grep", "--grep=^Changelog: none", "--", *PROGRAM)
    assert waiting or unsaid == []
