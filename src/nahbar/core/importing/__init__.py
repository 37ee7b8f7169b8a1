"""What becomes of what was read: decided before anything is written."""
