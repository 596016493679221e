"""Filling in the form: the open document, its outline, pages, guidance and problems."""
