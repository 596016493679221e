"""Where the bundled `kekhai-cli` starts, as the one in `.venv` starts at declare_app.cli:main."""

import sys

from declare_app.cli import main

sys.exit(main())
