"""What the console prints, and where: results on standard output, sentences on standard error."""

import sys

import click

from declare_app.base.errors import AppError
from declare_app.base.faults import places_of
from declare_app.services.wording import Wording, without_controls

_USES = {click.NoSuchOption: "no_such_option", click.MissingParameter: "missing", click.BadParameter: "bad_value"}


def result(text: str) -> None:
    """One line of machine output, UTF-8 whatever the locale of the terminal."""
    sys.stdout.buffer.write(text.encode(errors="replace") + b"\n")
    sys.stdout.buffer.flush()


def say(sentence: str) -> None:
    """One sentence for the person in front of the screen."""
    sys.stderr.buffer.write(without_controls(sentence).encode(errors="replace") + b"\n")
    sys.stderr.buffer.flush()


def refuse(error: AppError) -> None:
    """Say what was refused, and what to do."""
    say(Wording().of_error(error))


def unforeseen(fault: Exception) -> None:
    """Say that the mistake is ours, and where in the program it was."""
    for line in (Wording().of_console("unforeseen"), *places_of(type(fault), fault.__traceback__)):
        say(line)


def wrong_use(error: click.UsageError) -> None:
    """Say what was wrong with the command line, in Vietnamese, and where the help is."""
    name = ""
    if isinstance(error, click.NoSuchOption):
        name = error.option_name
    elif isinstance(error, click.BadParameter) and error.param is not None:
        is_option = error.param.param_type_name == "option"
        name = error.param.opts[-1] if is_option else (error.param.name or "").upper()
    wording = Wording()
    code = next((code for kind, code in _USES.items() if type(error) is kind), "unknown_command")
    say(wording.of_console(code, name=name))
    command = error.ctx.command_path if error.ctx is not None else "kekhai-cli"
    say(wording.of_console("see_help", command=command))
