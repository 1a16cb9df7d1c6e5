"""The panels around the blot: each shows one side of the session."""
