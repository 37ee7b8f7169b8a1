"""The small words by which a message speaks of its sender, of its receiver and of both."""

from __future__ import annotations

from typing import Final

from nahbar.core.words.text import Text, Token

_I: Final = {
    "de": frozenset("ich mich mir mein meine meinen meinem meiner meines".split()),
    "en": frozenset("i i'm i've i'd i'll me my mine myself".split()),
}
_WE: Final = {
    "de": frozenset("wir uns unser unsere unseren unserem unserer unseres".split()),
    "en": frozenset("we we're we've we'd we'll us our ours".split()),
}
_YOU: Final = {
    "de": frozenset("du dich dir dein deine deinen deinem deiner deines euch eure euren eurem eurer".split()),
    "en": frozenset("you you're you've you'd you'll your yours yourself u ur".split()),
}
_POSSESSIVE: Final = {
    "de": frozenset("dein deine deinen deinem deiner deines eure euer euren eurem eurer".split()),
    "en": frozenset({"your", "ur"}),
}
_FORMAL: Final = frozenset("sie ihnen ihr ihre ihren ihrem ihrer ihres".split())
_FORMAL_POSSESSIVE: Final = _FORMAL - {"sie", "ihnen"}


def is_i(text: Text, token: Token) -> bool:
    """ich, mein …: the sender alone."""
    return token.folded in _I[text.language]


def is_we(text: Text, token: Token) -> bool:
    """wir, unser …: the sender with others."""
    return token.folded in _WE[text.language]


def is_you(text: Text, token: Token) -> bool:
    """du, dein …, and capital Sie and Ihr."""
    if token.folded in _YOU[text.language]:
        return True
    return text.language == "de" and token.folded in _FORMAL and token.raw[0].isupper()


def is_your(text: Text, token: Token) -> bool:
    """dein, Ihr …: something that belongs to the receiver."""
    if token.folded in _POSSESSIVE[text.language]:
        return True
    return text.language == "de" and token.folded in _FORMAL_POSSESSIVE and token.raw[0].isupper()


def is_familiar(text: Text, token: Token) -> bool:
    """Any form of du; German only."""
    return text.language == "de" and token.folded in _YOU["de"] and not token.folded.startswith("eu")
