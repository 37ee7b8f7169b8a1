"""The people a person says they know, or who know them: 'ich kenne …', 'I know …', 'kennt mich'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.words.cues import Hit
from nahbar.core.words.numbers import number_of
from nahbar.core.words.phrases import clause_bounds, is_capital, raw, sentence_bounds, trimmed, word, words_in
from nahbar.core.words.scope import about_writer, is_negator, negated
from nahbar.core.words.text import Text

Stretch = tuple[int, int]
"""First and last word, by number."""

WISHES: Final = frozenset(
    "suche such suchen moechte moecht will wollen brauche brauch braeuchte braeucht haette haett gesucht fehlt "
    "fehlen wuensche "
    "angst scared afraid find finden vermisse want need looking like love i'd find meet would hoping become "
    "trying wish seeking "
    "raising angst scared afraid nervous".split()
)
_BETWEEN: Final = ("und", "and", "ausser", "except", "but", "aber")
_NOT_KNOWN: Final = frozenset(
    "niemand niemanden niemandem keinen keine kein nicht nix wenig mich das es dass was wie wen nobody no none not "
    "what how that "
    "why this it you where when if me him her only".split()
)
_NO_ITEM: Final = frozenset("beim per seit durch von vom aus ueber by through since at is are was were as".split())
"""Words that begin no person: 'kenne ich beim Namen', 'aus der Branche'."""
_EDGES: Final = frozenset(
    "ich i aber but auch nur halt hauptsaechlich zwar schon noch da dort hier also und and mainly mostly a bit "
    "already".split()
)
_KNOW_ME: Final = frozenset("kennt kennen know knows moegen mag".split())
_NO_SUBJECTS: Final = frozenset(
    "sie er man they he she people who that to should would must wenn ob dass if let lets everyone everybody jeder "
    "alle leute in im hier dort few hardly kaum wenige".split()
)
_LONGEST_SUBJECT: Final = 6
_MOST_KNOWN: Final = 4


def read_known(text: Text, hits: list[Hit]) -> Iterator[Stretch]:
    """What stands beside 'ich kenne' or 'I know', item by item, and clauses that say one is well connected."""
    yield from _exceptions(text)
    yield from _who_know_me(text)
    for hit in hits:
        if hit.meaning == "vernetzt" and not negated(text, hit.first, hit.last):
            yield trimmed(text, *clause_bounds(text, hit.first), edges=_EDGES) or (hit.first, hit.last)
        elif hit.meaning == "knows" and _says_i(text, hit) and about_writer(text, hit.first, hit.last):
            yield from _objects(text, hit)


def _who_know_me(text: Text) -> Iterator[Stretch]:
    """'Parish councils know me', 'Der Berufsschullehrer kennt mich', 'die Augenärztin, die ich vom Sehen kenne'."""
    for i, token in enumerate(text.tokens):
        kept: Stretch | None = None
        if token.folded in _KNOW_ME and word(text, i + 1) in ("me", "mich", "us", "uns"):
            kept = _subject_before(text, i)
        elif token.folded in ("kenne", "kenn") and text.language == "de":
            kept = _related_to(text, i)
        if kept is not None:
            yield kept


def _subject_before(text: Text, at: int) -> Stretch | None:
    """'Parish councils' before 'know me'; not 'kennt mich keiner'."""
    first, last = clause_bounds(text, at)
    kept = trimmed(text, first, at - 1, edges=_EDGES)
    after = words_in(text, at + 2, min(last, at + 5))
    if kept is None or any(w in _NOT_KNOWN or is_negator(w) for w in after):
        return None
    return kept if kept[1] - kept[0] < _LONGEST_SUBJECT and _is_subject(text, kept) else None


def _related_to(text: Text, at: int) -> Stretch | None:
    """'Die Datenschutzbeauftragte vom Landkreis' before ', die ich vom Sehen kenne'."""
    first = clause_bounds(text, at)[0]
    if word(text, first) not in ("die", "den", "das") or word(text, first + 1) != "ich" or raw(text, first - 1) != ",":
        return None
    kept = trimmed(text, *clause_bounds(text, first - 1), edges=_EDGES)
    return kept if kept is not None and _is_item(text, kept) else None


def _is_subject(text: Text, stretch: Stretch) -> bool:
    """A noun phrase of people that are there: no 'niemand', no pronoun, no wish."""
    words = words_in(text, *stretch)
    barred = _NOT_KNOWN | WISHES | _NO_SUBJECTS
    if any(w in barred or is_negator(w) for w in words):
        return False
    return text.language == "en" or is_capital(text, stretch[1])


def _says_i(text: Text, hit: Hit) -> bool:
    """'I know …', 'kenne …', or 'Know …' with the subject left out."""
    if text.language == "de":
        return True
    first, _ = clause_bounds(text, hit.first)
    before = words_in(text, max(first, hit.first - 3), hit.first - 1)
    if before[-1:] == ["already"]:
        before = before[:-1]
    return not before or before[-1] in ("i", "we", "only", "do", "and") or hit.last > hit.first


def _exceptions(text: Text) -> Iterator[Stretch]:
    """'niemanden außer einem Kumpel', 'nobody except one team lead'."""
    for i, token in enumerate(text.tokens):
        if token.folded not in ("ausser", "except", "bar", "save"):
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
        ends = i > last or raw(text, i) in (",", ";", ":", ".") or word(text, i) in _BETWEEN
        if (
            word(text, i - 1) == "gott"
            or not ends
            or (raw(text, i) == "," and number_of(word(text, i - 1)) is not None)
        ):
            continue
        kept = trimmed(text, start, i - 1, edges=_EDGES) if start < i else None
        if kept is None or word(text, kept[0]) in _NO_ITEM:
            start = i + 1
            continue
        if not _is_item(text, kept) or count == _MOST_KNOWN:
            return
        yield kept
        start, count = i + 1, count + 1
        if text.raw[:500].islower():
            return


def _is_item(text: Text, stretch: Stretch) -> bool:
    """A noun phrase, and no clause of its own nor 'niemanden'."""
    words = words_in(text, *stretch)
    if len(words) > 8 or any(w in _NOT_KNOWN or w in WISHES for w in words[:4]) or negated(text, *stretch):
        return False
    if text.language == "de":
        if (
            word(text, stretch[0]) in ("der", "die", "das")
            and not is_capital(text, stretch[1])
            and not text.raw[:500].islower()
        ):
            return False
        if any(w in ("ich", "wenn", "weil", "dass") for w in words):
            return False
        return any(is_capital(text, i) for i in range(stretch[0], stretch[1] + 1)) or text.raw[:500].islower()
    return any(len(w) > 3 for w in words) and not any(
        w in ("i", "i'm", "she", "he", "they", "but", "so", "because") for w in words
    )
