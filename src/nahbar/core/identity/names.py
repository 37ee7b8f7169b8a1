"""The parts of a name by which two names are compared."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from nahbar.core.identity.folding import fold, loosen, words_of
from nahbar.core.model.records import Name

_TITLES: Final = frozenset(
    "dr prof professor dipl ing med phil rer nat jur habil mag msc bsc mba phd md ma ba llm lic pd univ kfm "
    "herr frau hr fr mr mrs ms miss sir dame rev fraeulein st rn cpa esq pmp".split()
)
_PARTICLES: Final = frozenset("von van vom zu zum zur der den de del della di da la le ter und".split())
_YOUNGER: Final = frozenset("jun jr junior ii iii iv".split())
_OLDER: Final = frozenset("sen sr senior".split())
_MANY: Final = frozenset(
    "familie family fam firma company gmbh ag kg ohg ug gbr ev eg mbh inc ltd llc corp plc verein team praxis kanzlei "
    "buero office sekretariat redaktion service support gruppe group abteilung department verwaltung vorstand und and "
    "hotel restaurant institut stadt gemeinde list liste newsletter info eheleute".split()
)
_FORMER: Final = re.compile(r"\b(?:geb\.?|geborene?[rn]?|née|nee)\s+([^\W\d_][\w-]*)", re.IGNORECASE)
_ASIDE: Final = re.compile(r"[(\[{][^)\]}]*[)\]}]?")
_MOST_WORDS: Final = 8


class Shape(NamedTuple):
    """A name in comparable words: folded, without titles and particles; what is unknown is empty."""

    words: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    nickname: str = ""
    generation: str = ""
    """"younger" or "older" where father and son are told apart."""
    is_many: bool = False
    """A family, a firm, an office: not one person."""

    @property
    def is_whole(self) -> bool:
        """Whether given and family name are known, the given name in full."""
        return bool(self.family) and any(len(word) > 1 for word in self.given)


NAMELESS: Final = Shape()


def shape_of(name: Name) -> Shape:
    """What a name is compared by; an address in the place of a name is none."""
    full = _FORMER.sub(" ", name.full)
    shown = _ASIDE.sub(" ", full) if "@" not in full else ""
    former = name.former or next(iter(_FORMER.findall(name.full)), "")
    given, family = _parts(name, shown)
    all_words = words_of(f"{shown} {name.suffix}")
    return Shape(
        (*given, *family),
        given,
        family,
        _plain(former),
        " ".join(_plain(name.nickname)),
        _generation(all_words),
        not _MANY.isdisjoint(all_words) or "&" in shown or " + " in shown,
    )


def _parts(name: Name, shown: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Given and family name: as the source parts them, by a comma, or the last word as the family name."""
    given, family = _plain(name.given), _plain(name.family)
    if given and family:
        return given, family
    before, comma, after = shown.partition(",")
    if comma and _plain(after) and _plain(before):
        return _plain(after), _plain(before)
    words = _plain(shown)
    last = _plain(shown.split()[-1]) if words else ()
    if len(last) < len(words) and words[-len(last) :] == last and last:
        return words[: -len(last)], last
    return (words[:-1], words[-1:]) if len(words) > 1 else (words, ())


def _plain(text: str) -> tuple[str, ...]:
    """The words of a name that are no titles, particles or generations."""
    left = (w for w in words_of(text) if w not in _TITLES and not w.isdigit() and w not in _YOUNGER | _OLDER)
    words = tuple(left)[:_MOST_WORDS]
    return tuple(loosen(word) for word in words if word not in _PARTICLES) or tuple(loosen(word) for word in words)


def _generation(words: tuple[str, ...]) -> str:
    if not _YOUNGER.isdisjoint(words):
        return "younger"
    return "older" if not _OLDER.isdisjoint(words) else ""


def sort_key(shown: str, name: Name) -> str:
    """By family name, then by the whole name."""
    family = name.family or (shown.split() or [""])[-1]
    return f"{fold(family)} {fold(shown)}"[:200]
