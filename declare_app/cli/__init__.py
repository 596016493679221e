"""The console ``kekhai-cli``: machine output alone on standard output, sentences on standard error."""

from declare_app.cli.main import main

__all__ = ["main"]
