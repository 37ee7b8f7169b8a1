"""Figures of speed and quality, measured and not asserted."""
