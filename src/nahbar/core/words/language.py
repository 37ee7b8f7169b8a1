"""Which of the two languages the words are in."""

from __future__ import annotations

from collections import Counter

from nahbar.core.model.vocabulary import Language
from nahbar.core.words.text import read_text

_SAMPLE = 4000
"""Characters that are looked at; more would not change the answer."""
_GERMAN = frozenset(
    "der die das den dem des ein eine einen einem einer und oder aber auch nicht kein keine ich du er wir ihr mich mir "
    "mein meine dein sie ist bin sind war habe hab hat haben wird werde kann moechte will soll muss fuer mit bei von "
    "vom zum zur auf aus nach seit ueber unter vor wie als wenn weil dass was wer wo noch nur schon sehr eher gern "
    "gerne hallo bitte danke jetzt immer nie mehr suche "
    "such brauche neue neuen stunden jahre jahren woche leute arbeit "
    "beruf ned nix ned i's hob bi gsi aso oba".split()
)
_ENGLISH = frozenset(
    "the a an and or but not no i i'm i've i'd my me you your we our is are was were have has had been be do don't "
    "does can can't could would should will of for with at from by to into on about how what who where when because "
    "if that this these it it's there as than then just really very want need looking like some any more people years "
    "hours week work job please thanks hello".split()
)
_ENDINGS: dict[Language, tuple[str, ...]] = {
    "de": ("ung", "ungen", "lich", "keit", "heit", "schaft", "erin", "isch", "ieren", "igen"),
    "en": ("ing", "tion", "ness", "ment", "ity", "ly", "ious", "ful"),
}


def read_language(raw: str) -> Language:
    """German or English, by the small words first and by endings and umlauts where there are too few.

    Words in both languages count for the language that has more of them; German where nothing decides.
    """
    words = [t.folded for t in read_text(raw[:_SAMPLE], "de").tokens if t.folded]
    score: Counter[Language] = Counter()
    for word in words:
        score["de"] += 2 * (word in _GERMAN)
        score["en"] += 2 * (word in _ENGLISH)
    if abs(score["de"] - score["en"]) <= 2:
        score["de"] += _ended(words, "de") + 2 * any(c in "äöüßÄÖÜ" for c in raw[:_SAMPLE])
        score["en"] += _ended(words, "en")
    return "en" if score["en"] > score["de"] else "de"


def _ended(words: list[str], language: Language) -> int:
    return sum(len(word) > 5 and word.endswith(_ENDINGS[language]) for word in words)
