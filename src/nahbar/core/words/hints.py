"""Situations of the knowledge base that the words point to."""

from __future__ import annotations

from nahbar.core.model.profile import Hint
from nahbar.core.words.hits import hits
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.scope import about_writer
from nahbar.core.words.text import Text


def read_hints(text: Text, lexicon: Lexicon) -> tuple[Hint, ...]:
    """One hint per situation, where it is first said of the writer.

    Cues of situations are whole phrases with their own 'nicht', so they are not tested for denial.
    """
    found: dict[str, Hint] = {}
    for hit in hits(text, lexicon, "situations"):
        if about_writer(text, hit.first, hit.last):
            found.setdefault(hit.meaning, Hint(hit.meaning, text.span(hit.first, hit.last)))
    return tuple(found.values())
