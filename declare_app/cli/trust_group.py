"""The console's ``trust`` commands: their names and options; what they do stands in ``trust_commands``."""

from pathlib import Path
from types import ModuleType

import click

_FILE = click.Path(path_type=Path)
_TRUST = click.option("--trust", required=True, type=_FILE, metavar="DIR", help="Thư mục tin cậy.")


def _commands() -> ModuleType:
    from declare_app.cli import trust_commands  # lazy: trust_commands 250 ms

    return trust_commands


@click.group("trust", help="Thư mục tin cậy: chứng thư gốc đã ghim (*.pem) và danh sách thu hồi (*.crl).")
def trust_group() -> None:
    """Whom to trust."""


@trust_group.command("add-root", help="Ghim chứng thư của một nơi cấp, hoặc khóa trên máy của một người.")
@click.argument("certificate", metavar="CERT", type=_FILE)
@_TRUST
@click.option(
    "--fingerprint",
    metavar="HEX",
    help="Mã vân tay SHA-256 chép từ trang ký tay; cần cho khóa tự ký của một người (mức L1).",
)
def add_root(certificate: Path, trust: Path, fingerprint: str | None) -> None:
    """A root, or a local key."""
    _commands().add_root(certificate, trust, fingerprint)


@trust_group.command("add-crl", help="Nhận danh sách thu hồi do một gốc đã ghim, hoặc nơi cấp dưới gốc đó, ký.")
@click.argument("crl", metavar="CRL", type=_FILE)
@_TRUST
@click.option(
    "--issuer",
    "issuers",
    multiple=True,
    type=_FILE,
    metavar="CERT",
    help="Chứng thư của nơi cấp nằm giữa danh sách và gốc (có thể lặp lại).",
)
def add_crl(crl: Path, trust: Path, issuers: tuple[Path, ...]) -> None:
    """A list of revoked certificates."""
    _commands().add_crl(crl, trust, issuers)


@trust_group.command("list", help="Liệt kê những gì đang được tin: mỗi dòng một chứng thư hoặc danh sách.")
@_TRUST
@click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON.")
def list_(trust: Path, *, as_json: bool) -> None:
    """A line an entry."""
    _commands().list_entries(trust, as_json=as_json)
