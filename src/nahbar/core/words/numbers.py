"""Numbers as people write them: 2, 1,5, 1 1/2, anderthalb, twenty-six, 3 bis 4, ein paar, half a dozen."""

from __future__ import annotations

from collections.abc import Sequence

from nahbar.core.model.frozen import frozen
from nahbar.core.words.text import Token

_DE_ONES = ("null ein zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf dreizehn vierzehn fuenfzehn sechzehn "
            "siebzehn achtzehn neunzehn").split()  # fmt: skip
_DE_TENS = {"zwanzig": 20, "dreissig": 30, "vierzig": 40, "fuenfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
            "neunzig": 90}  # fmt: skip
_EN_ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen").split()  # fmt: skip
_EN_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80,
            "ninety": 90}  # fmt: skip
_SPECIAL = {
    "eine": 1.0, "einen": 1.0, "einer": 1.0, "einem": 1.0, "eins": 1.0, "ne": 1.0, "nen": 1.0, "ae": 1.0, "zwo": 2.0,
    "zwoa": 2.0, "zwee": 2.0, "drue": 3.0, "halb": 0.5, "halbe": 0.5, "halben": 0.5, "halbes": 0.5, "halber": 0.5,
    "einhalb": 0.5, "dreiviertel": 0.75, "viertel": 0.25, "eineinviertel": 1.25, "dutzend": 12.0, "hundert": 100.0,
    "fuffzehn": 15.0, "fuffzig": 50.0, "anderthalb": 1.5, "einmal": 1.0, "zweimal": 2.0, "dreimal": 3.0,
    "viermal": 4.0,
    "half": 0.5, "quarter": 0.25, "couple": 2.0, "dozen": 12.0, "hundred": 100.0, "once": 1.0, "twice": 2.0,
    "thrice": 3.0, "½": 0.5, "¼": 0.25, "¾": 0.75,
}  # fmt: skip
_HALVES = frozenset(("½", "einhalb", "halb", "halbe", "half"))
_VAGUE = {"paar": 3.0, "few": 3.0}
"""'ein paar', 'a few': three, until the person says more."""
_RANGE = frozenset("bis to or oder".split())
_DASHES = frozenset("-–—")
_ARTICLES = frozenset("ein eine einen einer einem ne nen a an".split())


@frozen
class Number:
    """A number in the text: its value (the midpoint of a range) and the tokens it covers."""

    value: float
    first: int
    last: int


def _table() -> dict[str, float]:
    table: dict[str, float] = {}
    for ones, tens, joint in ((_DE_ONES, _DE_TENS, "und"), (_EN_ONES, _EN_TENS, "")):
        table.update({word: float(n) for n, word in enumerate(ones)})
        table.update({f"{word}einhalb": n + 0.5 for n, word in enumerate(ones)})
        table.update({word: float(n) for word, n in tens.items()})
        for ten, value in tens.items():
            for n, one in enumerate(ones[1:10], start=1):
                table[one + joint + ten if joint else ten + one] = float(value + n)
    return table | {"eineinhalb": 1.5} | _SPECIAL


_WORDS = _table()


def number_of(folded: str) -> float | None:
    """The number a folded token stands for, or None; "1,5" and "1.5" are both one and a half."""
    if folded in _WORDS:
        return _WORDS[folded]
    if folded and folded[0].isdecimal():
        try:
            return float(folded.replace(",", "."))
        except ValueError:
            return None
    return None


def number_at(tokens: Sequence[Token], at: int, *, article: bool = False) -> Number | None:
    """The number that begins at token `at`, over as many tokens as it takes; a range gives its midpoint.

    With `article`, English "a" and "an" count as one, as they do before "hour" or "year".
    """
    first = _single(tokens, at, article=article)
    if first is None:
        return None
    start = _range_end(tokens, first.last + 1, between=_folded(tokens, at - 1) in ("zwischen", "between"))
    second = None if start is None else _single(tokens, start)
    if second is None or second.value <= first.value:
        return first
    return Number((first.value + second.value) / 2, at, second.last)


def _single(tokens: Sequence[Token], at: int, *, article: bool = False) -> Number | None:
    """One number without ranges: '1 1/2', 'twenty-six', 'zwei und eine halbe', 'half a dozen', 'ein paar'."""
    word = _folded(tokens, at)
    value = _WORDS.get(word, number_of(word))
    if value is None and article and word in ("a", "an"):
        value = 1.0
    following = _folded(tokens, at + 1)
    if word in _ARTICLES and following in _VAGUE:
        return Number(_VAGUE[following], at, at + 1)
    if word in _VAGUE:
        return Number(_VAGUE[word], at, at)
    if word == "a" and following == "couple":
        return _couple(tokens, at, at + 1)
    if value is None:
        return None
    return _compound(tokens, at, value) or Number(value, at, at)


def _compound(tokens: Sequence[Token], at: int, value: float) -> Number | None:
    word, following = _folded(tokens, at), _folded(tokens, at + 1)
    if word == "couple":
        return _couple(tokens, at, at)
    if word.startswith("hal") and following in ("a", "an") and _folded(tokens, at + 2) == "dozen":
        return Number(6.0, at, at + 2)
    if word.startswith("hal") and following in ("dutzend", "dozen"):
        return Number(6.0, at, at + 1)
    if word in _EN_TENS and _raw(tokens, at + 1) == "-" and _folded(tokens, at + 2) in _EN_ONES[1:10]:
        return Number(value + _WORDS[_folded(tokens, at + 2)], at, at + 2)
    return _fraction(tokens, at, value) or _and_a_half(tokens, at, value)


def _couple(tokens: Sequence[Token], at: int, last: int) -> Number:
    return Number(2.0, at, last + 1 if _folded(tokens, last + 1) == "of" else last)


def _fraction(tokens: Sequence[Token], at: int, value: float) -> Number | None:
    """'1/2', '1 1/2', '1½'."""
    if _raw(tokens, at + 1) == "/" and value == 1 and _folded(tokens, at + 2) in ("2", "4"):
        return Number(1 / float(_folded(tokens, at + 2)), at, at + 2)
    if _folded(tokens, at + 1) in "½¼¾" and _folded(tokens, at + 1):
        return Number(value + _WORDS[_folded(tokens, at + 1)], at, at + 1)
    if _folded(tokens, at + 1) == "1" and _raw(tokens, at + 2) == "/" and _folded(tokens, at + 3) == "2":
        return Number(value + 0.5, at, at + 3)
    return None


def _and_a_half(tokens: Sequence[Token], at: int, value: float) -> Number | None:
    if _folded(tokens, at + 1) not in ("and", "und"):
        return None
    skip = at + 3 if _folded(tokens, at + 2) in _ARTICLES else at + 2
    return Number(value + 0.5, at, skip) if _folded(tokens, skip) in _HALVES else None


def _range_end(tokens: Sequence[Token], at: int, *, between: bool) -> int | None:
    """Where the upper end of a range would begin, if a connector stands at `at`: 3-4, drei bis vier, 'two, three'."""
    if between and _folded(tokens, at) in ("und", "and"):
        return at + 1
    if _raw(tokens, at) in _DASHES or _raw(tokens, at) == "," or _folded(tokens, at) in _RANGE:
        after = at + 1
        return after + 1 if _folded(tokens, after) in ("maybe", "vielleicht", "hoechstens", "max") else after
    return None


def _folded(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].folded if 0 <= at < len(tokens) else ""


def _raw(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].raw if at < len(tokens) else ""
