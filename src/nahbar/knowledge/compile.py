"""The data files → one flat file of separately marshalled sections, so that only what is asked for is decoded."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from nahbar.core.model.problems import Problem
from nahbar.core.words.cues import CueSet, parse_cue
from nahbar.core.words.learned import CLASSES
from nahbar.knowledge import build
from nahbar.knowledge.base import Base, Record, read_base
from nahbar.knowledge.build import VARIANTS, Variant
from nahbar.knowledge.packing import pack, pack_cues
from nahbar.knowledge.shapes import place

Sections = dict[str, bytes]
_NO_WORD: Final = re.compile(r"[^\w']+|_")
_RENAMED: Final = {"occupations": "titles", "industries": "industry_words"}
"""Files of words/ whose name is taken by the words of the fields."""
_OWN_SETS: Final = ("occupations", "industries", "people", "situations")


def compile_folder(folder: str) -> Sections:
    """Every section of the compiled file; a record that cannot be read is left out and told in `problems`."""
    base = read_base(Path(folder), dt.date.min)
    problems = list(base.problems)
    sections: Sections = {}
    _actions(base, sections, problems)
    for variant in VARIANTS:
        _guides(base, variant, sections, problems)
        _tables(base, variant, sections, problems)
    for language in ("de", "en"):
        _vocabulary(base, language, sections, problems)
        _messages(base, language, sections, problems)
    for language in ("de", "en"):
        for name, classes in CLASSES.items():
            sections[f"learned/{language}/{name}"] = pack(_weights(base.learned[f"{name}_{language}"], classes))
    sections["places"] = base.places["names"].encode()
    sections["common_places"] = base.places["common_words"].encode()
    sections["countries"] = base.places["countries"].encode()
    sections["problems"] = pack(tuple(dict.fromkeys(problems)))
    return sections


def built(records: Iterable[Record], make: Callable[[Record], Any], problems: list[Problem]) -> dict[str, Any]:
    """Id → value of every record that can be built; the others become problems."""
    values: dict[str, Any] = {}
    for record in records:
        try:
            values[record.id] = make(record)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            reason = f"{type(error).__name__}: {error}"
            problems.append(Problem("left-out", record.where, f"cannot be used ({reason})", "nahbar knowledge check"))
    return values


def _guides(base: Base, variant: Variant, sections: Sections, problems: list[Problem]) -> None:
    fields = built(base.of("fields"), lambda record: build.field(record.value, variant), problems)
    modes = built(base.of("modes"), lambda record: build.mode(record.value, variant), problems)
    sections |= {f"field/{variant.name}/{key}": pack(guide) for key, guide in fields.items()}
    sections |= {f"mode/{variant.name}/{key}": pack(guide) for key, guide in modes.items()}
    paths = built(base.of("paths"), lambda record: build.path(record.value, record.stem, variant), problems)
    for field in {path.field for path in paths.values()}:
        sections[f"paths/{variant.name}/{field}"] = pack([path for path in paths.values() if path.field == field])
    sections[f"field_names/{variant.name}"] = pack({key: guide.name for key, guide in fields.items()})


def _actions(base: Base, sections: Sections, problems: list[Problem]) -> None:
    """Conditions of moves once, their words apart; a move without words in every variant is left out."""
    texts = {variant.name: _move_texts(base, variant, problems) for variant in VARIANTS}
    moves = built(base.of("moves"), lambda record: build.move(record.value), problems)
    whole = [key for key in moves if all(key in words for words in texts.values())]
    sections["moves"] = pack([moves[key] for key in whole])
    for name, words in texts.items():
        sections[f"move_texts/{name}"] = pack({key: pack(words[key]) for key in whole})


def _move_texts(base: Base, variant: Variant, problems: list[Problem]) -> dict[str, Any]:
    return built(base.of("moves"), lambda record: build.move_text(record.value, variant), problems)


def _tables(base: Base, variant: Variant, sections: Sections, problems: list[Problem]) -> None:
    name = variant.name
    makers: dict[str, Callable[[Record], Any]] = {
        "situations": lambda record: build.situation(record.value, variant),
        "drafts": lambda record: build.draft(record.value, variant),
        "answers": lambda record: build.answer(record.value, variant),
        "circles": lambda record: build.circle(record.value, variant),
        "venues": lambda record: build.venue(record.id, record.value, variant),
    }
    for kind, make in makers.items():
        sections[f"{kind}/{name}"] = pack(list(built(base.of(kind), make, problems).values()))
    cited = [record for record in base.of("evidence") if _may_be_cited(record)]
    findings = built(cited, lambda record: build.finding(record.value, variant), problems)
    sections[f"findings/{name}"] = pack({key: pack(finding) for key, finding in findings.items()})
    phrases = built(base.of("phrases"), lambda record: build.alternatives(record.value, variant), problems)
    sections[f"phrases/{name}"] = pack(phrases)


def _may_be_cited(record: Record) -> bool:
    """Withdrawn and doubtful findings stay in the file as a warning and nowhere else."""
    return not (isinstance(record.value, dict) and record.value.get("cite") is False)


def _weights(lines: str, classes: tuple[str, ...]) -> dict[str, tuple[tuple[int, int], ...]]:
    """The lines of `learned/`: a feature, a tab, and class:weight for the classes it speaks for or against."""
    told = (line.partition("\t") for line in lines.split("\n") if "\t" in line)
    return {feature: tuple(_weight(pair, classes) for pair in pairs.split()) for feature, _, pairs in told}


def _weight(pair: str, classes: tuple[str, ...]) -> tuple[int, int]:
    name, _, weight = pair.partition(":")
    return classes.index(name), int(weight)


def _vocabulary(base: Base, language: str, sections: Sections, problems: list[Problem]) -> None:
    sets: dict[str, list[tuple[Record, str, Any]]] = {name: [] for name in _OWN_SETS}
    for record in base.of("fields"):
        _add_field_words(record, language, sets)
    for record in base.of("situations"):
        sets["situations"].append((record, record.id, _cues_at(record.value, "cues", language)))
    for record in base.of("words"):
        folder, _, name = record.id.partition("/")
        if folder == language:
            sets[_RENAMED.get(name, name)] = [(record, str(key), cues) for key, cues in record.value.items()]
    sections[f"field_words/{language}"] = pack(_descriptions(base, language, sets))
    for name, groups in sets.items():
        sections[f"cues/{language}/{name}"] = pack_cues(_cue_set(groups, problems))


def _messages(base: Base, language: str, sections: Sections, problems: list[Problem]) -> None:
    """Signs of the authenticity check as one cue set, and the better ways beside it."""
    groups: list[tuple[Record, str, Any]] = []
    better: dict[str, str] = {}
    for record in base.of("messages"):
        if record.id == language:
            for finding, value in record.value.items():
                groups += [(record, f"{finding}.{sign}", cues) for sign, cues in _table_at(value, "cues").items()]
                for sign, text in _table_at(value, "better").items():
                    better[finding if sign == "default" else f"{finding}.{sign}"] = str(text)
    sections[f"message_cues/{language}"] = pack_cues(_cue_set(groups, problems))
    sections[f"message_better/{language}"] = pack(better)


def _table_at(value: Any, key: str) -> dict[str, Any]:
    found = _cues_at(value, key)
    return found if isinstance(found, dict) else {}


def _descriptions(base: Base, language: str, sets: Mapping[str, list[tuple[Record, str, Any]]]) -> dict[str, str]:
    """Name and words of each field in one line, for a look-up by meaning."""
    found = {record.id: [str(_cues_at(record.value, "name", language) or "")] for record in base.of("fields")}
    for name in ("occupations", "industries"):
        for _, field, cues in sets[name]:
            found[field] += [str(cue) for cue in cues] if isinstance(cues, list) else []
    return {field: " ".join(_NO_WORD.sub(" ", " ".join(parts)).split()) for field, parts in found.items()}


def _add_field_words(record: Record, language: str, sets: Mapping[str, list[tuple[Record, str, Any]]]) -> None:
    if not isinstance(record.value, dict):
        return
    words = record.value.get("words")
    sets["occupations"].append((record, record.id, _cues_at(words, "occupations", language)))
    sets["industries"].append((record, record.id, _cues_at(words, "industry", language)))
    people = record.value.get("people")
    for group in people if isinstance(people, list) else ():
        if isinstance(group, dict) and "id" in group:
            sets["people"].append((record, f"{record.id}/{group['id']}", _cues_at(group, "words", language)))


def _cues_at(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _cue_set(groups: Iterable[tuple[Record, str, Any]], problems: list[Problem]) -> CueSet:
    compiled = []
    for record, meaning, cues in groups:
        for cue in cues if isinstance(cues, list) else ():
            try:
                compiled.append((meaning, parse_cue(str(cue))))
            except ValueError as error:
                problems.append(Problem("cue", place(record.file, meaning), f"'{cue}': {error}"))
    return CueSet(compiled)
