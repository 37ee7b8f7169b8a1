"""A data folder with many times the records of another one: the knowledge base of a later year."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from nahbar.knowledge.base import KINDS
from nahbar.knowledge.yamlfile import read_yaml

_CUE_LISTS = ("words", "cues")


def write_tenfold(source: Path, target: Path, times: int = 10) -> Path:
    """Write `times` copies of every record of `source` below `target`, each with ids and cues of its own."""
    for path in sorted(source.rglob("*.yaml")):
        name = path.relative_to(source)
        content, _ = read_yaml(path.read_text(encoding="utf-8"), str(name))
        shape = KINDS[name.parts[0].removesuffix(".yaml")]
        for file, copy in _copies(name, shape, content or {}, times):
            _write(target / file, yaml.safe_dump(copy, allow_unicode=True, sort_keys=False, width=120))
    for path in sorted(source.rglob("*.txt")):
        if path.parent.name == "learned":  # made from examples, and not records
            _write(target / path.relative_to(source), path.read_text(encoding="utf-8"))
            continue
        lines = path.read_text(encoding="utf-8").split("\n")
        many = "\n".join(line + suffix for suffix in _suffixes(times) for line in lines)
        _write(target / path.relative_to(source), many)
    return target


def _copies(name: Path, shape: str, content: Any, times: int) -> list[tuple[Path, Any]]:
    """One file per copy where a file is a record, else all copies in one file; words keep their meanings."""
    if shape == "one":
        return [(_with_suffix(name, s), _renamed(content, s)) for s in _suffixes(times)]
    if shape == "list":
        return [(name, [_renamed(item, s) for s in _suffixes(times) for item in content])]
    if shape == "words":
        return [
            (name, {key: [_longer(cue, s) for s in _suffixes(times) for cue in cues] for key, cues in content.items()})
        ]
    return [(name, {f"{key}{s}": value for s in _suffixes(times) for key, value in content.items()})]


def _suffixes(times: int) -> list[str]:
    """The first copy keeps its names, so that references still lead somewhere."""
    return ["", *(chr(ord("a") + n) * 2 for n in range(1, times))]


def _with_suffix(name: Path, suffix: str) -> Path:
    return name.with_name(f"{name.stem}{suffix}{name.suffix}")


def _renamed(value: Any, suffix: str, key: str = "") -> Any:
    if isinstance(value, dict):
        return {k: _renamed(v, suffix, k if k in _CUE_LISTS or not key else key) for k, v in value.items()}
    if isinstance(value, list):
        return [_renamed(item, suffix, key) for item in value]
    if key == "id":
        return f"{value}{suffix}"
    return _longer(value, suffix) if key in _CUE_LISTS else value


def _longer(cue: Any, suffix: str) -> str:
    """A cue for another word: its first letters doubled."""
    text = str(cue)
    return text if not text[0].isalnum() else suffix + text


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
