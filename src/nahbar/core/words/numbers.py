"""Numbers as people write them: 2, 1,5, anderthalb, half a, ein paar."""

from __future__ import annotations

_DE_ONES = ("null ein zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf dreizehn vierzehn fuenfzehn sechzehn "
            "siebzehn achtzehn neunzehn").split()  # fmt: skip
_DE_TENS = {"zwanzig": 20, "dreissig": 30, "vierzig": 40, "fuenfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
            "neunzig": 90}  # fmt: skip
_EN_ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen").split()  # fmt: skip
_EN_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
            "ninety": 90}  # fmt: skip
_SPECIAL = {
    "eine": 1.0, "einen": 1.0, "einer": 1.0, "einem": 1.0, "eins": 1.0, "ne": 1.0, "nen": 1.0, "zwo": 2.0,
    "zweieinhalb": 2.5, "dreieinhalb": 3.5, "viereinhalb": 4.5, "fuenfeinhalb": 5.5, "anderthalb": 1.5,
    "eineinhalb": 1.5, "halb": 0.5, "halbe": 0.5, "halben": 0.5, "halbes": 0.5, "halber": 0.5, "hundert": 100.0,
    "dreiviertel": 0.75, "viertel": 0.25, "dutzend": 12.0, "half": 0.5, "quarter": 0.25, "couple": 2.0, "dozen": 12.0,
    "hundred": 100.0, "once": 1.0, "twice": 2.0,
}  # fmt: skip


def _table() -> dict[str, float]:
    table: dict[str, float] = {}
    for ones, tens, joint in ((_DE_ONES, _DE_TENS, "und"), (_EN_ONES, _EN_TENS, "")):
        table.update({word: float(n) for n, word in enumerate(ones)})
        table.update({word: float(n) for word, n in tens.items()})
        for ten, value in tens.items():
            for n, one in enumerate(ones[1:10], start=1):
                table[one + joint + ten if joint else ten + one] = float(value + n)
    return table | _SPECIAL


_WORDS = _table()


def number_of(folded: str) -> float | None:
    """The number a folded token stands for, or None; "1,5" and "1.5" are both one and a half."""
    if folded in _WORDS:
        return _WORDS[folded]
    if folded and folded[0].isdigit():
        try:
            return float(folded.replace(",", "."))
        except ValueError:
            return None
    return None
