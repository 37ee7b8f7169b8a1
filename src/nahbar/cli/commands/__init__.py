"""One file per command: `add_parser` says what it takes, `run` does it. Heavy imports happen in `run`."""
