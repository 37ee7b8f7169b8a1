"""Plain facts from the words that the plan's conditions ask for."""

from __future__ import annotations

from nahbar.core.model.profile import Profile
from nahbar.core.words.hits import affirmed, hits
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.text import Text

_LITTLE = 12
"""Up to so many words and one thing known, or twice as many and none, next to nothing was said."""
_ORDER = ("self_employed", "employed", "job_hunting", "caring", "newcomer", "change", "ask.manipulative", "said.little")


def read_facts(text: Text, lexicon: Lexicon, profile: Profile) -> tuple[str, ...]:
    """The facts that hold, in a fixed order."""
    facts = {hit.meaning for hit in affirmed(text, hits(text, lexicon, "facts"))}
    if "self_employed" in facts:
        facts.discard("employed")
    if _says_little(text, profile):
        facts.add("said.little")
    return tuple(fact for fact in _ORDER if fact in facts)


def _says_little(text: Text, profile: Profile) -> bool:
    words = sum(bool(t.folded) for t in text.tokens)
    known = sum(map(bool, (profile.goals, profile.occupation, profile.target, profile.location)))
    return known < 2 if words <= _LITTLE else known == 0 and words <= 2 * _LITTLE
