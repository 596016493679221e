"""The console's commands and how they end: 0 done, 1 refused, 2 no such file or wrong use."""

import sys
from pathlib import Path
from typing import Any, Literal

import click

from declare_app.base.errors import AppError
from declare_app.cli.key_options import key_options
from declare_app.cli.output import refuse, say, unforeseen, wrong_use
from declare_app.cli.trust_group import trust_group
from declare_app.cli.vault_group import vault_group
from declare_app.services.wording import Wording

DONE, REFUSED, WRONG_USE = 0, 1, 2
_NO_SUCH = frozenset(
    {
        "example.unknown_filing",
        "file.missing",
        "file.no_such_folder",
        "trust.unreadable_folder",
        "vault.not_a_vault",
    }
)
_FILE = click.Path(path_type=Path)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="Kê khai tài sản, thu nhập: kiểm tra, in, ký và kiểm chứng bản kê khai ngay trên máy, không cần mạng.",
)
@click.option("--forms", "forms_folder", type=_FILE, metavar="DIR", help="Dùng thêm các tệp mẫu (*.toml) ở đây.")
@click.version_option(package_name="kekhai", message="%(version)s", help="In số phiên bản rồi thoát.")
@click.pass_context
def console(context: click.Context, forms_folder: Path | None) -> None:
    """The root of all commands; ``context.obj`` is the folder of ``--forms`` or None."""
    context.obj = forms_folder


@console.command(help="Liệt kê các chế độ kê khai đã biết, mỗi dòng một chế độ kèm mã băm.")
@click.pass_obj
def forms(forms_folder: Path | None) -> None:
    """A line a regime."""
    _of_the_forms(forms_folder, "regimes")


@console.command(help="In lược đồ JSON (JSON Schema 2020-12) của declaration.json.")
@click.pass_obj
def schema(forms_folder: Path | None) -> None:
    """The JSON Schema."""
    _of_the_forms(forms_folder, "schema")


def _of_the_forms(forms_folder: Path | None, what: Literal["regimes", "schema"]) -> None:
    from declare_app.cli import forms_commands  # lazy: forms_commands 110 ms

    {"regimes": forms_commands.list_regimes, "schema": forms_commands.print_schema}[what](forms_folder)


@console.command(help="In một bản nháp mẫu đã điền xong.")
@click.option("--filing", default="annual", metavar="K", help="initial, annual hoặc personnel.")
def example(filing: str) -> None:
    """A finished draft."""
    from declare_app.cli import example_command  # lazy: example_command 10 ms

    example_command.print_example(filing)


