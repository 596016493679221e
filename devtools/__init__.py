"""What stands behind `./dev`: the machine's missing packages and the environment in `.venv`."""
