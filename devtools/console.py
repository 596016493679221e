"""Where the bundled `kekhai-cli` starts, as the one in `.venv` starts at declare_app.cli.start:main."""

from declare_app.cli.start import main

main()
