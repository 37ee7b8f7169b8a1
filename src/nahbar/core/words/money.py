"""What the person can spend on their network: nothing, little, or a sum."""

from __future__ import annotations

from typing import Final

from nahbar.core.model.profile import Money
from nahbar.core.words.cues import Hit
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.numbers import number_of
from nahbar.core.words.phrases import raw, sentence_bounds, word
from nahbar.core.words.scope import about_writer
from nahbar.core.words.text import Text

_CURRENCIES: Final = (
    "euro",
    "euros",
    "eur",
    "franken",
    "chf",
    "pounds",
    "quid",
    "dollars",
    "bucks",
    "rand",
    "rupees",
    "gbp",
    "usd",
)
_SIGNS: Final = "€$£₹"


def read_money(text: Text, lexicon: Lexicon) -> Money | None:
    """What may be spent: nothing, little, or a sum; never money they want to raise or earn."""
    hits = lexicon.cues["money"].find(text)
    total = _sum(text, hits)
    if total is not None:
        return total
    for kind in ("none", "little"):
        for hit in hits:
            if hit.meaning == kind and about_writer(text, hit.first, hit.last):
                return Money(kind, text.words(hit.first, hit.last))
    return None


def _sum(text: Text, hits: list[Hit]) -> Money | None:
    for i, token in enumerate(text.tokens):
        if not token.folded[:1].isdecimal():
            continue
        amount, last = _amount(text, i)
        first = i - 1 if raw(text, i - 1) in _SIGNS or word(text, i - 1) in (*_CURRENCIES, "r") else i
        if first == i and word(text, last + 1) not in _CURRENCIES and raw(text, last + 1) not in tuple(_SIGNS):
            continue
        around = sentence_bounds(text, i)
        near = {h.meaning for h in hits if around[0] <= h.first <= around[1]}
        if "spend" in near and "raise" not in near:
            return Money("sum", text.words(first, max(last, i if first < i else last + 1)), amount)
    return None


def _amount(text: Text, at: int) -> tuple[float, int]:
    """'1.200', '150 000', 'R150 000': the figure over its groups of thousands."""
    figure = raw(text, at).replace(".", "").replace(",", "") if len(raw(text, at)) > 4 else raw(text, at)
    last = at
    while raw(text, last + 1).isdecimal() and len(raw(text, last + 1)) == 3:
        last += 1
        figure += raw(text, last)
    return number_of(figure) or 0.0, last
