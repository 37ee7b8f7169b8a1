"""No reference: a first message that could have gone to anybody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.drafts.message import Message, Sighting
from nahbar.core.drafts.pronouns import is_your
from nahbar.core.words.phrases import raw, word, words_in
from nahbar.core.words.text import Text

_CONDITIONS: Final = frozenset("wenn falls ob sofern sollten if whether should unless in".split())
_PARTICIPLES: Final = ("ge", "be", "ver", "er", "ent", "an", "auf", "aus", "vor", "ein")
_YEARS: Final = range(1940, 2040)
_SUBJECTS: Final = frozenset({"you", "du"})
_BEFORE: Final = frozenset(
    "if when whether should unless hope can could would will do are have how what thank let help offer give call to "
    "for with of from and or that than as so about where why may might did does you make get on at by in after "
    "wenn falls ob sofern dass damit was wie wo wann weil bevor sobald".split()
)
_VERB_ENDS: Final = {"du": ("st",), "you": ("",)}
_APOSTROPHES: Final = ("'", "’")


def find(message: Message) -> Iterator[Sighting]:
    """The opening words, if nothing in the message is about this one receiver."""
    if message.first and message.text.tokens and not _refers(message):
        yield Sighting("default", 0, _end_of_opening(message))


def _end_of_opening(message: Message) -> int:
    return message.sentence_of(0)[-1]


def _refers(message: Message) -> bool:
    if message.has("no_reference.reference") or _has_gap(message.text) or _has_year(message.text):
        return True
    return any(_names_something(message, at) for at in range(_body_end(message.text))) or _tells(message)


def _has_gap(text: Text) -> bool:
    """A [placeholder] is filled in by the person with what only they know."""
    opened = [i for i, token in enumerate(text.tokens) if token.raw == "["]
    return any(word(text, i + 1) not in ("name", "eigener", "own", "vorname", "first") for i in opened)


def _has_year(text: Text) -> bool:
    """1998, '98."""
    return any(
        token.folded.isdecimal()
        and (int(token.folded[:9]) in _YEARS or (len(token.raw) == 2 and raw(text, i - 1) in _APOSTROPHES))
        for i, token in enumerate(text.tokens)
    )


def _body_end(text: Text) -> int:
    """Where the farewell begins: 'Ihr Peter' says nothing about the receiver."""
    last = len(text.tokens)
    return max(0, last - 6) if last > 12 else last


def _names_something(message: Message, at: int) -> bool:
    """dein Vortrag, your talk: something of theirs that not everybody has."""
    text = message.text
    if not is_your(text, text.tokens[at]):
        return False
    generic = {hit.first for hit in message.hits("no_reference.generic_noun")}
    for i in range(at + 1, min(at + 4, len(text.tokens))):
        token = text.tokens[i]
        if not token.folded or i in generic:
            return False
        if text.language == "en" or token.raw[0].isupper():
            return True
    return False


def _tells(message: Message) -> bool:
    """Sie haben … geschrieben: something the receiver did."""
    text = message.text
    if _says_what_you_do(message):
        return True
    for hit in message.hits("no_reference.told"):
        sentence = message.sentence_of(hit.first)
        before = words_in(text, sentence.start, hit.first - 1)
        after = words_in(text, hit.last + 1, sentence.stop - 1)
        if not _CONDITIONS.intersection(before[-2:]) and any(_is_participle(w) for w in after):
            return True
    return False


def _says_what_you_do(message: Message) -> bool:
    """you drive the 16, du spielst Cello: a statement about the receiver, no wish and no condition."""
    text = message.text
    idle = {hit.first for hit in message.hits("no_reference.idle")}
    for at in range(_body_end(text)):
        if text.tokens[at].folded not in _SUBJECTS or word(text, at - 1) in _BEFORE or at + 1 in idle:
            continue
        verb = word(text, at + 1)
        if verb and (text.language == "en" or (verb.endswith(_VERB_ENDS[text.tokens[at].folded]) and len(verb) > 3)):
            return True
    return False


def _is_participle(name: str) -> bool:
    return len(name) > 4 and name.startswith(_PARTICIPLES) and name.endswith(("t", "en"))
