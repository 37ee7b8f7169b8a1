"""One deed per file: read, ask the core, hand back."""
