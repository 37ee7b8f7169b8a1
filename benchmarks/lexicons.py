"""The vocabulary straight from the YAML files, for measuring without the knowledge loader."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

import nahbar
from nahbar.core.model.vocabulary import LANGUAGES, Language
from nahbar.core.words.cues import CueSet
from nahbar.core.words.lexicon import Lexicon

DATA = Path(nahbar.__file__).parent / "knowledge" / "data"
Patterns = dict[str, list[str]]


def build_lexicons() -> dict[Language, Lexicon]:
    """One lexicon per language from the files as they lie there."""
    return {language: build_lexicon(language) for language in LANGUAGES}


def build_lexicon(language: Language) -> Lexicon:
    words: dict[str, Patterns] = {path.stem: _read(path) for path in sorted((DATA / "words" / language).glob("*.yaml"))}
    sets = words | _from_fields(language) | {"situations": _from_situations(language)}
    cues = {name: CueSet.from_patterns(patterns) for name, patterns in sets.items() if _is_cues(patterns)}
    return Lexicon(language, cues, _places(language))


def _read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)) or {}


def _is_cues(patterns: Any) -> bool:
    return isinstance(patterns, dict) and all(isinstance(group, list) for group in patterns.values())


def _from_fields(language: Language) -> dict[str, Patterns]:
    sets: dict[str, Patterns] = {name: defaultdict(list) for name in ("occupations", "industries", "people")}
    for path in sorted((DATA / "fields").glob("*.yaml")):
        field = _read(path)
        sets["occupations"][field["id"]] += field["words"]["occupations"].get(language, [])
        sets["industries"][field["id"]] += field["words"]["industry"].get(language, [])
        for people in field.get("people", []):
            sets["people"][f"{field['id']}/{people['id']}"] += people.get("words", {}).get(language, [])
    return sets


def _from_situations(language: Language) -> Patterns:
    files: Iterable[Path] = sorted((DATA / "situations").glob("*.yaml"))
    return {s["id"]: (s.get("cues") or {}).get(language, []) for path in files for s in _read(path)}


def _places(language: Language) -> str:
    path = DATA / "words" / language / "places.txt"
    return path.read_text("utf-8") if path.exists() else "\n"
