"""The people and circles a person has already, in their own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nahbar.core.model.profile import Circle
from nahbar.core.words.cues import Hit
from nahbar.core.words.known import WISHES, Stretch, read_known
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.numbers import number_of
from nahbar.core.words.phrases import around, clause_bounds, is_capital, sentence_bounds, word, words_in
from nahbar.core.words.scope import about_writer, negated
from nahbar.core.words.text import Text

_OWNERS: Final = frozenset("mein meine meinen meinem meiner unser unsere unserem unseren unserer my our".split())
_ARTICLES: Final = frozenset("der die das den dem the ein eine einen nem ner nen a an".split())
_SIGNS: Final = ("know", "knows", "vernetzt", "connects")
_ORDER: Final = (
    "former_colleagues", "predecessor", "fellow_students", "mentor", "assistant", "boss", "kin", "family", "friends",
    "clients",
    "club", "community", "neighbours", "colleagues", "relation", "field",
)  # fmt: skip
"""Which kind a word is taken for first: 'alte Kollegen' before 'Kollegen'."""
_NOT_YET: Final = ("family", "boss")
"""Kinds that are a circle only if something says that they know people."""
_VERBS_AFTER: Final = frozenset("is are was were have has had i we you they says ich und and".split())
_MUST_NOT_KNOW: Final = frozenset("duerfen darf soll sollen weiss wissen mustn't must cannot can't know hear".split())
_GONE: Final = frozenset("gestorben verstorben died tot lost kaum erledigt hardly".split())
_LEADS_ON: Final = frozenset("zum fuer mit die der who to that who'd denen".split())
"""Behind people one only wants: 'ein paar Leute zum Skat'."""
_GOOD: Final = ("gute", "guten", "good")
_HANDED_ON: Final = ("uebernommen", "geerbt", "handed", "left", "passed", "gave", "retired")
_SAYING: Final = frozenset("says said say sagt sagte meint meinte findet thinks told tells reckons".split())
"""A relative who only has an opinion is no circle."""
_OPEN_ENDS: Final = frozenset("my our the der dem meiner meinem unserer unserem die in at on from aus mit".split())
_NO_ADJECTIVES: Final = frozenset(
    "and or but with from to of in at on for is are was were have has had got get know by about like than as so i we "
    "you they he she it who that this be been do did want need find meet see lost took only because if when while "
    "still now then also just really very not no never keep love help helps tell told says said ask call".split()
)
_WISHED_AFTER: Final = frozenset(
    "waeren waere waer fehlen fehlt suche such gesucht brauche brauch wanted needed welcome willkommen finden "
    "find".split()
)
_ELSEWHERE: Final = frozenset(
    "neue neuen neuer new more mehr weitere weiteren andere anderen other fellow gute guten good better bessere "
    "richtigen right gleichgesinnte gleichgesinnten likeminded echte keine kein no any potential potenzielle zahlende "
    "erste ersten first next enough genug".split()
)
"""Adjectives of people one does not have yet."""
_COUNTS: Final = frozenset("paar few couple several handful einige mehrere".split())
_MEMBERS: Final = frozenset("in im with beim bei for the our my der dem local of a an".split())
_SELF: Final = frozenset("ich i i'm i've we we're wir bin me mich mir uns us".split())
_ASKING: Final = frozenset("wie wo woher how where".split())
_COMES_FROM: Final = frozenset("aus vom von from at of im in bei beim who die that".split())
"""What leads from people to where they are known from: 'Leute aus der Uni', 'mates from school'."""
_SAME: Final = {"relation": "field", "kin": "family"}
_PERSONS: Final = ("colleagues", "former_colleagues", "clients", "friends", "fellow_students", "relation")
_MOST_COUNTED: Final = 100


def read_circles(text: Text, lexicon: Lexicon) -> tuple[Circle, ...]:
    """People, circles, memberships and communities that exist; not those only wished for."""
    hits = lexicon.cues["circles"].find(text)
    nouns = sorted(
        (h for h in hits if h.meaning not in _SIGNS), key=lambda h: (h.first, _ORDER.index(h.meaning), -h.last)
    )
    known = list(read_known(text, hits))
    found = [_circle(text, stretch, _kind_in(stretch, around(nouns, stretch[0]))) for stretch in known]
    taken = {i for first, last in known for i in range(first, last + 1)}
    there: list[tuple[Stretch, str]] = []
    there.extend(
        (_phrase(text, hit), hit.meaning)
        for hit in nouns
        if not taken & set(range(hit.first, hit.last + 1)) and _exists(text, hit, around(hits, hit.first))
    )
    found += [_circle(text, stretch, kind) for stretch, kind in _joined(there)]
    return tuple(_without_repeats(sorted(found, key=lambda c: c.span.start)))


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


def _kind_in(stretch: Stretch, nouns: Sequence[Hit]) -> str:
    inside = [h.meaning for h in nouns if stretch[0] <= h.first <= stretch[1]]
    return next((kind for kind in ("club", "community", *inside) if kind in inside), "field")


def _exists(text: Text, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Owned, counted, or in a clause that says one has them; neither wished for nor denied."""
    first, last = clause_bounds(text, hit.first)
    words = words_in(text, first, last)
    kept_out = hit.meaning in ("colleagues", "clients") and any(w in _MUST_NOT_KNOW for w in words)
    denied = negated(text, hit.first, hit.last) and hit.meaning != "former_colleagues" and not kept_out
    if denied or _is_wished(text, hit) or any(w in _GONE for w in words):
        return False
    near = {
        h.meaning
        for h in hits
        if first <= h.first <= last + 8 and (h.meaning != "know" or abs(h.first - hit.first) <= 7)
    }
    before = _words_before(text, hit.first)
    owned = any(w in _OWNERS for w in before) or word(text, hit.first) in _OWNERS
    if hit.meaning in _NOT_YET:
        return owned and "connects" in near
    if hit.meaning == "kin":
        said = any(w in _SAYING for w in words_in(text, hit.last + 1, min(last, hit.last + 5)))
        return not said and (owned or before[:1] in (["vom"], ["from"]))
    if hit.meaning == "relation":
        return True
    if any(w in ("been", "am", "i'm", "bin", "als", "as") for w in before[:2]) and not owned:
        return False
    if _is_number(text, hit.first) and hit.last > hit.first:
        return _is_counted(text, hit) and word(text, first) not in ("wo", "wenn", "where", "when", "who")
    if owned or ("know" in near and about_writer(text, hit.first, hit.last)):
        return True
    if hit.meaning == "club":
        return before[:1] != [] and before[0] in _MEMBERS and any(w in _SELF for w in words_in(text, first, last))
    return _is_named(text, hit, before)


