"""``python -m ui``: the window."""

from ui.application import main

main()