@console.command(help="Kiểm tra bản nháp: mỗi dòng một chỗ phải sửa (stop) hoặc nên xem (look).")
@click.argument("draft", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON.")
@click.pass_obj
def check(forms_folder: Path | None, draft: Path, *, as_json: bool) -> int:
    """A line a problem."""
    from declare_app.cli import draft_commands  # lazy: draft_commands 120 ms

    return draft_commands.check(forms_folder, draft, as_json=as_json)


@console.command("print", help="In bản nháp ra tệp PDF có chữ “BẢN NHÁP”.")
@click.argument("draft", type=_FILE)
@click.option("--out", required=True, type=_FILE, metavar="X.pdf", help="Tệp PDF sẽ ghi.")
@click.pass_obj
def print_(forms_folder: Path | None, draft: Path, out: Path) -> None:
    """A draft on paper."""
    from declare_app.cli import print_command  # lazy: print_command 450 ms

    print_command.print_draft(forms_folder, draft, out)


@console.command(help="Ký và xuất gói .asice từ bản nháp đã xong.")
@click.argument("draft", type=_FILE)
@click.option("--out", required=True, type=_FILE, metavar="DIR", help="Thư mục sẽ ghi gói.")
@key_options
@click.option("--local", type=_FILE, metavar="V", help="Niêm phong bằng khóa trên máy của kho hồ sơ V.")
@click.option("--password-file", type=_FILE, metavar="F", help="Tệp chứa mật khẩu của kho hồ sơ.")
@click.option(
    "--recipient",
    "recipients",
    multiple=True,
    type=_FILE,
    metavar="CERT",
    help="Mã hóa gói (.asice.p7m) cho chứng thư này; có thể lặp lại.",
)
@click.pass_obj
def export(forms_folder: Path | None, /, draft: Path, out: Path, recipients: tuple[Path, ...], **way: Any) -> int:
    """A signed package."""
    from declare_app.cli import export_command  # lazy: export_command 900 ms

    order = export_command.Order(forms_folder, draft, out, recipients)
    return export_command.export(order, export_command.chosen(way))


@console.command(help="So hai bản kê khai (gói hoặc bản nháp): các dòng tài sản của mục III, mỗi dòng một mục.")
@click.argument("before", type=_FILE)
@click.argument("after", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON.")
@click.pass_obj
def compare(forms_folder: Path | None, before: Path, after: Path, *, as_json: bool) -> None:
    """The asset rows of part III."""
    from declare_app.cli import compare_command  # lazy: compare_command 900 ms

    compare_command.compare_files(forms_folder, before, after, as_json=as_json)


@console.command(help="Kiểm chứng gói: từng sự thật một, kèm bằng chứng.")
@click.argument("files", nargs=-1, required=True, type=_FILE)
@click.option("--trust", type=_FILE, metavar="DIR", help="Thư mục chứng thư gốc (*.pem) và danh sách thu hồi (*.crl).")
@click.option("--at", metavar="DATE", help="Xét tại ngày này (d/m/yyyy hoặc yyyy-mm-dd); không có: lúc này.")
@click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON.")
@click.pass_obj
def verify(
    forms_folder: Path | None, files: tuple[Path, ...], trust: Path | None, at: str | None, *, as_json: bool
) -> int:
    """A verdict a file."""
    from declare_app.cli import verify_command  # lazy: verify_command 900 ms

    request = verify_command.Request(files, forms_folder, trust, at)
    return verify_command.verify(request, as_json=as_json)


@console.command(help="Ký nhận gói đã kiểm chứng: ghi gói có thêm phần ký nhận và bản in hai bên đã ký.")
@click.argument("package", type=_FILE)
@click.option("--out", required=True, type=_FILE, metavar="DIR", help="Thư mục sẽ ghi gói và bản in đã ký nhận.")
@click.option("--trust", type=_FILE, metavar="DIR", help="Thư mục chứng thư gốc (*.pem) và danh sách thu hồi (*.crl).")
@key_options
@click.pass_obj
def countersign(forms_folder: Path | None, /, package: Path, out: Path, trust: Path | None, **key: Any) -> None:
    """A package and its PDF, signed by who received it."""
    from declare_app.cli import countersign_command  # lazy: countersign_command 900 ms

    request = countersign_command.Request(package, out, forms_folder, trust)
    countersign_command.countersign(request, countersign_command.chosen(key))


@console.command(help="Lấy các tệp trong gói ra một thư mục.")
@click.argument("package", type=_FILE)
@click.option("--out", required=True, type=_FILE, metavar="DIR", help="Thư mục sẽ ghi các tệp.")
def unpack(package: Path, out: Path) -> None:
    """The files of a package."""
    from declare_app.cli import unpack_command  # lazy: unpack_command 60 ms

    unpack_command.unpack(package, out)


@console.command("open", help="Mở gói đã mã hóa (.asice.p7m), ghi gói ra thư mục và kiểm chứng luôn.")
@click.argument("sealed", type=_FILE)
@click.option("--out", required=True, type=_FILE, metavar="DIR", help="Thư mục sẽ ghi gói; không ghi đè.")
@key_options
@click.option("--trust", type=_FILE, metavar="DIR", help="Thư mục tin cậy để kiểm chứng gói.")
@click.pass_obj
def open_(forms_folder: Path | None, /, sealed: Path, out: Path, trust: Path | None, **way: Any) -> int:
    """A package out of its envelope."""
    from declare_app.cli import open_command  # lazy: open_command 900 ms

    return open_command.open_file(open_command.Opening(sealed, out, forms_folder, trust), open_command.chosen(way))


console.add_command(vault_group)
console.add_command(trust_group)


def main(arguments: list[str] | None = None) -> None:
    """Run one command and leave with its exit status."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Run one command; its exit status."""
    try:
        status = console.main(arguments, prog_name="kekhai-cli", standalone_mode=False)
    except click.UsageError as why:
        wrong_use(why)
        return WRONG_USE
    except click.Abort:
        say(Wording().of_console("stopped"))
        return REFUSED
    except AppError as error:
        refuse(error)
        return WRONG_USE if error.code in _NO_SUCH else REFUSED
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output left; nothing to say to it
        return DONE
    except Exception as why:  # noqa: BLE001 - whatever it is, it is told without the values that it may hold
        unforeseen(why)
        return REFUSED
    return status if isinstance(status, int) else DONE
