"""Lists of alters, and the search that forgives slips, umlauts and short forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from django.db.models import Q, QuerySet

from nahbar.core.identity.nicknames import names_like
from nahbar.core.identity.sound import sound_of
from nahbar.core.model.people import Line
from nahbar.core.people.search import SOUNDS, fit, loosened
from nahbar.store.chunks import MOST, chunks
from nahbar.store.models import AlterRow, SearchWordRow

_HEAD: Final = 3
_MOST_WORDS: Final = 6
_MOST_ALIKE: Final = 1000
"""Words with one beginning, end or sound that are compared."""
_MOST_HITS: Final = 300
"""Alters that are looked at; whoever types a syllable sees only the beginning of a long list."""


def lines(*, followed_only: bool, circle: str = "", limit: int | None = None) -> list[Line]:
    """Alters by name."""
    rows = AlterRow.objects.order_by("sort_key", "id")
    if followed_only:
        rows = rows.filter(followed=True)
    if circle:
        rows = rows.filter(membership__circle=circle)
    return _lines(rows[:limit])


def count(*, followed_only: bool) -> int:
    """How many alters there are, or how many are followed."""
    rows = AlterRow.objects.all()
    return (rows.filter(followed=True) if followed_only else rows).count()


def search(text: str, limit: int, worst: int = SOUNDS) -> list[Line]:
    """Alters in whose names and organisations every typed word occurs, or one like it; the best first."""
    typed = loosened(text)[:_MOST_WORDS]
    likes = [_ranked(word, worst) for word in sorted(typed, key=len, reverse=True)]
    if not likes or not all(likes):
        return []
    scores = _scores(_having(likes), likes)
    ordered = sorted(
        _lines_of(scores), key=lambda line: (scores[line.id], not line.followed, line.shown, line.id)
    )  # fmt: skip
    return ordered[:limit]


def starting_with(prefix: str) -> list[Line]:
    """Alters whose id begins so."""
    return _lines(AlterRow.objects.filter(id__startswith=prefix).order_by("id")[:2])


def _ranked(typed: str, worst: int) -> dict[str, int]:
    """Stored words that fit a typed one, each with how well."""
    fits = ((word, fit(typed, word)) for word in _words_like(typed))
    return {word: rank for word, rank in fits if rank is not None and rank <= worst}


def _having(likes: Sequence[Mapping[str, int]]) -> list[str]:
    """Alters with a word of every list; those where the first fits best come first."""
    first, *others = likes
    found: dict[str, None] = {}
    for rank in sorted(set(first.values())):
        rows = SearchWordRow.objects.filter(word__in=[word for word, its in first.items() if its == rank][:MOST])
        for other in others:
            rows = rows.filter(alter__words__word__in=list(other)[:MOST])
        ids = rows.order_by("alter_id").values_list("alter_id", flat=True).distinct()
        found.update(dict.fromkeys(ids[: _MOST_HITS - len(found)]))
        if len(found) >= _MOST_HITS:
            break
    return list(found)


def _scores(alters: Iterable[str], likes: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """How well each alter fits: the ranks of the best word for each typed one, added up."""
    words: dict[str, list[str]] = {}
    for some in chunks(alters):
        for alter, word in SearchWordRow.objects.filter(alter__in=some).values_list("alter_id", "word"):
            words.setdefault(alter, []).append(word)
    return {alter: sum(min(like.get(word, SOUNDS) for word in its) for like in likes) for alter, its in words.items()}


def _words_like(typed: str) -> set[str]:
    """Stored words with the same beginning, end or sound, and short forms: whatever may fit."""
    head = Q(head=typed[:_HEAD]) if len(typed) >= _HEAD else Q(head__gte=typed, head__lt=_after(typed))
    found = set(SearchWordRow.objects.filter(head).values_list("word", flat=True).distinct()[:_MOST_ALIKE])
    found.update(names_like(typed), (typed,))
    if len(typed) > _HEAD:
        for alike in (Q(tail=typed[-_HEAD:]), Q(sound=sound_of(typed))):
            found.update(SearchWordRow.objects.filter(alike).values_list("word", flat=True).distinct()[:_MOST_ALIKE])
    return found


def _after(text: str) -> str:
    """The first text that comes after all that begin with this one."""
    return text[:-1] + chr(ord(text[-1]) + 1)


def _lines_of(ids: Iterable[str]) -> Iterable[Line]:
    for some in chunks(ids):
        yield from _lines(AlterRow.objects.filter(id__in=some))


def _lines(rows: QuerySet[AlterRow]) -> list[Line]:
    columns = ("id", "shown", "organisation", "membership__circle", "followed", "last_at")
    return [
        Line(ident, shown, organisation, circle or "", followed, last_at)
        for ident, shown, organisation, circle, followed, last_at in rows.values_list(*columns)
    ]
