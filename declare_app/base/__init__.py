"""What everything may use: failures, clock and ids, text at the border, where files lie."""
