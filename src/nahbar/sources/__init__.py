"""The outside world as records: one folder per source, one contract for all."""
