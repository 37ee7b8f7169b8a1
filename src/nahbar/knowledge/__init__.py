"""What nahbar claims, suggests and words: data files, their checks, and a compiled copy for a fast start."""
