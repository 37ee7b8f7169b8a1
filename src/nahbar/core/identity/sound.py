"""Kölner Phonetik: words that sound the same in German get the same digits (H. J. Postel, 1969)."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from nahbar.core.identity.folding import fold

_PLAIN: Final = {
    **dict.fromkeys("aeijouy", "0"), **dict.fromkeys("fvw", "3"), **dict.fromkeys("gkq", "4"),
    **dict.fromkeys("mn", "6"), **dict.fromkeys("sz", "8"), "b": "1", "l": "5", "r": "7", "h": "",
}  # fmt: skip


@lru_cache(maxsize=65_536)
def sound_of(word: str) -> str:
    """The digits of a word.

    >>> sound_of("Müller-Lüdenscheidt"), sound_of("Meyer") == sound_of("Maier")
    ('65752682', True)
    """
    letters = [c for c in fold(word) if "a" <= c <= "z"]
    digits = ""
    for nth, letter in enumerate(letters):
        before = letters[nth - 1] if nth else ""
        after = letters[nth + 1] if nth + 1 < len(letters) else ""
        digits += _digit(letter, before, after)
    single = "".join(digit for nth, digit in enumerate(digits) if nth == 0 or digit != digits[nth - 1])
    return single[:1] + single[1:].replace("0", "")


def _digit(letter: str, before: str, after: str) -> str:
    """The digit of a letter between its neighbours; an empty `before` is the beginning of the word."""
    if letter == "p":
        return "3" if after == "h" else "1"
    if letter in "dt":
        return "8" if after and after in "csz" else "2"
    if letter == "x":
        return "8" if before and before in "ckq" else "48"
    if letter == "c":
        return _digit_of_c(before, after)
    return _PLAIN[letter]


def _digit_of_c(before: str, after: str) -> str:
    if not before:
        return "4" if after and after in "ahkloqrux" else "8"
    return "4" if before not in "sz" and after and after in "ahkoqux" else "8"
