"""``python -m declare_app``: the console."""

from declare_app.cli import main

main()
