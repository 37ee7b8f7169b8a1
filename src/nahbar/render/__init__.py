"""The plan as people and programs read it: one value in, text or bytes out; no clock, no network."""
