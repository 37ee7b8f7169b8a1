"""Fields of a mail merge that were left open: {first_name}, %CUSTOMER%, <<Name>>."""

from __future__ import annotations

from collections.abc import Iterator

from nahbar.core.words.text import Text

_LONGEST = 6
"""Tokens a field may have between its signs: first, _, name."""
_PAIRS = {"{": "}", "%": "%", "<": ">"}


def merge_fields(text: Text) -> Iterator[tuple[int, int]]:
    """First and last token of each open field; [square brackets] are for the person to fill in and are none."""
    tokens = text.tokens
    at = 0
    while at < len(tokens):
        end = _end_of_field(text, at)
        if end is not None:
            yield at, end
            at = end
        at += 1


def _end_of_field(text: Text, at: int) -> int | None:
    tokens = text.tokens
    closing = _PAIRS.get(tokens[at].raw)
    if closing is None:
        return None
    words = 0
    for i in range(at + 1, min(at + _LONGEST + 1, len(tokens))):
        if tokens[i].raw == closing and words:
            return i
        if text.raw[tokens[i - 1].end : tokens[i].start].strip("_"):  # the tokens leave underscores out
            return None
        words += bool(tokens[i].folded)
    return None
