"""Data that ships with the program: forms, figures, wording, fonts, schemas, examples."""
