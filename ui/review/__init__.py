"""Reading what will be signed, signing it, and what is left to do afterwards."""
