"""What a channel or a place must offer so that the person can take part."""

from __future__ import annotations

from nahbar.core.model.profile import Access
from nahbar.core.words.hits import hits
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.phrases import clause_bounds, trimmed, word
from nahbar.core.words.scope import about_another, is_negator
from nahbar.core.words.text import Text


def read_access(text: Text, lexicon: Lexicon) -> tuple[Access, ...]:
    """One need of each kind, in the words of the clause that names it."""
    found: dict[str, Access] = {}
    for hit in hits(text, lexicon, "access"):
        if not about_another(text, hit.first, hit.last) and not is_negator(word(text, hit.first - 1)):
            edges = trimmed(text, *clause_bounds(text, hit.first)) or (hit.first, hit.last)
            found.setdefault(hit.meaning, Access(hit.meaning, text.words(*edges)))
    return tuple(found.values())
