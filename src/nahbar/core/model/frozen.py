"""Frozen values without the start-up cost of `dataclasses`.

`dataclasses.dataclass` writes and compiles code for every class: 0.4 ms each, 45 ms for the hundred
values of a plan, of a tenth of a second in all (docs/decisions/0005). `frozen` does the same with ordinary
functions. Type checkers know it as a dataclass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """Make a class of annotated fields a frozen value: built by position or name, compared by content."""
    # `inspect.get_annotations` would bring `inspect`, which costs more than all our values.
    names = tuple(cls.__dict__.get("__annotations__", ()))  # noqa: RUF063
    defaults = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    members: dict[str, Any] = {
        "__fields__": names,
        "__match_args__": names,
        "__init__": _initialiser(cls.__name__, names, defaults),
        "__eq__": _equal,
        "__hash__": _hash,
        "__repr__": _repr,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }
    for name, member in members.items():
        setattr(cls, name, member)
    return cls


def _initialiser(owner: str, names: tuple[str, ...], defaults: dict[str, Any]) -> Callable[..., None]:
    known = frozenset(names)
    needed = [name for name in names if name not in defaults]

    def initialise(self: object, *args: object, **named: object) -> None:
        if len(args) == len(names) and not named:  # by far the most frequent, and thousands of times
            self.__dict__.update(zip(names, args, strict=True))
            return
        if len(args) > len(names) or not known.issuperset(named):
            raise TypeError(f"{owner} takes {', '.join(names)}")
        values = self.__dict__
        values.update(defaults)
        values.update(zip(names, args, strict=False))
        values.update(named)
        if len(values) != len(names) or not all(name in values for name in needed):
            raise TypeError(f"{owner} lacks {', '.join(name for name in needed if name not in values)}")

    return initialise


def fields(value: object) -> tuple[str, ...]:
    """The names of the fields of a frozen value, in order; none for anything else."""
    names: tuple[str, ...] = getattr(value, "__fields__", ())
    return names


def replace(value: T, **changes: object) -> T:
    """A copy of a frozen value with some fields changed."""
    return type(value)(**{**value.__dict__, **changes})


def as_dict(value: Any) -> Any:
    """A frozen value as plain dicts and lists, all the way down."""
    if fields(value):
        return {name: as_dict(getattr(value, name)) for name in fields(value)}
    if isinstance(value, tuple | list):
        return [as_dict(item) for item in value]
    if isinstance(value, dict):
        return {key: as_dict(item) for key, item in value.items()}
    return value


def _values(value: object) -> Iterator[object]:
    return (getattr(value, name) for name in fields(value))


def _equal(self: object, other: object) -> bool:
    return other.__class__ is self.__class__ and other.__dict__ == self.__dict__


def _hash(self: object) -> int:
    return hash((self.__class__, *_values(self)))


def _repr(self: object) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in fields(self))
    return f"{self.__class__.__qualname__}({shown})"


def _refuse(self: object, name: str, *_: object) -> None:
    raise AttributeError(f"{self.__class__.__name__}.{name} cannot be changed: the value is frozen")
