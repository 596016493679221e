"""A desk without the program: a folder, the commands of the page for checking without it, and how far they go."""

import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests import pki, sealed

PAGE: Final = (Path(__file__).parents[3] / "docs" / "checking-without-the-program.md").read_text("utf-8")
STEPS: Final = {int(n): text for n, text in re.findall(r"\n## Bước (\d)\.[^\n]*\n(.*?)(?=\n## )", PAGE, re.DOTALL)}
COMMANDS: Final = {n: re.findall(r"\n```sh\n(.*?)```\n", text, re.DOTALL) for n, text in STEPS.items()}
USUAL: Final = (0, 2, 3, 4, 6, 7)
SEALED: Final = (0, 1, *USUAL[1:])
LISTED: Final = (0, 2, 3, 4, 5, 6, 7)
RECEIVED: Final = (*USUAL, 8)
# Nothing else of coreutils and grep is used; a command of the page that is not here is not found.
TOOLS: Final = (
    *("openssl", "unzip", "grep", "base64", "basenc", "cat", "cut", "date", "fold", "head", "mkdir"),
    *("paste", "rm", "sha256sum", "stat", "tail", "tr", "wc"),
)


@dataclass(frozen=True)
class Desk:
    """What lies in the folder before the first command."""

    package: bytes
    steps: tuple[int, ...] = USUAL
    root: bytes = field(default_factory=lambda: pki.root().pem)
    list_: bytes = b""
    day: str = "2026-11-24"
    """Of receipt."""
    machine_trusts: bytes = b""
    """A root among those that this machine trusts."""

    def lay(self, folder: Path) -> None:
        (folder / ("goi.asice.p7m" if 1 in self.steps else "goi.asice")).write_bytes(self.package)
        (folder / "goc.pem").write_bytes(self.root)
        if self.list_:
            (folder / "thu-hoi.pem").write_bytes(self.list_)
        if 1 in self.steps:
            office = sealed.ec_office()
            (folder / "cua-toi.pem").write_bytes(office.pem)
            key = office.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
            (folder / "cua-toi.key").write_bytes(key)


@dataclass(frozen=True)
class Gone:
    """How far it went: the steps that said that they passed, and all that was said."""

    passed: tuple[int, ...]
    said: str


def go(desk: Desk, tmp_path: Path) -> Gone:
    """Lay the desk, and type the commands of its steps until one does not pass."""
    folder, tools, store = tmp_path / "desk", tmp_path / "tools", tmp_path / "store"
    for new in (folder, tools, store):
        new.mkdir()
    for name in TOOLS:
        found = shutil.which(name)
        assert found, f"{name} is missing: ./dev test installs it"
        (tools / name).symlink_to(found)
    desk.lay(folder)
    if desk.machine_trusts:
        (store / "root.pem").write_bytes(desk.machine_trusts)
        subprocess.run(["openssl", "rehash", str(store)], check=True, capture_output=True)
    blocks = [block for step in desk.steps for block in COMMANDS[step]]
    script = "\n".join(f"{block}[ $? = 0 ] || exit 9" for block in blocks).replace("2026-11-24", desk.day)
    env = {"PATH": str(tools), "LC_ALL": "C.UTF-8", "SSL_CERT_DIR": str(store), "HOME": str(tmp_path)}
    done = subprocess.run(["/bin/sh", "-c", script], cwd=folder, env=env, capture_output=True, text=True, check=False)
    passed = tuple(int(one) for one in re.findall(r"^Bước (\d): đạt$", done.stdout, re.MULTILINE))
    assert (done.returncode == 0) == (passed == desk.steps), done.stderr
    return Gone(passed, done.stdout + done.stderr)
