"""The first page of an open vault: the duty at hand, the declarations, what can be begun."""
