"""The core of "Kê khai": a library that happens to have a window; it knows no screen."""
