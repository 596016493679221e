"""What a person reads: the form on paper."""
