"""Invented persons who come back in many tests, with a whole plan each."""
