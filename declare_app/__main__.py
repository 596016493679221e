"""``python -m declare_app``: the console."""

from declare_app.cli.start import main

main()
