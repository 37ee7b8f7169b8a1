"""The knowledge base as the planner and the reader of words see it, in one language and address.

Everything comes from the compiled file and is decoded when it is first asked for. Opened once per
process; a change of any data file is noticed at the next call.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Mapping
from functools import cache, cached_property, lru_cache
from typing import Any, Final, NoReturn
from zlib import crc32

from nahbar.core.drafts.rules import MessageRules
from nahbar.core.model.errors import KnowledgeError
from nahbar.core.model.knowledge import (
    Answer,
    CommonCircle,
    DraftPattern,
    FieldGuide,
    Finding,
    Gift,
    Knowledge,
    ModeGuide,
    Move,
    MoveText,
    Path,
    PathStep,
    PeopleGroup,
    Place,
    Rhythm,
    Season,
    Situation,
    StepMessage,
    Venue,
)
from nahbar.core.model.problems import Problem
from nahbar.core.model.vocabulary import LANGUAGES, Address, Language
from nahbar.core.words.cues import CueSet
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.text import fold
from nahbar.knowledge.cache import DATA, Compiled, open_compiled, signature
from nahbar.knowledge.packing import unpack_cues

_EMPTY: Final = CueSet(())


def state(data: str = DATA) -> str:
    """What the data files are at this moment; handed to several loads, the files are looked at once."""
    return signature(data)


def load_knowledge(
    language: Language, address: Address | None, *, data: str = DATA, at: str | None = None
) -> Knowledge:  # fmt: skip
    """The knowledge base in a language; German without an address says du."""
    variant = "en" if language == "en" else f"de-{address or 'du'}"
    return _loaded(data, at or signature(data), variant)


def load_lexicons(*, data: str = DATA, at: str | None = None) -> Mapping[Language, Lexicon]:
    """The vocabulary of each language; one that is not asked for costs nothing."""
    return _lexicons(data, at or signature(data))


def load_field_words(language: Language, *, data: str = DATA) -> Mapping[str, str]:
    """Field id → its name and words in one line, for `meaning.guess_field`."""
    words: Mapping[str, str] = _opened(data, signature(data)).value(f"field_words/{language}")
    return words


def load_message_rules(language: Language, *, data: str = DATA, at: str | None = None) -> MessageRules:
    """Signs and advice of the authenticity check."""
    return _message_rules(data, at or signature(data), language)


def left_out(*, data: str = DATA) -> tuple[Problem, ...]:
    """Records that could not be used when the data files were last compiled."""
    return tuple(Problem(*row) for row in _opened(data, signature(data)).value("problems"))


@lru_cache(maxsize=4)
def _opened(data: str, key: str) -> Compiled:
    return open_compiled(data, key)


@lru_cache(maxsize=8)
def _loaded(data: str, key: str, variant: str) -> LoadedKnowledge:
    return LoadedKnowledge(_opened(data, key), variant)


@lru_cache(maxsize=4)
def _lexicons(data: str, key: str) -> Lexicons:
    return Lexicons(_opened(data, key))


@lru_cache(maxsize=4)
def _message_rules(data: str, key: str, language: Language) -> MessageRules:
    compiled = _opened(data, key)
    cues = unpack_cues(compiled.value(f"message_cues/{language}"))
    return MessageRules(language, cues, compiled.value(f"message_better/{language}"))


class LoadedKnowledge:
    """The knowledge base in one language and address."""

    def __init__(self, compiled: Compiled, variant: str) -> None:
        self._compiled = compiled
        self._variant = variant

    def _section(self, kind: str) -> Any:
        return self._compiled.value(f"{kind}/{self._variant}")

    @cached_property
    def moves(self) -> Mapping[str, Move]:
        """All candidate moves."""
        return {row[0]: Move(*row) for row in self._compiled.value("moves")}

    @cached_property
    def _move_texts(self) -> Mapping[str, bytes]:
        texts: Mapping[str, bytes] = self._section("move_texts")
        return texts

    def move_text(self, move_id: str) -> MoveText:
        """The words of a move."""
        return MoveText(*self._record(self._move_texts, "move", move_id))

    def field(self, field_id: str) -> FieldGuide | None:
        """The guide of a field, or None where there is none."""
        name = f"field/{self._variant}/{field_id}"
        return _field_guide(self._compiled.value(name)) if name in self._compiled else None

    def paths(self, field_id: str) -> tuple[Path, ...]:
        """The ways to goals in a field; none where the field has no file of them."""
        name = f"paths/{self._variant}/{field_id}"
        return tuple(map(_path, self._compiled.value(name))) if name in self._compiled else ()

    @cached_property
    def field_names(self) -> Mapping[str, str]:
        """Field id → its name."""
        names: Mapping[str, str] = self._section("field_names")
        return names

    @cached_property
    def situations(self) -> Mapping[str, Situation]:
        """All situations."""
        return {row[0]: Situation(*row) for row in self._section("situations")}

    @cached_property
    def drafts(self) -> tuple[DraftPattern, ...]:
        """All message patterns."""
        return tuple(DraftPattern(*row) for row in self._section("drafts"))

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        """What the plan does about wishes, worries and limits."""
        return tuple(Answer(*row) for row in self._section("answers"))

    @cached_property
    def circles(self) -> tuple[CommonCircle, ...]:
        """Circles most people have."""
        return tuple(CommonCircle(*row) for row in self._section("circles"))

    @cached_property
    def venues(self) -> tuple[Venue, ...]:
        """Real bodies and communities."""
        return tuple(Venue(*row) for row in self._section("venues"))

    def mode(self, mode_id: str) -> ModeGuide:
        """The guide of a mode."""
        name = f"mode/{self._variant}/{mode_id}"
        if name not in self._compiled:
            _unknown("mode", mode_id)
        return _mode_guide(self._compiled.value(name))

    @cached_property
    def _findings(self) -> Mapping[str, bytes]:
        findings: Mapping[str, bytes] = self._section("findings")
        return findings

    def finding(self, finding_id: str) -> Finding:
        """A piece of evidence."""
        return Finding(*self._record(self._findings, "finding", finding_id))

    @cached_property
    def _phrases(self) -> Mapping[str, tuple[str, ...]]:
        phrases: Mapping[str, tuple[str, ...]] = self._section("phrases")
        return phrases

    @cached_property
    def _countries(self) -> str:
        return self._compiled.raw("countries").decode()

    def country(self, place: str) -> str:
        """The country code of a place, or empty where it is not known."""
        words = fold(place.replace("-", " ")).split()
        for name in (" ".join(words), *words):
            at = self._countries.find(f"\n{name}\t")
            if name and at >= 0:
                return self._countries[at + len(name) + 2 :][:2]
        return ""

    def phrase(self, key: str, words: str = "") -> str:
        """A sentence or label of the plan itself, slots open; of several, the one that `words` fall to.

        The same words always get the same one, and two people mostly different ones.
        """
        if key not in self._phrases:
            _unknown("phrase", key)
        forms = self._phrases[key]
        return forms[crc32(f"{key} {words}".encode()) % len(forms)]

    def _record(self, records: Mapping[str, bytes], kind: str, key: str) -> Any:
        if key not in records:
            _unknown(kind, key)
        return marshal.loads(records[key])  # noqa: S302  (our own file, trusted like a .pyc)


def _unknown(kind: str, key: str) -> NoReturn:
    what = f"there is no {kind} '{key}'"
    raise KnowledgeError([Problem(f"unknown-{kind}", "knowledge base", what, "nahbar knowledge check names the place")])


def _field_guide(row: Any) -> FieldGuide:
    people, places, gives, avoid, seasons = row[6:]
    values: tuple[Any, ...] = (
        *row[:6],
        tuple(PeopleGroup(*group) for group in people),
        tuple(Place(*place) for place in places),
        tuple(Gift(*gift) for gift in gives),
        avoid,
        tuple(Season(*season) for season in seasons),
    )
    return FieldGuide(*values)


def _path(row: Any) -> Path:
    steps, questions, gives, *rest = row[8:]
    values: tuple[Any, ...] = (
        *row[:8],
        tuple(map(_path_step, steps)),
        questions,
        tuple(Gift(*gift) for gift in gives),
        *rest,
    )
    return Path(*values)


def _path_step(row: Any) -> PathStep:
    move, text, once, message = row
    return PathStep(Move(*move), MoveText(*text), once, StepMessage(*message) if message else None)


def _mode_guide(row: Any) -> ModeGuide:
    values: tuple[Any, ...] = (*row[:5], tuple(Rhythm(*rhythm) for rhythm in row[5]), *row[6:])
    return ModeGuide(*values)


class CueSets(Mapping[str, CueSet]):
    """Cue sets by name, decoded when asked for; a name without a file is an empty set."""

    def __init__(self, compiled: Compiled, language: Language) -> None:
        self._compiled = compiled
        self._prefix = f"cues/{language}/"
        self._made: dict[str, CueSet] = {}

    def __getitem__(self, name: str) -> CueSet:
        if name not in self._made:
            self._made[name] = self._decode(name)
        return self._made[name]

    def _decode(self, name: str) -> CueSet:
        return unpack_cues(self._compiled.value(self._prefix + name)) if name in self else _EMPTY

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._prefix + name in self._compiled

    def __iter__(self) -> Iterator[str]:
        return self._compiled.names(self._prefix)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Lexicons(Mapping[Language, Lexicon]):
    """The vocabulary of each language, made when asked for."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self._made: dict[Language, Lexicon] = {}

    def __getitem__(self, language: Language) -> Lexicon:
        if language not in LANGUAGES:
            raise KeyError(language)
        if language not in self._made:
            self._made[language] = self._make(language)
        return self._made[language]

    def _make(self, language: Language) -> Lexicon:
        places = self._compiled.raw("places").decode()
        common = self._compiled.raw("common_places").decode()
        learned = cache(lambda name: self._compiled.value(f"learned/{language}/{name}"))
        return Lexicon(language, CueSets(self._compiled, language), places, learned, common)

    def __iter__(self) -> Iterator[Language]:
        return iter(LANGUAGES)

    def __len__(self) -> int:
        return len(LANGUAGES)
