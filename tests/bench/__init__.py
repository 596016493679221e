"""Measurements: medians of several runs, beside something else measured in the same run."""
