"""The people and circles a person has already, in their own words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from nahbar.core.model.frozen import frozen
from nahbar.core.model.profile import Circle, Span
from nahbar.core.words.cues import Hit
from nahbar.core.words.hits import hits
from nahbar.core.words.known import Stretch, read_known
from nahbar.core.words.learned import CLASSES, chances, stem
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.numbers import number_of
from nahbar.core.words.phrases import is_capital, word, words_in
from nahbar.core.words.signs import around, asked, kind_of, wished
from nahbar.core.words.text import Text

Spans = Mapping[str, Sequence[Span]]

_LIKELY: Final = 0.35
_LIKELY_KNOWN: Final = 0.2
"""Chances from which people that are named are taken for people the person has: fewer beside 'ich kenne'."""
_OWNERS: Final = frozenset("mein meine meinen meinem meiner unser unsere unserem unseren unserer my our".split())
_ARTICLES: Final = frozenset("der die das den dem the ein eine einen nem ner nen a an".split())
_COUNTS: Final = frozenset("paar few couple several handful einige mehrere".split())
_LEADS: Final = frozenset("alle all viele many die the andere anderen other one ein eine einen a".split())
"""What stands before people, besides an owner or a number."""
_SIGNS: Final = ("know", "knows", "vernetzt", "connects")
_ORDER: Final = (
    "former_colleagues", "predecessor", "fellow_students", "mentor", "assistant", "boss", "kin", "family", "friends",
    "clients", "club", "community", "neighbours", "colleagues", "relation", "field",
)  # fmt: skip
"""Which kind a word is taken for first: 'alte Kollegen' before 'Kollegen'."""
_SAME: Final = {"relation": "field", "kin": "family"}
_ELSEWHERE_NAMED: Final = ("titles", "people", "industries", "industry_words", "occupations")
"""Cue sets that know people and houses too: a florist, a bank, a job centre."""
_PLACES: Final = {"target": "AIM", "occupation": "WORK", "location": "PLACE"}
_TIMES: Final = (
    "jahr", "monat", "woche", "stund", "minut", "tag", "uhr", "euro", "abend", "prozent", "kilomet", "mal", "year",
    "month", "week", "hour", "day", "morning", "evening", "percent", "mile",
)  # fmt: skip
"""Counted things that are no people."""
_TELLING: Final = ("AIM", "WORK", "NEG", "ANOTHER", "WISH-BEFORE", "b:OWN", "b:NUM", "b:COUNT", "b1:ARTICLE",
                   "b:OTHER", "b:FORMER", "b:START", "FIRST")  # fmt: skip
"""Features that mean something else for each kind of people."""
_VERBS_AFTER: Final = frozenset("is are was were have has had i we you they says ich und and".split())
_IS: Final = frozenset("ist sind war waren is are was were".split())
_FEW: Final = 3
"""Words from 'is' to what somebody is."""
_HANDED_ON: Final = ("uebernommen", "geerbt", "handed", "left", "passed", "gave", "retired")
_OPEN_ENDS: Final = frozenset("my our the der dem meiner meinem unserer unserem die in at on from aus mit".split())
_NO_ADJECTIVES: Final = frozenset(
    "and or but with from to of in at on for is are was were have has had got get know by about like than as so i we "
    "you they he she it who that this be been do did want need find meet see lost took only because if when while "
    "still now then also just really very not no never keep love help helps tell told says said ask call".split()
)
_COMES_FROM: Final = frozenset("aus vom von from at of im in bei beim who die that".split())
"""What leads from people to where they are known from: 'Leute aus der Uni', 'mates from school'."""


@frozen
class People:
    """People or a house that the words name: where, and what kinds of people the vocabulary knows them as."""

    first: int
    last: int
    kinds: tuple[str, ...]
    known: bool = False
    """Whether 'ich kenne' or 'I know' stands beside them."""


def read_circles(text: Text, lexicon: Lexicon, spans: Spans | None = None) -> tuple[Circle, ...]:
    """People, circles, memberships and communities that exist; not those only wished for.

    `spans` has the places of what has been read already: who stands in an aim is hardly there.
    """
    weights, yes = lexicon.learned("circles"), CLASSES["circles"].index("yes")
    there: list[tuple[Stretch, str]] = []
    for people in named_people(text, lexicon):
        features = people_features(text, lexicon, people, spans or {})
        own = "WORK" in features and not _is_circle(people)
        if own or (there and _tells_of(text, there[-1][0], people)):
            continue
        if chances(features, weights, len(CLASSES["circles"]))[yes] >= (_LIKELY_KNOWN if people.known else _LIKELY):
            stretch = (people.first, people.last) if people.known else _phrase(text, people.first, people.last)
            there.append((stretch, _kind(people)))
    found = [_circle(text, stretch, kind) for stretch, kind in _joined(there)]
    return tuple(_without_repeats(sorted(found, key=lambda c: c.span.start)))


def _is_circle(people: People) -> bool:
    """Whether the vocabulary knows them as people one has, and not only as a trade or a house."""
    return people.known or any(kind in _ORDER for kind in people.kinds)


def _tells_of(text: Text, before: Stretch, people: People) -> bool:
    """'Alle meine Freunde sind Musiker', 'my neighbour is a baker': what the ones before are, and nobody else."""
    between = words_in(text, before[1] + 1, people.first - 1)
    same = text.tokens[before[1]].clause == text.tokens[people.first].clause
    return same and bool(between) and between[0] in _IS and len(between) <= _FEW


def named_people(text: Text, lexicon: Lexicon) -> list[People]:
    """Every stretch that may name people: known words, what 'ich kenne' reaches, nouns that are counted or owned."""
    named = [h for h in hits(text, lexicon, "circles") if h.meaning not in _SIGNS]
    named += [Hit(f"in:{name}", h.first, h.last) for name in _ELSEWHERE_NAMED for h in hits(text, lexicon, name)]
    named += [Hit("noun", first, last) for first, last in _counted_or_owned(text)]
    by_last: dict[int, list[Hit]] = {}
    for hit in named:
        by_last.setdefault(hit.last, []).append(hit)
    known = sorted(set(read_known(text, hits(text, lexicon, "circles"))))
    found = [People(first, last, _kinds_within(by_last, first, last), known=True) for first, last in known]
    taken = {i for first, last in known for i in range(first, last + 1)}
    for last, ending in by_last.items():
        if last not in taken and not _is_time(text, last):
            first = min(hit.first for hit in ending)
            found.append(People(first, last, _kinds_within(by_last, first, last)))
    return sorted(found, key=lambda p: (p.first, p.last))


def _kinds_within(by_last: Mapping[int, list[Hit]], first: int, last: int) -> tuple[str, ...]:
    return tuple(sorted({hit.meaning for at in range(first, last + 1) for hit in by_last.get(at, ())}))


def _is_time(text: Text, at: int) -> bool:
    return word(text, at).startswith(_TIMES)


def _counted_or_owned(text: Text) -> Iterator[Stretch]:
    """Nouns behind an owner, a number or an article: 'zwei Hofläden', 'my two delis', 'die anderen'."""
    for i, token in enumerate(text.tokens):
        name = token.folded
        leads = name in _OWNERS or name in _COUNTS or name in _LEADS or number_of(name) not in (None, 1)
        if leads and name:
            head = _noun_after(text, i)
            if head is not None:
                yield head, head


def _noun_after(text: Text, at: int) -> int | None:
    """The noun of the phrase that begins at `at`: German by its capital, English as the last word of few."""
    clause, found = text.tokens[at].clause, None
    for i in range(at + 1, min(at + 4, len(text.tokens))):
        name = word(text, i)
        if not name or text.tokens[i].clause != clause or name in _NO_ADJECTIVES:
            break
        if text.language == "de" and is_capital(text, i):
            return i
        found = i
    return found if text.language == "en" and found is not None and len(word(text, found)) > 2 else None


def people_features(text: Text, lexicon: Lexicon, people: People, spans: Spans) -> list[str]:
    """What speaks for or against the writer having these people."""
    first, last = people.first, people.last
    kinds = [f"k:{kind}" for kind in people.kinds] + ["k:KNOWN"] * people.known
    name = word(text, last)
    found = {*kinds, f"s:{stem(name)}", f"e:{name[-4:]}", f"kinds:{min(3, len(kinds))}"}
    found |= {*around(text, first, last), *wished(text, lexicon, first), *_places(text, first, last, spans)}
    found |= {f"b:{kind_of(word(text, first))}"} if last > first else set()
    found |= {"QUESTION"} if asked(text, first) else set()
    found |= {"FIRST"} if text.tokens[first].sentence == 0 else set()
    found |= {f"{kind}&{sign}" for kind in kinds for sign in _TELLING if sign in found}
    return sorted(found)


def _places(text: Text, first: int, last: int, spans: Spans) -> Iterator[str]:
    """Which other things that have been read the stretch is part of."""
    start, end = text.tokens[first].start, text.tokens[last].end
    for name, sign in _PLACES.items():
        if _meet(start, end, spans.get(name, ())):
            yield sign


def _meet(start: int, end: int, spans: Collection[Span]) -> bool:
    return any(start < span.end and span.start < end for span in spans)


def _kind(people: People) -> str:
    inside = [kind for kind in people.kinds if kind in _ORDER]
    first = next((kind for kind in ("club", "community") if people.known and kind in inside), None)
    return first or min(inside, key=_ORDER.index, default="field")


def _joined(there: list[tuple[Stretch, str]]) -> list[tuple[Stretch, str]]:
    """Stretches that overlap as one, of the kind that a word is taken for first."""
    joined: list[tuple[Stretch, str]] = []
    for (first, last), kind in sorted(there):
        if joined and (first <= joined[-1][0][1] or (first == joined[-1][0][1] + 1 and kind == joined[-1][1])):
            (start, end), before = joined[-1]
            joined[-1] = (start, max(end, last)), min(before, kind, key=_ORDER.index)
        else:
            joined.append(((first, last), kind))
    return joined


def _circle(text: Text, stretch: Stretch, kind: str) -> Circle:
    return Circle(text.words(*stretch), _SAME.get(kind, kind), text.span(*stretch))


def _phrase(text: Text, head: int, last: int) -> Stretch:
    """The noun with its owner, article or number, the adjectives between, and where they are known from."""
    first = place = head
    while head - place < 4:
        before = word(text, place - 1)
        if (
            before in _OWNERS
            or (before in _ARTICLES and not (before == "an" and text.language == "de"))
            or before in _COUNTS
            or number_of(before) is not None
        ):
            first = place = place - 1
        elif text.language == "en" and before in _NO_ADJECTIVES:
            break
        elif _describes(text, place - 1):
            place -= 1
        else:
            break
    end = last - 1 if last > head and word(text, last) in _HANDED_ON else last
    return first, _end_of_phrase(text, end)


def _end_of_phrase(text: Text, at: int) -> int:
    """Over 'aus der Meisterschule', 'from school', 'at our trust'."""
    if word(text, at) in _OPEN_ENDS and _continues(text, at):
        at += 1 + (word(text, at + 1) in _OPEN_ENDS)
    if word(text, at + 1) not in _COMES_FROM or text.tokens[at + 1].clause != text.tokens[at].clause:
        return at
    if word(text, at + 1) in ("die", "who", "that", "of", "im", "in", "bei") and text.language == "de":
        return at
    for i in range(at + 2, min(at + 5, len(text.tokens))):
        name = word(text, i)
        if not name or text.tokens[i].clause != text.tokens[at].clause or name in _VERBS_AFTER:
            return at
        if name not in _ARTICLES and name not in _OWNERS and (is_capital(text, i) or text.language == "en"):
            return i
    return at


def _continues(text: Text, at: int) -> bool:
    """Whether another word of the same clause follows."""
    return bool(word(text, at + 1)) and text.tokens[at + 1].clause == text.tokens[at].clause


def _describes(text: Text, at: int) -> bool:
    name = word(text, at)
    german = text.language == "de" and name.endswith(("e", "en", "es", "er")) and name not in ("denen", "meine", "habe")
    return len(name) > 2 and ((german and not is_capital(text, at)) or text.language == "en")


def _without_repeats(circles: list[Circle]) -> Iterator[Circle]:
    seen: set[str] = set()
    for circle in circles:
        if circle.words.lower() not in seen:
            seen.add(circle.words.lower())
            yield circle
