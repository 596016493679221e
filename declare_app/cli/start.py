"""Where the console starts: this process is hardened first, before anything loads a library that reads its settings."""

from declare_app.base.hardening import harden_process

harden_process()

from declare_app.cli.main import main  # noqa: E402 - what it loads is to find a hardened process

__all__ = ["main"]
