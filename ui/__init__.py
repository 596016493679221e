"""The window (PySide6). It reaches the core through declare_app.services only."""
