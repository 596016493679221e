"""The file that is handed over, and the verdict on it."""
