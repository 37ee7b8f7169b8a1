"""Words in the one form in which they are compared: small letters, no accents, one spelling of each umlaut."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d",
     "ð": "d", "þ": "th", "ı": "i", "’": "'"}
)  # fmt: skip
_WORD: Final = re.compile(r"[^\W_]+")
_TRANSLITERATED: Final = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"))


def fold(text: str) -> str:
    """Small letters without accents; umlauts as two letters: "Müller" and "MUELLER" are "mueller"."""
    if text.isascii():
        return text.lower()
    spelled = unicodedata.normalize("NFC", text).lower().translate(_LETTERS)
    plain = "".join(c for c in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(c))
    return plain.lower().translate(_LETTERS)  # taken apart, a letter of formulas may be a capital, an accented æ an æ


def loosen(word: str) -> str:
    """A folded word without the second letter of an umlaut, for "Muller" is written for "Müller" too."""
    for two, one in _TRANSLITERATED:
        word = word.replace(two, one)
    return word


def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order; hyphens, dots and apostrophes part words."""
    return tuple(_WORD.findall(fold(text).replace("'", "")))
