"""Du or Sie: how the person addresses the reader."""

from __future__ import annotations

from nahbar.core.model.vocabulary import Address
from nahbar.core.words.cues import Hit
from nahbar.core.words.found import Found
from nahbar.core.words.hits import hits
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.phrases import word
from nahbar.core.words.text import Text

_ASKING = frozenset("bitte was wie wo wen wem wer womit wann warum welche welchen".split())


def read_formality(text: Text, lexicon: Lexicon) -> Found[Address] | None:
    """Du or Sie as the reader is addressed; None if nobody is addressed, or not in German.

    A capital Sie, Ihnen or Ihr counts inside a sentence only: at its beginning it may be they or she.
    Whoever says du anywhere says du, for a formal greeting goes with it more easily than the reverse.
    """
    if text.language != "de":
        return None
    found = hits(text, lexicon, "formality")
    for address, chosen in (("du", _informal(text, found)), ("sie", _formal(text, found))):
        if chosen:
            return Found(_as_address(address), tuple(text.span(h.first, h.last) for h in chosen))
    return None


def _as_address(word: str) -> Address:
    return "du" if word == "du" else "sie"


def _informal(text: Text, found: list[Hit]) -> list[Hit]:
    return [h for h in found if h.meaning == "du" and not _is_quoted(text, h)]


def _formal(text: Text, found: list[Hit]) -> list[Hit]:
    said = [h for h in found if h.meaning == "sie" and _is_address(text, h)]
    return said + [h for h in found if h.meaning == "formal_pronoun" and _is_capital_inside(text, h)]


def _is_address(text: Text, hit: Hit) -> bool:
    """Whether 'können sie mir' in small letters asks the reader: at the start of a question or request."""
    small = any(t.raw == "sie" for t in text.tokens[hit.first : hit.last + 1])
    starts = hit.first == 0 or text.tokens[hit.first - 1].sentence != text.tokens[hit.first].sentence
    return not small or starts or word(text, hit.first - 1) in _ASKING


def _is_capital_inside(text: Text, hit: Hit) -> bool:
    token = text.tokens[hit.first]
    starts = hit.first == 0 or text.tokens[hit.first - 1].sentence != token.sentence
    shouted = len(token.raw) > 1 and token.raw.isupper()
    return token.raw[0].isupper() and not shouted and not starts and not _opens_quotation(text, hit)


def _opens_quotation(text: Text, hit: Hit) -> bool:
    return text.tokens[hit.first - 1].raw in "„»«\"'›‹“:"


def _is_quoted(text: Text, hit: Hit) -> bool:
    """Words between quotation marks are somebody else's."""
    before = text.raw[: text.tokens[hit.first].start][-200:]
    return before.rfind("„") > max(before.rfind("“"), before.rfind("”"))