def _is_named(text: Text, hit: Hit, before: list[str]) -> bool:
    """'die Kollegen', 'zwei Auftraggeber', 'a former colleague': people that stand there as known."""
    if any(w in _COUNTS for w in before[:3]) and word(text, hit.last + 1) in _LEADS_ON:
        return False
    if hit.meaning == "friends" and word(text, hit.first + 1) in _COMES_FROM and hit.last > hit.first:
        return True
    if hit.meaning in _PERSONS and any(w in _COUNTS or number_of(w) not in (None, 1) for w in before[:3]):
        return True
    if hit.meaning not in ("colleagues", "former_colleagues", "clients", "predecessor"):
        return False
    return before[:1] in (["der"], ["die"], ["den"], ["the"], ["alle"], ["all"]) or hit.last > hit.first


def _is_counted(text: Text, hit: Hit) -> bool:
    counted = number_of(word(text, hit.first))
    return counted is None or counted <= _MOST_COUNTED


def _is_number(text: Text, at: int) -> bool:
    return number_of(word(text, at)) is not None


def _words_before(text: Text, at: int) -> list[str]:
    """Up to three words of the same clause before `at`, nearest first, none behind another noun."""
    found: list[str] = []
    for i in range(at - 1, max(-1, at - 4), -1):
        if text.tokens[i].clause != text.tokens[at].clause or not word(text, i):
            break
        found.append(word(text, i))
    return found


def _is_wished(text: Text, hit: Hit) -> bool:
    first, _ = sentence_bounds(text, hit.first)
    start = max(first, hit.first - 12)
    before = _words_before(text, hit.first)
    counted = any(number_of(w) is not None for w in before)
    elsewhere = any(w in _ELSEWHERE and not (counted and w in _GOOD) for w in before[:2])
    if word(text, first) in _ASKING or (elsewhere and hit.meaning != "relation"):
        return True
    return any(w in WISHES for w in words_in(text, start, hit.first)) or _is_wished_after(text, hit)


def _is_wished_after(text: Text, hit: Hit) -> bool:
    """'Kunden wären schön', 'Gesellen fehlen', 'Freunde suche ich'."""
    _, last = clause_bounds(text, hit.first)
    return any(w in _WISHED_AFTER for w in words_in(text, hit.last + 1, min(last, hit.last + 4)))


def _phrase(text: Text, hit: Hit) -> Stretch:
    """The noun with its owner, article or number, the adjectives between, and where they are known from."""
    first = place = hit.first
    while hit.first - place < 4:
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
    last = hit.last - 1 if hit.last > hit.first and word(text, hit.last) in _HANDED_ON else hit.last
    return first, _end_of_phrase(text, last)


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
