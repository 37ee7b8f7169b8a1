"""Cues: short word patterns that the knowledge base is written in, and a matcher for all of them at once.

The pattern language is described in `docs/knowledge.md`. A cue set is indexed by the first word of
each cue, so that reading a text costs time linear in its length, whatever the number of cues.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from nahbar.core.model.frozen import frozen
from nahbar.core.words.numbers import number_of
from nahbar.core.words.text import Text, Token

GAP = 4
"""Words that `..` may stand for."""
_SHORTEST = 3
"""A starred stem has at least this many letters."""

Step = tuple[str, tuple[str, ...]]
"""kind (word, maybe, any, gap, number) and the alternatives, stars included."""
CompiledCue = tuple[str, tuple[Step, ...]]
"""meaning, steps."""
_Index = dict[str, list[CompiledCue]]
Tables = tuple[_Index, _Index, _Index, _Index, list[CompiledCue], tuple[int, ...], tuple[int, ...]]
"""Cues by their first word (exact, prefix, suffix, infix), those that begin with a number, and the stem lengths."""


@frozen
class Hit:
    """A cue found: its meaning and the first and last token it covers."""

    meaning: str
    first: int
    last: int


def parse_cue(pattern: str) -> tuple[Step, ...]:
    """The steps of a cue; raises ValueError with a plain reason for a cue that cannot be matched."""
    steps: list[Step] = []
    for part in pattern.split():
        if part == "..":
            steps.append(("gap", ()))
        elif part == "_":
            steps.append(("any", ()))
        elif part == "#":
            steps.append(("number", ()))
        elif part.startswith("(") and part.endswith(")"):
            inside = part[1:-1]
            steps.append(("maybe", (inside,) if inside == "_" else _alternatives(inside)))
        else:
            steps.append(("word", _alternatives(part)))
    if not steps or steps[0][0] not in ("word", "number"):
        raise ValueError("must begin with a word or #")
    if steps[-1][0] in ("gap", "maybe"):
        raise ValueError("must not end with .. or an optional word")
    return tuple(steps)


def _alternatives(part: str) -> tuple[str, ...]:
    words = tuple(part.split("|"))
    for word in words:
        stem = word.strip("*")
        if not stem or "*" in stem or not all(c.isalnum() or c == "'" for c in stem):
            raise ValueError(f"'{word}' is no word")
        if "*" in word and len(stem) < _SHORTEST:
            raise ValueError(f"'{word}' has fewer than {_SHORTEST} letters before its star")
        if stem != stem.lower() or any(c in "äöüß" for c in stem):
            raise ValueError(f"'{word}' must be folded: lower case, ae oe ue ss")
    return words


def word_fits(pattern: str, folded: str) -> bool:
    """Whether one word, with its stars, fits a folded token."""
    if not pattern.endswith("*"):
        return folded == pattern if pattern[0] != "*" else folded.endswith(pattern[1:])
    if pattern[0] == "*":
        return pattern[1:-1] in folded
    return folded.startswith(pattern[:-1])


class CueSet:
    """Many cues, indexed by their first word; `find` gives every hit in a text."""

    def __init__(self, cues: Iterable[CompiledCue]) -> None:
        self._exact: dict[str, list[CompiledCue]] = {}
        self._prefix: dict[str, list[CompiledCue]] = {}
        self._suffix: dict[str, list[CompiledCue]] = {}
        self._infix: dict[str, list[CompiledCue]] = {}
        self._number: list[CompiledCue] = []
        self._read: tuple[Text, list[Hit]] | None = None
        for cue in cues:
            self._add(cue)
        self._prefix_lengths = _lengths(self._prefix)
        self._suffix_lengths = _lengths(self._suffix)
        self._note_edges()

    @classmethod
    def from_patterns(cls, patterns: Mapping[str, Iterable[str]]) -> CueSet:
        """A cue set from `{meaning: [pattern, …]}`."""
        return cls((meaning, parse_cue(p)) for meaning, group in patterns.items() for p in group)

    @classmethod
    def from_tables(cls, tables: Tables) -> CueSet:
        """A cue set from the `tables` of another one, as they were stored."""
        made = cls(())
        made._exact, made._prefix, made._suffix, made._infix, made._number = tables[:5]
        made._prefix_lengths, made._suffix_lengths = tables[5:]
        made._note_edges()
        return made

    @property
    def tables(self) -> Tables:
        """The indexes as plain dicts, lists and tuples, so that they can be stored and need no building."""
        indexes = (self._exact, self._prefix, self._suffix, self._infix, self._number)
        return (*indexes, self._prefix_lengths, self._suffix_lengths)

    def _note_edges(self) -> None:
        """The first and last letters of all stems: most words are settled by one look at these."""
        self._heads = {stem[:_SHORTEST] for stem in self._prefix}
        self._tails = {stem[-_SHORTEST:] for stem in self._suffix}

    def _add(self, cue: CompiledCue) -> None:
        kind, words = cue[1][0]
        if kind == "number":
            self._number.append(cue)
        for word in words:
            stem = word.strip("*")
            if word[0] == "*":
                table = self._infix if word[-1] == "*" else self._suffix
            else:
                table = self._prefix if word[-1] == "*" else self._exact
            table.setdefault(stem, []).append(cue)

    def find(self, text: Text) -> list[Hit]:
        """Every hit, in the order of the text; a meaning may be hit several times.

        Several readers ask the same set about the same text, so the last answer is kept.
        """
        read = self._read
        if read is None or read[0] is not text:
            read = self._read = (text, list(self._find(text)))
        return list(read[1])

    def _find(self, text: Text) -> Iterator[Hit]:
        tokens = text.tokens
        for i, token in enumerate(tokens):
            if not token.folded:
                continue
            for meaning, steps in self._starting_at(token):
                last = _match(tokens, i + 1, steps, 1, i)
                if last is not None:
                    yield Hit(meaning, i, last)

    def _by_prefix(self, word: str) -> Iterator[CompiledCue]:
        for n in self._prefix_lengths:
            if n > len(word):
                break
            yield from self._prefix.get(word[:n], ())

    def _by_suffix(self, word: str) -> Iterator[CompiledCue]:
        for n in self._suffix_lengths:
            if n > len(word):
                break
            yield from self._suffix.get(word[-n:], ())

    def _starting_at(self, token: Token) -> Iterator[CompiledCue]:
        word = token.folded
        yield from self._exact.get(word, ())
        if word[:_SHORTEST] in self._heads:
            yield from self._by_prefix(word)
        if word[-_SHORTEST:] in self._tails:
            yield from self._by_suffix(word)
        if self._infix:
            for stem, cues in self._infix.items():
                if stem in word:
                    yield from cues
        if self._number and number_of(word) is not None:
            yield from self._number


def _lengths(table: Mapping[str, object]) -> tuple[int, ...]:
    return tuple(sorted({len(stem) for stem in table}))


def _match(tokens: tuple[Token, ...], at: int, steps: tuple[Step, ...], step: int, last: int) -> int | None:
    """The last token of the cue when its steps from `step` on fit the tokens from `at` on, else None."""
    if step == len(steps):
        return last
    kind, words = steps[step]
    if kind == "gap":
        return _match_gap(tokens, at, steps, step, last)
    nxt = _next_word(tokens, at, tokens[last].sentence)
    fits = nxt is not None and _fits(kind, words, tokens[nxt].folded)
    if fits and nxt is not None:
        found = _match(tokens, nxt + 1, steps, step + 1, nxt)
        if found is not None:
            return found
    return _match(tokens, at, steps, step + 1, last) if kind == "maybe" else None


def _match_gap(tokens: tuple[Token, ...], at: int, steps: tuple[Step, ...], step: int, last: int) -> int | None:
    place, sentence = at, tokens[last].sentence
    for _ in range(GAP + 1):
        found = _match(tokens, place, steps, step + 1, last)
        if found is not None:
            return found
        nxt = _next_word(tokens, place, sentence)
        if nxt is None:
            return None
        place = nxt + 1
    return None


def _fits(kind: str, words: tuple[str, ...], folded: str) -> bool:
    if kind == "any" or words == ("_",):
        return True
    if kind == "number":
        return number_of(folded) is not None
    if folded in words:
        return True
    for word in words:  # noqa: SIM110  (a plain loop: this is where a reading spends its time)
        if "*" in word and word_fits(word, folded):
            return True
    return False


def _next_word(tokens: tuple[Token, ...], at: int, sentence: int) -> int | None:
    """The next token that is a word of the same sentence, signs passed over."""
    while at < len(tokens):
        if tokens[at].sentence != sentence:
            return None
        if tokens[at].folded:
            return at
        at += 1
    return None
