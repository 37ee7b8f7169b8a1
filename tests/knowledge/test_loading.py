"""Loading: the compiled file says what the data files say, and is renewed, shared and done without."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest

from nahbar.core.model.errors import KnowledgeError
from nahbar.core.model.knowledge import Knowledge
from nahbar.core.model.vocabulary import Address, Language
from nahbar.core.words.cues import CueSet
from nahbar.core.words.text import read_text
from nahbar.knowledge import build, cache
from nahbar.knowledge.base import read_base
from nahbar.knowledge.build import Variant
from nahbar.knowledge.load import left_out, load_field_words, load_knowledge, load_lexicons
from tests.knowledge.conftest import Change
from tests.knowledge.test_checks import TODAY


def load(folder: Path, language: Language = "de", address: Address | None = "du") -> Knowledge:
    return load_knowledge(language, address, data=str(folder))


def compiled_files(folder: Path) -> list[Path]:
    return list((folder.parent / "__pycache__").glob("*.bin"))


def test_a_text_comes_in_the_language_and_address_of_the_reader(sound: Path) -> None:
    steps = [load(sound, "de", "du"), load(sound, "de", "sie"), load(sound, "de", None), load(sound, "en", None)]
    assert [knowledge.move_text("list-names").first_step for knowledge in steps] == [
        "Schreib den ersten Namen auf.",
        "Schreiben Sie den ersten Namen auf.",
        "Schreib den ersten Namen auf.",
        "Write down the first name.",
    ]


def test_a_message_comes_in_both_addresses_of_the_receiver(sound: Path) -> None:
    (german,), (english,) = load(sound, "de", "sie").drafts, load(sound, "en").drafts
    assert "eine Frage an dich:" in german.text["du"]
    assert "eine Frage an Sie:" in german.text["sie"]
    assert english.text["du"] == english.text["sie"]


@pytest.mark.parametrize("variant", build.VARIANTS, ids=lambda variant: variant.name)
def test_compiled_equals_fresh(variant: Variant, sound: Path) -> None:
    base = read_base(sound, TODAY)
    loaded = load(sound, variant.language, variant.address)  # type: ignore[arg-type]
    raw = {kind: {record.id: record.value for record in base.of(kind)} for kind in base.records}
    assert loaded.moves == {key: build.move(value) for key, value in raw["moves"].items()}
    for key, value in raw["moves"].items():
        assert loaded.move_text(key) == build.move_text(value, variant)
    assert loaded.field("gardening") == build.field(raw["fields"]["gardening"], variant)
    assert loaded.situations == {key: build.situation(value, variant) for key, value in raw["situations"].items()}
    assert loaded.drafts == tuple(build.draft(value, variant) for value in raw["drafts"].values())
    assert loaded.answers == tuple(build.answer(value, variant) for value in raw["answers"].values())
    assert loaded.circles == tuple(build.circle(value, variant) for value in raw["circles"].values())
    assert loaded.venues == tuple(build.venue(key, value, variant) for key, value in raw["venues"].items())
    assert loaded.mode("standard") == build.mode(raw["modes"]["standard"], variant)
    assert loaded.finding("short-lists-help") == build.finding(raw["evidence"]["short-lists-help"], variant)
    assert loaded.phrase("gap-group") == build.say(raw["phrases"]["gap-group"], variant)


def test_a_doubtful_finding_cannot_be_cited(sound: Path) -> None:
    with pytest.raises(KnowledgeError, match="there is no finding 'networking-can-feel-dirty'"):
        load(sound).finding("networking-can-feel-dirty")


def test_what_does_not_exist_is_said_plainly(sound: Path) -> None:
    knowledge = load(sound)
    assert knowledge.field("forestry") is None
    for ask in (knowledge.mode, knowledge.phrase, knowledge.move_text):
        with pytest.raises(KnowledgeError, match=r"there is no .* 'forestry'"):
            ask("forestry")


def test_words_of_fields_and_files_become_cue_sets(sound: Path) -> None:
    cues = load_lexicons(data=str(sound))["de"].cues
    text = read_text(
        "Als Gärtnerin im Gartenbau kenne ich eine Baumschule, bin neu in Musterstadt, suche Stelle.", "de"
    )
    found = {name: [hit.meaning for hit in cues[name].find(text)] for name in cues}
    assert found == {
        "occupations": ["gardening"],
        "industries": ["gardening"],
        "people": ["gardening/nurseries"],
        "situations": ["moved-away"],
        "goals": ["job"],
    }


def test_a_compiled_cue_set_finds_what_a_fresh_one_finds(sound: Path) -> None:
    patterns = {
        "a": ["such* (eine|einen) .. stelle|job", "*beruf*", "# jahre", "neu _ haus"],
        "b": ["such*", "stelle"],
    }
    lines = "".join(f"{meaning}: {cues!r}\n" for meaning, cues in patterns.items())
    (sound / "words" / "de" / "mixed.yaml").write_text(lines, encoding="utf-8")
    text = read_text("Ich suche eine neue Stelle im Traumberuf, 5 Jahre, neu im Haus, suche Job.", "de")
    assert load_lexicons(data=str(sound))["de"].cues["mixed"].find(text) == CueSet.from_patterns(patterns).find(text)


def test_words_without_a_file_are_an_empty_set(sound: Path) -> None:
    lexicon = load_lexicons(data=str(sound))["en"]
    assert "hobbies" not in lexicon.cues
    assert lexicon.cues["hobbies"].find(read_text("I like chess.", "en")) == []
    assert load_lexicons(data=str(sound / "venues"))["de"].places == "\n"


def test_a_file_of_titles_stands_beside_the_occupations_of_fields(sound: Path) -> None:
    for name in ("occupations", "industries", "modes"):
        (sound / "words" / "de" / f"{name}.yaml").write_text("chief: [chef*]\n", encoding="utf-8")
    cues = load_lexicons(data=str(sound))["de"].cues
    text = read_text("Chefgärtner und Gärtner", "de")
    assert [hit.meaning for hit in cues["titles"].find(text)] == ["chief"]
    assert [hit.meaning for hit in cues["occupations"].find(text)] == ["gardening"]
    assert {"industries", "industry_words", "modes"} <= set(cues)


def test_places_are_looked_up_as_whole_lines(sound: Path) -> None:
    lexicon = load_lexicons(data=str(sound))["de"]
    assert "\nbad beispiel\n" in lexicon.places
    assert "\nbeispiel\n" not in lexicon.places
    assert "\nbeispiel\n" in lexicon.common_places


def test_field_words_describe_a_field(sound: Path) -> None:
    assert load_field_words("en", data=str(sound)) == {
        "gardening": "gardening gardener head gardener horticulture",
    }


def test_a_changed_file_is_noticed(sound: Path, change: Change) -> None:
    assert load(sound).phrase("gap-group") == "Noch fehlen: {group}"
    change("phrases.yaml", "Noch fehlen", "Es fehlen")
    assert load(sound).phrase("gap-group") == "Es fehlen: {group}"
    assert len(compiled_files(sound)) == 1


def test_a_new_and_a_removed_file_are_noticed(sound: Path) -> None:
    assert load(sound).answers
    (sound / "answers" / "all.yaml").unlink()
    assert not load(sound).answers


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"\xff" * 64, "half"])
def test_a_damaged_compiled_file_is_made_anew(damage: bytes | str, sound: Path) -> None:
    key = cache.signature(str(sound))
    cache.open_compiled(str(sound), key)
    (path,) = compiled_files(sound)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] if isinstance(damage, str) else damage)
    assert cache.open_compiled(str(sound), key).value("moves")
    assert path.read_bytes() == whole


def test_the_users_cache_folder_serves_where_the_package_cannot_be_written(
    sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (sound.parent / "__pycache__").write_text("a file where the folder should be", encoding="utf-8")
    monkeypatch.setattr(cache, "_user_cache", lambda: str(sound.parent / "home"))
    assert load(sound).moves
    assert len(list((sound.parent / "home" / "nahbar").glob("*.bin"))) == 1


def test_memory_serves_where_nothing_can_be_written(sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = sound.parent / "__pycache__"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    monkeypatch.setattr(cache, "_user_cache", lambda: str(blocked))
    assert load(sound).moves
    assert load(sound).move_text("list-names").title == "Acht Namen aufschreiben"
    assert blocked.is_file()


def _titles(folder: str) -> list[str]:
    knowledge = load_knowledge("de", "sie", data=folder)
    return [knowledge.move_text(move).title for move in knowledge.moves]


def test_processes_that_compile_at_once_do_not_disturb_each_other(sound: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        titles = pool.map(_titles, [str(sound)] * 8, chunksize=1)
    assert titles == [_titles(str(sound))] * 8
    assert [path.suffix for path in (sound.parent / "__pycache__").iterdir()] == [".bin"]


def test_a_record_that_cannot_be_used_is_left_out_and_told(sound: Path, change: Change) -> None:
    change("moves/all.yaml", "minutes: [15, 30]", "minutes: []")
    change("words/de/goals.yaml", "such* .. stelle", "su* .. stelle")
    assert "write-first" not in load(sound).moves
    assert len(load(sound).moves) == 4
    told = [str(problem) for problem in left_out(data=str(sound))]
    assert any(problem.startswith("moves/all.yaml: write-first: cannot be used") for problem in told)
    assert any(problem.startswith("words/de/goals.yaml: job: 'su* .. stelle'") for problem in told)


HEAVY = ("yaml", "numpy", "pydantic", "django", "typst", "openai", "rich", "jinja2", "platformdirs", "pathlib")
ASK = f"""
import sys
from nahbar.knowledge.load import load_knowledge, load_lexicons
knowledge = load_knowledge("de", "du", data=sys.argv[1])
knowledge.moves, knowledge.field("gardening"), load_lexicons(data=sys.argv[1])["de"].cues["goals"]
print([name for name in {HEAVY!r} if name in sys.modules])
"""


def test_loading_from_a_compiled_file_brings_no_heavy_module(sound: Path) -> None:
    load(sound)
    source = str(Path(cache.HERE).parents[1])
    # -S: what an environment loads for itself at start is not ours
    command = [sys.executable, "-S", "-c", ASK, str(sound)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": source})
    assert done.stdout.strip() == "[]"
