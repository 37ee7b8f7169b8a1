"""Profile + knowledge → Plan: one file per part; choose, schedule, then word."""
