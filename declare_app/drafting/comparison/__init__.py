"""Two declarations of one family compared: what is still there, what came, what went, and the rows of part III."""
