"""Checks across fields and sections: what follows from the form, said in Python and listed by the form under a name."""
