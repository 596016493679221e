"""What a user can do; the only door for window and console."""
