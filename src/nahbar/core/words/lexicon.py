"""The vocabulary that reading needs, for one language; the knowledge room builds it from data files."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from nahbar.core.model.frozen import frozen
from nahbar.core.model.vocabulary import Language
from nahbar.core.words.cues import CueSet
from nahbar.core.words.learned import Weights


@frozen
class Lexicon:
    """Cue sets by name, and the tables beside them.

    `cues` holds one set per file of `knowledge/data/words/<language>/` under the file's name (goals,
    worries, channels, …), and five that come from other rooms of the knowledge base: `occupations` and
    `industries` (meaning: a field id), `people` (`field/people`), `situations` and `modes` (their ids).
    """

    language: Language
    cues: Mapping[str, CueSet]
    places: str
    """Folded place names of one to four words, each between line breaks, so that a look-up is
    `f"\\n{name}\\n" in places`."""
    learned: Callable[[str], Weights]
    """The weights of a learned reader by its name (`core/words/learned.py`), decoded when asked for."""
    common_places: str = ""
    """Folded names that are also everyday words, in the same form: they count only after a preposition."""
