"""How the writer would introduce themselves in a message: 'bin Elektriker', 'make wedding cakes', 'auf Rügen'."""

from __future__ import annotations

from typing import Final

from nahbar.core.model.profile import Span
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.phrases import word
from nahbar.core.words.text import Text
from nahbar.core.words.titles import SURE, read_titles

_OWNED: Final = {"eigene": "eine eigene", "eigener": "einen eigenen", "eigenes": "ein eigenes"}
_SUBJECTS: Final = frozenset("ich i we wir".split())
_DOING: Final = frozenset("i'm am of been".split())
"""Before a deed in English: 'I'm writing …', 'five years of illustrating …'."""
_OFFICES: Final = ("chief", "ceo", "cfo", "cto", "coo", "cio", "managing", "head", "president", "vp", "vice")
"""English titles that stand without an article."""
_HEALTH: Final = frozenset("deaf blind disabled autistic gehörlose gehörloser blinde blinder".split())
_MOST_WORDS: Final = 7
_WHERE: Final = frozenset("in im am an auf bei near on outside at".split())
_ARTICLES: Final = frozenset("der dem den die das the".split())


def read_introduction(text: Text, lexicon: Lexicon, occupation: str | None, spans: tuple[Span, ...]) -> str:
    """The clause behind 'ich' or 'I' that says what the writer does; empty where the words give no such clause."""
    occupation = _without_health(occupation or "")
    if not occupation or len(occupation.split()) > _MOST_WORDS or "," in occupation:
        return ""
    return _own_firm(text, occupation) or _title(text, lexicon, occupation) or _deed(text, occupation, spans)


def read_whereabouts(text: Text, location: str | None, spans: tuple[Span, ...]) -> str:
    """The place with the preposition the writer gave it, as in 'auf Rügen'; empty where there was none."""
    if not location or not spans or location not in spans[0].of(text.raw):
        return ""
    at = next((n for n, token in enumerate(text.tokens) if token.start >= spans[0].start), 0)
    if word(text, at - 1) == "von" and word(text, at + len(location.split())) == "aus":
        return f"von {location} aus"
    first = at - 2 if word(text, at - 1) in _ARTICLES else at - 1
    if first < 0 or word(text, first) not in _WHERE:
        return ""
    before = text.words(first, at - 1).lower()
    return f"{'in der' if before == 'in die' else before} {location}"


def _without_health(occupation: str) -> str:
    """'Deaf front-end dev' is for the plan to know; whether strangers read it is for the person to say."""
    first, _, rest = occupation.partition(" ")
    return rest if rest and first.lower() in _HEALTH else occupation


def _own_firm(text: Text, occupation: str) -> str:
    """'eigene Physiopraxis' is led, a 'bakery owner' runs a bakery."""
    if text.language == "en":
        firm = occupation.removesuffix(" owner")
        return f"run {_with_article(firm)}" if firm != occupation else ""
    first, _, rest = occupation.partition(" ")
    article = _OWNED.get(first)
    return f"führe {article} {rest}" if article and rest else ""


def _deed(text: Text, occupation: str, spans: tuple[Span, ...]) -> str:
    """'ich schreib technische Doku', 'I make wedding cakes': said as a deed in the first person."""
    if not spans or " " not in occupation:
        return ""
    start = spans[0].start
    at = next((n for n, token in enumerate(text.tokens) if token.start == start), None)
    if at is None:
        return ""
    told = occupation[:1].lower() + occupation[1:]
    if text.language == "en" and word(text, at).endswith("ing"):
        return f"am {told}" if word(text, at - 1) in _DOING else ""
    return told if word(text, at - 1) in _SUBJECTS else ""


def _title(text: Text, lexicon: Lexicon, occupation: str) -> str:
    """'Hebamme', 'hospital pharmacist': a title the writer surely has."""
    sure = any(
        title.weight >= SURE and text.words(title.first, title.last).lower() in occupation.lower()
        for title in read_titles(text, lexicon)
    )
    if not sure:
        return ""
    return f"bin {_small_adjective(occupation)}" if text.language == "de" else f"am {_with_article(occupation)}"


def _small_adjective(title: str) -> str:
    """'freie Übersetzerin', 'technischer Vorstand': an adjective before the noun is written small."""
    first, _, rest = title.partition(" ")
    return f"{first.lower()} {rest}" if rest[:1].isupper() and first.endswith(("e", "er")) else title


def _with_article(title: str) -> str:
    """'a hospital pharmacist', 'an HR officer', 'chief executive of a hospice'."""
    words = title.split()
    name = len(words) > 1 and all(word[0].isupper() for word in words)
    told = title if name or words[0][1:] != words[0][1:].lower() else title[0].lower() + title[1:]
    if told.lower().startswith(_OFFICES) or words[0].lower() in ("a", "an", "the"):
        return told
    return f"{'an' if told[0].lower() in 'aeiou' or _is_spelt_with_vowel(words[0]) else 'a'} {told}"


def _is_spelt_with_vowel(word: str) -> bool:
    """'an HGV driver', 'an SLP', but 'a UX designer'."""
    return word.isupper() and word[0] in "FHLMNRSX"
