"""The people and circles a person has already, in their own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nahbar.core.model.profile import Circle
from nahbar.core.words.cues import Hit
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.numbers import number_of
from nahbar.core.words.phrases import around, clause_bounds, is_capital, raw, sentence_bounds, trimmed, word, words_in
from nahbar.core.words.scope import about_writer, is_negator, negated
from nahbar.core.words.text import Text

Stretch = tuple[int, int]

_OWNERS: Final = frozenset("mein meine meinen meinem meiner unser unsere unserem unseren unserer my our".split())
_ARTICLES: Final = frozenset("der die das den dem the ein eine einen nem ner nen a an".split())
_SIGNS: Final = ("know", "knows", "vernetzt", "connects")
_ORDER: Final = (
    "former_colleagues", "predecessor", "fellow_students", "mentor", "assistant", "boss", "family", "friends",
    "clients",
    "club", "community", "neighbours", "colleagues", "field",
)  # fmt: skip
"""Which kind a word is taken for first: 'alte Kollegen' before 'Kollegen'."""
_NOT_YET: Final = ("family", "boss", "mentor", "neighbours")
"""Kinds that are a circle only if something says that they know people."""
_WISHES: Final = frozenset(
    "suche such suchen moechte moecht will wollen brauche brauch braeuchte braeucht haette haett gesucht fehlt "
    "fehlen wuensche"
    "find finden vermisse want need looking like love i'd find meet would hoping become trying wish seeking "
    "raising".split()
)
_NOT_KNOWN: Final = frozenset(
    "niemand niemanden niemandem keinen keine kein nicht nix wenig mich das es dass was wie wen nobody no none not "
    "what how that"
    "why this it you where when if me him her only".split()
)
_EDGES: Final = frozenset(
    "ich i auch nur halt hauptsaechlich zwar schon noch da dort hier also und and mainly mostly a bit already".split()
)
_MOST_COUNTED: Final = 60
_MOST_KNOWN: Final = 4


def read_circles(text: Text, lexicon: Lexicon) -> tuple[Circle, ...]:
    """People, circles, memberships and communities that exist; not those only wished for."""
    hits = lexicon.cues["circles"].find(text)
    nouns = sorted(
        (h for h in hits if h.meaning not in _SIGNS), key=lambda h: (h.first, _ORDER.index(h.meaning), -h.last)
    )
    known = list(_known(text, hits))
    found = [_circle(text, stretch, _kind_in(stretch, around(nouns, stretch[0]))) for stretch in known]
    taken = {i for first, last in known for i in range(first, last + 1)}
    for hit in nouns:
        if taken & set(range(hit.first, hit.last + 1)) or not _exists(text, hit, around(hits, hit.first)):
            continue
        stretch = _phrase(text, hit)
        taken |= set(range(stretch[0], stretch[1] + 1))
        found.append(_circle(text, stretch, hit.meaning))
    return tuple(_without_repeats(sorted(found, key=lambda c: c.span.start)))


def _circle(text: Text, stretch: Stretch, kind: str) -> Circle:
    return Circle(text.words(*stretch), kind, text.span(*stretch))


def _kind_in(stretch: Stretch, nouns: Sequence[Hit]) -> str:
    inside = [h.meaning for h in nouns if stretch[0] <= h.first <= stretch[1]]
    return next((kind for kind in ("club", "community", *inside) if kind in inside), "field")


def _known(text: Text, hits: list[Hit]) -> Iterator[Stretch]:
    """What stands beside 'ich kenne' or 'I know', item by item, and clauses that say one is well connected."""
    yield from _exceptions(text)
    for hit in hits:
        if hit.meaning == "vernetzt" and not negated(text, hit.first, hit.last):
            yield trimmed(text, *clause_bounds(text, hit.first), edges=_EDGES) or (hit.first, hit.last)
        elif hit.meaning == "knows" and _says_i(text, hit) and about_writer(text, hit.first, hit.last):
            yield from _objects(text, hit)


def _says_i(text: Text, hit: Hit) -> bool:
    """'I know …', 'kenne …', or 'Know …' with the subject left out."""
    if text.language == "de":
        return True
    first, _ = clause_bounds(text, hit.first)
    before = words_in(text, max(first, hit.first - 3), hit.first - 1)
    return not before or before[-1] in ("i", "we", "only", "do", "already", "and") or hit.last > hit.first


def _exceptions(text: Text) -> Iterator[Stretch]:
    """'niemanden außer einem Kumpel', 'nobody except one team lead'."""
    for i, token in enumerate(text.tokens):
        if token.folded not in ("ausser", "except"):
            continue
        start = sentence_bounds(text, i)[0]
        if any(is_negator(w) for w in words_in(text, max(start, i - 10), i)):
            last = min(clause_bounds(text, i)[1], i + 6)
            kept = trimmed(text, i + 1, _before_verb(text, i + 1, last), edges=_EDGES)
            if kept is not None:
                yield kept


def _before_verb(text: Text, first: int, last: int) -> int:
    """The end of the noun phrase: before 'keinen', 'der', 'who'."""
    for i in range(first + 1, last + 1):
        if word(text, i) in ("keinen", "niemanden", "der", "die", "das", "who", "that", "kenne", "kenn", "im", "in"):
            return i - 1
    return last


def _objects(text: Text, hit: Hit) -> Iterator[Stretch]:
    """The items of 'ich kenne A, B und C', or of 'A kenne ich, B, C'."""
    clause = clause_bounds(text, hit.first)
    after = [w for w in words_in(text, hit.last + 1, clause[1]) if w not in _EDGES]
    fronted = clause[0] < hit.first and text.language == "de" and word(text, hit.last + 1) in ("ich", "i", "wir")
    if fronted and len(after) <= 1 and not any(is_capital(text, i) for i in range(hit.last + 2, clause[1] + 1)):
        yield from _items(text, clause[0], hit.first - 1)
        behind = clause[1] + 1
    else:
        behind = hit.last + 1
    last = min(sentence_bounds(text, hit.first)[1], behind + 20)
    if behind <= last and text.tokens[behind].sentence == text.tokens[hit.first].sentence:
        yield from _items(text, behind, last)


def _items(text: Text, first: int, last: int) -> Iterator[Stretch]:
    start, count = first, 0
    for i in range(first, last + 2):
        ends = i > last or raw(text, i) in (",", ";", ":", ".") or word(text, i) in ("und", "and", "ausser", "except")
        if not ends or (raw(text, i) == "," and number_of(word(text, i - 1)) is not None):
            continue
        kept = trimmed(text, start, i - 1, edges=_EDGES) if start < i else None
        if kept is None:
            start = i + 1
            continue
        if not _is_item(text, kept) or count == _MOST_KNOWN:
            return
        yield kept
        start, count = i + 1, count + 1
        if text.raw.islower():
            return


def _is_item(text: Text, stretch: Stretch) -> bool:
    """A noun phrase, and no clause of its own nor 'niemanden'."""
    words = words_in(text, *stretch)
    if len(words) > 8 or any(w in _NOT_KNOWN or w in _WISHES for w in words[:4]) or negated(text, *stretch):
        return False
    if text.language == "de":
        if (
            word(text, stretch[0]) in ("der", "die", "das")
            and not is_capital(text, stretch[1])
            and not text.raw.islower()
        ):
            return False
        return any(is_capital(text, i) for i in range(stretch[0], stretch[1] + 1)) or text.raw.islower()
    return any(len(w) > 3 for w in words) and not any(
        w in ("i", "i'm", "she", "he", "they", "but", "so", "because") for w in words
    )


def _exists(text: Text, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Owned, counted, or in a clause that says one has them; neither wished for nor denied."""
    if (negated(text, hit.first, hit.last) and hit.meaning != "former_colleagues") or _is_wished(text, hit):
        return False
    before = [word(text, hit.first - n) for n in (1, 2, 3)]
    first, last = clause_bounds(text, hit.first)
    near = {
        h.meaning
        for h in hits
        if first <= h.first <= last + 8 and (h.meaning != "know" or abs(h.first - hit.first) <= 7)
    }
    owned = any(w in _OWNERS for w in before)
    if hit.meaning in _NOT_YET:
        return owned and "connects" in near
    counted = number_of(word(text, hit.first))
    if counted is not None and hit.last > hit.first:
        return (
            counted <= _MOST_COUNTED
            and word(text, first) not in ("wo", "wenn", "where", "when", "who")
            and (owned or last - first <= 5 or "know" in near)
        )
    if owned or "know" in near:
        return True
    return hit.meaning in ("colleagues", "former_colleagues", "clients", "predecessor") and (
        before[0] in ("der", "die", "den", "the") or number_of(before[0]) is not None or hit.last > hit.first
    )


def _is_wished(text: Text, hit: Hit) -> bool:
    first, _ = sentence_bounds(text, hit.first)
    start = max(first, hit.first - 12)
    return any(w in _WISHES for w in words_in(text, start, hit.first))


def _phrase(text: Text, hit: Hit) -> Stretch:
    """The noun with its owner, article or number, and the adjectives between."""
    first = place = hit.first
    while hit.first - place < 4:
        before = word(text, place - 1)
        if before in _OWNERS or before in _ARTICLES or number_of(before) is not None:
            first = place = place - 1
        elif _describes(text, place - 1):
            place -= 1
        else:
            break
    return first, hit.last


def _describes(text: Text, at: int) -> bool:
    name = word(text, at)
    german = text.language == "de" and name.endswith(("e", "en", "es", "er")) and name not in ("denen", "meine", "habe")
    return len(name) > 3 and not is_capital(text, at) and (german or name in ("old", "former", "whole", "small", "few"))


def _without_repeats(circles: list[Circle]) -> Iterator[Circle]:
    seen: set[str] = set()
    for circle in circles:
        if circle.words.lower() not in seen:
            seen.add(circle.words.lower())
            yield circle
