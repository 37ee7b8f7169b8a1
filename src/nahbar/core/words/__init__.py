"""A person's own words → Profile, with the span each value came from."""
