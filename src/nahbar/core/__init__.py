"""Pure functions over frozen values: no files, no clock, no framework, no network."""
