"""The options by which a command is told whose key to use: a certificate file's, or one in a token."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

_FILE = click.Path(path_type=Path)
_OPTIONS = (
    click.option("--p12", type=_FILE, metavar="F", help="Dùng khóa trong tệp chứng thư số (.p12, .pfx) này."),
    click.option("--p12-password-file", type=_FILE, metavar="F", help="Tệp chứa mật khẩu chứng thư."),
    click.option(
        "--pkcs11-module", type=_FILE, metavar="F", help="Dùng khóa trong thiết bị, qua trình điều khiển PKCS#11 này."
    ),
    click.option("--token", metavar="LABEL", help="Tên hoặc số hiệu của thiết bị ký."),
    click.option("--pin-file", type=_FILE, metavar="F", help="Tệp chứa mã PIN của thiết bị."),
    click.option("--key-id", metavar="HEX", help="Mã khóa (CKA_ID), khi thiết bị có chứng thư của nhiều người."),
)


def key_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds them to a command, which is given their values by name."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
