"""What stands around a place in the text, as features for the learned readers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.words.hits import hits
from nahbar.core.words.learned import stem
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.numbers import number_of
from nahbar.core.words.phrases import beginning_in, clause_bounds, sentence_bounds, word, words_in
from nahbar.core.words.scope import about_another, enough, negated, past
from nahbar.core.words.text import Text

_SELF: Final = frozenset("ich i i'm i've wir we bin habe hab me mich mir uns us".split())
_KINDS: Final = {
    "OWN": "mein meine meinen meinem meiner meines unser unsere unserem unseren unserer my our",
    "COUNT": "paar few couple several handful einige mehrere viele many lots loads half halb halbe halben",
    "ARTICLE": "der die das den dem the ein eine einen einem einer nem ner nen ne a an",
    "OTHER": "neue neuen neuer new more mehr weitere weiteren andere anderen other fellow erste ersten first "
    "gleichgesinnte gleichgesinnten likeminded echte potenzielle richtigen right",
    "FORMER": "alte alten alter altes altem old former ex ehemalige ehemaligen ehemaliger fruehere frueheren frueherer "
    "previous last",
    "NO": "kein keine keinen keinem keiner no not niemand niemanden nobody nicht none without ohne",
    "ASK": "wie wo wer woher wen how where who which",
}
_KIND_OF: Final = {name: kind for kind, names in _KINDS.items() for name in names.split()}


def kind_of(name: str) -> str:
    """A word that tells what role its noun has, as that role; a number as NUM; any other word as its stem."""
    if name in _KIND_OF:
        return _KIND_OF[name]
    number = number_of(name)
    return stem(name) if number is None or number == 1 else "NUM"


def around(text: Text, first: int, last: int, before: int = 3, after: int = 2) -> Iterator[str]:
    """The words next to a stretch, those of its clause, and what holds for the clause and the sentence."""
    yield from _next_to(text, first, last, before, after)
    start, end = clause_bounds(text, first)
    names = words_in(text, start, end)
    yield from {f"c:{stem(name)}" for name in names}
    yield f"long:{min(4, len(names) // 4)}"
    if _SELF & set(names):
        yield "self"
    if negated(text, first, last):
        yield "NEG"
    if past(text, first, last):
        yield "PAST"
    if about_another(text, first, last):
        yield "ANOTHER"
    if enough(text, first, last):
        yield "ENOUGH"
    if kind_of(word(text, sentence_bounds(text, first)[0])) == "ASK":
        yield "ASKED"


def _next_to(text: Text, first: int, last: int, before: int, after: int) -> Iterator[str]:
    clause, at, found = text.tokens[first].clause, first - 1, 0
    while at >= 0 and found < before and text.tokens[at].clause == clause and word(text, at):
        kind, found, at = kind_of(word(text, at)), found + 1, at - 1
        yield f"b:{kind}"
        yield f"b{found}:{kind}"
    if not found:
        yield "b:START"
    for n in range(1, after + 1):
        if not word(text, last + n) or text.tokens[last + n].clause != clause:
            yield f"a{n}:END"
            return
        yield f"a{n}:{kind_of(word(text, last + n))}"


def wished(text: Text, lexicon: Lexicon, at: int) -> Iterator[str]:
    """Whether a wish stands in the sentence, before or behind the place, and in the same clause."""
    here = text.tokens[at]
    for wish in beginning_in(hits(text, lexicon, "wishes"), *sentence_bounds(text, at)):
        there = text.tokens[wish.first]
        if wish.meaning == "wish":
            yield "WISHED"
            yield "WISH-BEFORE" if wish.first < at else "WISH-BEHIND"
            if there.clause == here.clause:
                yield "WISH-HERE"


def asked(text: Text, at: int) -> bool:
    """Whether the sentence ends with a question mark."""
    _, last = sentence_bounds(text, at)
    return text.tokens[last].raw == "?"
