"""Where the bundled `kekhai-cli` starts, as the one in `.venv` starts at declare_app.cli:main."""

from declare_app.cli import main

main()
