"""The console's ``vault`` commands: their names and options; what they do stands in ``vault_commands``."""

from pathlib import Path
from types import ModuleType
from typing import Any

import click

_FILE = click.Path(path_type=Path)
_PASSWORD = click.option("--password-file", type=_FILE, metavar="F", help="Tệp chứa mật khẩu của kho hồ sơ.")
_NEW_PASSWORD = click.option("--new-password-file", type=_FILE, metavar="F", help="Tệp chứa mật khẩu mới.")
_OLDER = click.option("--accept-older", is_flag=True, help="Vẫn dùng tệp này dù máy đã thấy bản mới hơn.")
_RECOVERY_OUT = click.option("--recovery-out", type=_FILE, metavar="F", help="Ghi mã khôi phục vào tệp này.")


def _commands() -> ModuleType:
    from declare_app.cli import vault_commands  # lazy: vault_commands 700 ms

    return vault_commands


@click.group("vault", help="Kho hồ sơ: bản nháp, gói đã ký và khóa trên máy, mã hóa trong một tệp .kkv.")
def vault_group() -> None:
    """The vault."""


@vault_group.command(help="Tạo kho hồ sơ mới và in mã khôi phục (một lần duy nhất).")
@click.argument("vault", type=_FILE)
@_PASSWORD
@_RECOVERY_OUT
@click.option("--label", default="", metavar="TEXT", help="Tên hiển thị; người khác dùng máy này cũng thấy.")
def create(vault: Path, password_file: Path | None, recovery_out: Path | None, label: str) -> None:
    """A new vault."""
    _commands().create(vault, password_file, recovery_out, label)


@vault_group.command(help="Cất bản nháp vào kho; in mã của bản nháp.")
@click.argument("vault", type=_FILE)
@click.argument("draft", type=_FILE)
@click.option("--draft", "draft_id", metavar="ID", help="Lưu thành lần mới của bản nháp này.")
@_PASSWORD
@_OLDER
@click.pass_obj
def save(forms_folder: Path | None, /, draft: Path, draft_id: str | None, **vault: Any) -> None:
    """A draft into the vault."""
    _commands().save(forms_folder, _access(vault), draft, draft_id)


@vault_group.command("list", help="Liệt kê bản nháp và gói đã ký, mỗi dòng một hồ sơ.")
@click.argument("vault", type=_FILE)
@_PASSWORD
@_OLDER
def list_(**vault: Any) -> None:
    """A line a record."""
    _commands().list_records(_access(vault))


@vault_group.command(help="In bản nháp (hoặc lấy gói đã ký) trong kho.")
@click.argument("vault", type=_FILE)
@click.argument("record", required=False, metavar="[ID]")
@click.option("--revision", type=click.IntRange(min=1), metavar="N", help="Lần lưu thứ N; không có: lần cuối.")
@click.option("--out", type=_FILE, metavar="F", help="Ghi gói đã ký vào tệp này.")
@_PASSWORD
@_OLDER
def show(record: str | None, revision: int | None, out: Path | None, **vault: Any) -> None:
    """A draft, or a package written to a file."""
    _commands().show(_access(vault), record, revision, out)


@vault_group.command(help="Sao lưu kho ra tệp F; F là thư mục: giữ 10 bản gần nhất ở đó.")
@click.argument("vault", type=_FILE)
@click.option("--out", required=True, type=_FILE, metavar="F", help="Tệp hoặc thư mục sao lưu.")
@_PASSWORD
@_OLDER
def backup(out: Path, **vault: Any) -> None:
    """A copy that was read back."""
    _commands().back_up(_access(vault), out)


@vault_group.command(help="Dựng lại kho từ bản sao lưu thành tệp mới F.")
@click.argument("backup_file", metavar="BACKUP", type=_FILE)
@click.option("--out", required=True, type=_FILE, metavar="F", help="Tệp kho mới, chưa có.")
@_PASSWORD
def restore(backup_file: Path, out: Path, password_file: Path | None) -> None:
    """A vault from a backup."""
    _commands().restore(backup_file, out, password_file)


@vault_group.command("change-password", help="Đổi mật khẩu của kho.")
@click.argument("vault", type=_FILE)
@_PASSWORD
@_NEW_PASSWORD
@click.option("--new-key", is_flag=True, help="Nghi có người biết mật khẩu: mã hóa lại tất cả, cấp mã khôi phục mới.")
@_RECOVERY_OUT
@_OLDER
def change_password(new_password_file: Path | None, recovery_out: Path | None, *, new_key: bool, **vault: Any) -> None:
    """A new passphrase, or everything sealed anew."""
    if new_key:
        _commands().renew_keys(_access(vault), new_password_file, recovery_out)
    else:
        _commands().change_password(_access(vault), new_password_file)


@vault_group.command(help="Quên mật khẩu: đặt mật khẩu mới bằng mã khôi phục.")
@click.argument("vault", type=_FILE)
@click.option("--recovery-file", type=_FILE, metavar="F", help="Tệp chứa mã khôi phục.")
@_NEW_PASSWORD
@_OLDER
def recover(recovery_file: Path | None, new_password_file: Path | None, **vault: Any) -> None:
    """A new passphrase by recovery code."""
    _commands().recover(_access({"password_file": recovery_file, **vault}), new_password_file)


def _access(options: dict[str, Any]) -> Any:
    return _commands().VaultFile(options["vault"], options["password_file"], options["accept_older"])
