"""The values everyone speaks."""
