"""What a declaration is: typed, frozen, complete."""
