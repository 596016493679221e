"""Who says so: signers, signatures, and whom to trust."""
