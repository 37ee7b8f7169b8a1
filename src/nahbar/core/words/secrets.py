"""What nobody, or somebody in particular, may learn."""

from __future__ import annotations

from nahbar.core.words.hits import hits
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.phrases import sentence_bounds, trimmed
from nahbar.core.words.text import Text

_LONGEST = 30
"""Words of a quotation; of a longer sentence only the part around the secret is kept."""


def read_confidential(text: Text, lexicon: Lexicon) -> tuple[str, ...]:
    """The sentences that ask for silence, in the person's words."""
    found: dict[int, str] = {}
    for hit in hits(text, lexicon, "secrets"):
        if hit.meaning == "secret":
            found.setdefault(text.tokens[hit.first].sentence, _quoted(text, hit.first, hit.last))
    return tuple(found.values())


def _quoted(text: Text, first: int, last: int) -> str:
    begin, end = sentence_bounds(text, first)
    if end - begin > _LONGEST:
        begin, end = max(begin, first - _LONGEST // 3), min(end, last + _LONGEST // 3)
    edges = trimmed(text, begin, end)
    return text.words(*edges) if edges else ""
