"""PDF/A judged by the veraPDF engine, which is no part of the program and only fetched when it is asked for."""
