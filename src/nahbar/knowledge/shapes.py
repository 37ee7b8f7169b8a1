"""The shapes a record can be made of, and one walk over a record that finds its leaves and its mistakes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from nahbar.core.model.frozen import frozen
from nahbar.core.model.problems import Problem

NOTHING: frozenset[str] = frozenset()


@frozen
class Text:
    """Prose of one language; what it may hold."""

    slots: frozenset[str] | None = NOTHING
    """None: any slot, but the same ones in both languages."""
    sentence: bool = False
    longest: int | None = None
    form: str = "reader"
    """Whom the brackets mean: reader, receiver (of a message), or none (no address at all)."""
    imperative: bool = False
    """Whether it tells somebody to do something, so that German must have both forms."""
    lively: bool = False
    """Whether an exclamation mark may stand in it."""


@frozen
class Word:
    """One of a fixed set of words."""

    allowed: frozenset[str]


@frozen
class Ref:
    """The id of another record, or one of some other words."""

    kind: str
    also: frozenset[str] = NOTHING


@frozen
class Tag:
    """A tag of `docs/knowledge.md`."""


@frozen
class Cue:
    """A pattern that words are recognised by."""


@frozen
class Plain:
    """Text that is the same in every language: a name, a source, an id."""

    may_be_empty: bool = False


@frozen
class Link:
    """The address of a public page."""


@frozen
class Day:
    """A date, YYYY-MM-DD."""


@frozen
class Number:
    """A number within bounds."""

    low: float
    high: float
    whole: bool = True


@frozen
class Flag:
    """true or false."""


@frozen
class Each:
    """A list of one shape, of some length."""

    of: Shape
    least: int = 0
    most: int | None = None


@frozen
class Several:
    """One of a shape, or a list of some that may stand for each other."""

    of: Shape


@frozen
class Both:
    """The same thing in German and English."""

    of: Shape


@frozen
class Keys:
    """A mapping with fixed keys."""

    keys: Mapping[str, Shape]
    optional: Mapping[str, Shape] = MappingProxyType({})


@frozen
class Table:
    """A mapping from a leaf (a tag, an id) to one shape."""

    key: Shape
    of: Shape
    needs: frozenset[str] = NOTHING


@frozen
class Maybe:
    """A shape, or null."""

    of: Shape


Shape = (
    Text | Word | Ref | Tag | Cue | Plain | Link | Day | Number | Flag | Each | Several | Both | Keys | Table | Maybe
)


def place(file: str, at: str) -> str:
    """File and key, as a person would look for it."""
    return f"{file}: {at}" if at else file


@frozen
class Leaf:
    """A value at the end of a path, of the right type; whether it is allowed is for the checks to say."""

    file: str
    at: str
    shape: Shape
    value: Any
    language: str

    @property
    def where(self) -> str:
        """File and key."""
        return place(self.file, self.at)

    def wrong(self, code: str, what: str, hint: str = "") -> Problem:
        """A problem in this place."""
        return Problem(code, self.where, what, hint)


@frozen
class Spot:
    """Where the walk stands."""

    file: str
    at: str
    language: str = ""

    def down(self, key: object, language: str = "") -> Spot:
        """One key further down."""
        return Spot(self.file, f"{self.at}.{key}" if self.at else str(key), language or self.language)

    def wrong(self, code: str, what: str, hint: str = "") -> Problem:
        """A problem in this place."""
        return Problem(code, place(self.file, self.at), what, hint)


Found = Iterator[Leaf | Problem]


def walk(shape: Shape, value: Any, spot: Spot) -> Found:
    """Every leaf of `value`, and a problem for every place where its type is not that of `shape`."""
    match shape:
        case Maybe(of):
            if value is not None:
                yield from walk(of, value, spot)
        case Keys():
            yield from _keys(shape, value, spot)
        case Both(of):
            yield from _both(of, value, spot)
        case Each():
            yield from _each(shape, value, spot)
        case Several(of):
            yield from _each(Each(of, 2), value, spot) if isinstance(value, list) else walk(of, value, spot)
        case Table():
            yield from _table(shape, value, spot)
        case _:
            yield from _leaf(shape, value, spot)


def _keys(shape: Keys, value: Any, spot: Spot) -> Found:
    if not isinstance(value, dict):
        yield spot.wrong("type", "must be a mapping", f"keys: {', '.join(shape.keys)}")
        return
    known = {**shape.keys, **shape.optional}
    for key in value:
        if key not in known:
            yield spot.wrong("unknown-key", f"the key '{key}' is unknown", f"allowed: {', '.join(known)}")
    for key in shape.keys:
        if key not in value:
            yield spot.wrong("missing-key", f"the key '{key}' is missing")
    for key, of in known.items():
        if key in value:
            yield from walk(of, value[key], spot.down(key))


def _both(of: Shape, value: Any, spot: Spot) -> Found:
    if not isinstance(value, dict):
        yield spot.wrong("type", "must be {de: …, en: …}")
        return
    for key in value:
        if key not in ("de", "en"):
            yield spot.wrong("unknown-key", f"the key '{key}' is unknown", "allowed: de, en")
    for language in ("de", "en"):
        if language not in value:
            yield spot.wrong("missing-language", f"the language '{language}' is missing")
        else:
            yield from walk(of, value[language], spot.down(language, language))


def _each(shape: Each, value: Any, spot: Spot) -> Found:
    if not isinstance(value, list):
        yield spot.wrong("type", "must be a list")
        return
    if len(value) < shape.least or (shape.most is not None and len(value) > shape.most):
        bounds = f"{shape.least} to {shape.most}" if shape.most is not None else f"at least {shape.least}"
        yield spot.wrong("length", f"has {len(value)} entries", f"allowed: {bounds}")
    for number, item in enumerate(value, 1):
        name = item["id"] if isinstance(item, dict) and isinstance(item.get("id"), str) else number
        yield from walk(shape.of, item, spot.down(name))


def _table(shape: Table, value: Any, spot: Spot) -> Found:
    if not isinstance(value, dict):
        yield spot.wrong("type", "must be a mapping")
        return
    for key in sorted(shape.needs - set(value)):
        yield spot.wrong("missing-key", f"the key '{key}' is missing")
    for key, item in value.items():
        yield from _leaf(shape.key, key, spot)
        yield from walk(shape.of, item, spot.down(key))


def _leaf(shape: Shape, value: Any, spot: Spot) -> Found:
    wanted = _wanted(shape, value)
    if wanted:
        yield spot.wrong("type", f"is {value!r}", f"must be {wanted}")
    else:
        plain = str(value).lower() if isinstance(value, bool) and isinstance(shape, Word) else value
        yield Leaf(spot.file, spot.at, shape, plain, spot.language)


def _wanted(shape: Shape, value: Any) -> str:
    """What the value should have been; empty if it is."""
    match shape:
        case Flag():
            return "" if isinstance(value, bool) else "true or false"
        case Number(low, high, whole):
            right = isinstance(value, int if whole else (int, float)) and not isinstance(value, bool)
            kind = "a whole number" if whole else "a number"
            return "" if right and low <= value <= high else f"{kind} from {low:g} to {high:g}"
        case Word(allowed) if isinstance(value, bool) and "true" in allowed:
            return ""
        case Plain(may_be_empty=True):
            return "" if isinstance(value, str) else "text"
        case _:
            return "" if isinstance(value, str) and value.strip() else "text"
