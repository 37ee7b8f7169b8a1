"""Words with their places: tokens, folded for comparison, grouped into clauses and sentences."""

from __future__ import annotations

import re

from nahbar.core.model.frozen import frozen
from nahbar.core.model.profile import Span
from nahbar.core.model.vocabulary import Language

# A word may carry a gender sign (Kolleg:innen, Designer*in, Lehrer(in)), an apostrophe or digits;
# a number may have a decimal comma or point. Every other sign that is not a space stands alone.
_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*(?:[:*_/]-?in(?:nen)?\b|\(in(?:nen)?\))?|[^\w\s]",
)
_FOLDS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "’": "'", "é": "e", "è": "e", "á": "a", "ç": "c"})
_SIGNS = str.maketrans("", "", ":*_/()-")
_CONTRACTIONS = {
    "im": "i'm", "ive": "i've", "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "cant": "can't",
    "wont": "won't", "isnt": "isn't", "arent": "aren't", "wasnt": "wasn't", "havent": "haven't",
    "hasnt": "hasn't", "couldnt": "couldn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't", "thats": "that's",
}  # fmt: skip
_SHORT = frozenset(
    "usw etc bzw ca evtl inkl exkl ggf sog vgl nr st dr prof dipl ing geb mind max min tel std str abs jr sr mr mrs ms "
    "mx vs approx ltd inc co dept ft mt no ext".split()
)
"""Words written with a dot of their own."""
_LISTS = frozenset("usw etc co inc ltd ext no mind min max std jr sr inkl abs ing ca".split())
"""Those that end a sentence if a capital follows: usw., etc., CA."""
_COUNTED = (
    "januar", "jaenner", "februar", "maerz", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "dezember", "semester", "fachsemester", "lehrjahr", "ausbildungsjahr", "klasse", "stock", "jahr",
    "generation", "woche", "monat", "bezirk", "bundesliga", "liga", "platz", "mal", "schuljahr", "kind",
)  # fmt: skip
"""What follows a German ordinal: 'am 20. März', 'im 5. Semester'."""
_NEXT_WORD = re.compile(r"\s*(\w+)")
_SENTENCE_ENDS = frozenset(".!?;…")
_CLAUSE_ENDS = frozenset(".!?;:…,–—()-")


def fold(word: str) -> str:
    """A word as it is compared: lower case, umlauts spelled out, gender signs dropped."""
    return word.lower().translate(_FOLDS).translate(_SIGNS)


@frozen
class Token:
    """One word, number or sign of the text."""

    raw: str
    folded: str
    """Empty for signs."""
    start: int
    end: int
    sentence: int
    clause: int


@frozen
class Text:
    """The person's own words, read once; everything else works on its tokens."""

    raw: str
    language: Language
    tokens: tuple[Token, ...]

    def span(self, first: int, last: int) -> Span:
        """The characters from token `first` to token `last`, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def words(self, first: int, last: int) -> str:
        """The exact words from token `first` to token `last`, with single spaces."""
        return " ".join(self.span(first, last).of(self.raw).split())


def read_text(raw: str, language: Language) -> Text:
    """Cut `raw` into tokens; linear in its length.

    A hyphen between words splits them without ending a clause; a dot inside a number or after a
    single letter (z. B., e.g.) ends no sentence.
    """
    tokens: list[Token] = []
    sentence = clause = 0
    for match in _TOKEN.finditer(raw):
        word, start, end = match[0], match.start(), match.end()
        if word[0].isalnum():
            folded = fold(word)
            if language == "en":
                folded = _CONTRACTIONS.get(folded, folded)
            tokens.append(Token(word, folded, start, end, sentence, clause))
            continue
        tokens.append(Token(word, "", start, end, sentence, clause))
        if word in _CLAUSE_ENDS and not _is_inside_word(raw, start, tokens):
            clause += 1
            sentence += word in _SENTENCE_ENDS
    return Text(raw, language, tuple(tokens))


def _is_inside_word(raw: str, at: int, tokens: list[Token]) -> bool:
    """Whether the sign at `at` joins or abbreviates: UX-Designer, z. B., 24/7."""
    before, after = raw[at - 1 : at], raw[at + 1 : at + 2]
    if raw[at] in "-:" and before.isalnum() and after.isalnum():
        return True
    if raw[at] == "-" and (before.isalnum() or after.isalnum()):
        return True
    return raw[at] == "." and _is_short(raw, at, tokens)


def _is_short(raw: str, at: int, tokens: list[Token]) -> bool:
    """Whether the dot at `at` belongs to a number or a short form: 2.5, 'z. B.', 'Dr.', 'am 20. März', 'usw. und'."""
    if raw[at - 1 : at].isdecimal() and raw[at + 1 : at + 2].isdecimal():
        return True
    word = tokens[-2] if len(tokens) > 1 and tokens[-2].end == at else None
    if word is None or not word.folded:
        return False
    following = _NEXT_WORD.match(raw, at + 1)
    then = following[1] if following else ""
    if word.folded.isdecimal():
        return len(word.folded) < 3 and fold(then).startswith(_COUNTED)
    if word.folded in _SHORT:
        return word.folded not in _LISTS or not then[:1].isupper()
    return len(word.folded) == 1 and word.raw != "I"
