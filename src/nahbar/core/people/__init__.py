"""From records to people."""
