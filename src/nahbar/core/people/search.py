"""The words by which somebody is found, and how well a word that was typed fits one that is stored."""

from __future__ import annotations

from typing import Final

from nahbar.core.identity.alike import one_slip
from nahbar.core.identity.folding import loosen, words_of
from nahbar.core.identity.nicknames import forms_of
from nahbar.core.identity.sound import sound_of
from nahbar.core.model.frozen import frozen
from nahbar.core.model.people import Alter

_MOST: Final = 24
_LONGEST: Final = 60
_SLIP_FROM: Final = 4
_SOUND_FROM: Final = 3
"""Digits from which a sound says something."""
EXACT, BEGINS, SLIPPED, SHORT_FORM, SOUNDS = range(5)
"""How a word fits, the best first."""


@frozen
class SearchWord:
    """A word of a name, loosened, with what is left of it after a slip."""

    word: str
    head: str
    tail: str
    sound: str


def words_for(alter: Alter) -> tuple[SearchWord, ...]:
    """The words of names, organisations and the first part of addresses."""
    texts = [alter.shown, alter.name.given, alter.name.family, alter.name.former, alter.name.nickname]
    texts += [fact.value for fact in alter.facts if fact.what in ("former_name", "nickname")]
    texts += [each.organisation for each in alter.affiliations]
    texts += [point.value.partition("@")[0] for point in alter.contact_points if point.kind == "email"]
    return tuple(search_word(word) for word in loosened(" ".join(texts))[:_MOST])


def loosened(text: str) -> tuple[str, ...]:
    """Each folded word of a text once, as words are compared: "Müller", "Mueller" and "Muller" are the same."""
    return tuple(dict.fromkeys(loosen(word)[:_LONGEST] for word in words_of(text) if len(word) > 1))


def search_word(word: str) -> SearchWord:
    """A loosened word with its beginning, its end and its sound."""
    return SearchWord(word, word[:3], word[-3:], sound_of(word))


def fit(typed: str, stored: str) -> int | None:
    """How a stored word fits what was typed, 0 the best; None if it does not."""
    if typed == stored:
        return EXACT
    if stored.startswith(typed):
        return BEGINS
    if len(typed) >= _SLIP_FROM and (one_slip(typed, stored) or one_slip(typed, stored[: len(typed)])):
        return SLIPPED
    if not forms_of(typed).isdisjoint(forms_of(stored)):
        return SHORT_FORM
    sound = sound_of(typed)
    return SOUNDS if len(sound) >= _SOUND_FROM and sound == sound_of(stored) else None
