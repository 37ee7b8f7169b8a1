"""The industry that a job title or an employer names by its form alone: Orgelbauer → Orgelbau."""

from __future__ import annotations

from typing import Final

from nahbar.core.words.cues import CueSet
from nahbar.core.words.phrases import is_capital, raw, word
from nahbar.core.words.text import Text, read_text

_GERMAN: Final = (
    ("gemuesebauer", "gemüsebau"), ("bauer", "bau"), ("iker", "ik"), ("loge", "logie"), ("login", "logie"),
    ("graf", "grafie"), ("graph", "graphie"), ("nom", "nomie"), ("therapeut", "therapie"), ("pfleger", "pflege"),
    ("berater", "beratung"), ("planer", "planung"), ("entwickler", "entwicklung"), ("verkaeufer", "verkauf"),
    ("haendler", "handel"), ("designer", "design"), ("zuechter", "zucht"), ("vermittler", "vermittlung"),
    ("pruefer", "prüfung"), ("forscher", "forschung"), ("trainer", "training"), ("analyst", "analyse"),
    ("gestalter", "gestaltung"), ("betreuer", "betreuung"), ("reiniger", "reinigung"), ("macher", "macherhandwerk"),
    ("metz", "metzhandwerk"), ("schmied", "schmiedehandwerk"), ("leger", "legerhandwerk"), ("bauern", "bau"),
    ("setzer", "setzerhandwerk"), ("binder", "binderhandwerk"), ("sattler", "sattlerhandwerk"),
    ("schleifer", "schleiferei"),
    ("maler", "malerei"), ("imker", "imkerei"), ("glaser", "glaserei"), ("gerber", "gerberei"), ("weber", "weberei"),
    ("drucker", "druckerei"), ("toepfer", "töpferei"), ("schnitzer", "schnitzerei"), ("faerber", "färberei"),
    ("gaertner", "gärtnerei"), ("feger", "fegerhandwerk"), ("stimmer", "stimmen"), ("dolmetscher", "dolmetschen"),
    ("scherer", "schur"), ("fischer", "fischerei"), ("beamter", "dienst"), ("beamt", "dienst"),
    ("fahrer", "fahrerberuf (Verkehr)"), ("techniker", "technik"), ("mechatroniker", "mechatronik"),
)  # fmt: skip
_ENGLISH: Final = (
    ("grapher", "graphy"), ("keeper", "keeping"), ("maker", "making"), ("dresser", "dressing"), ("fitter", "fitting"),
    ("grower", "growing"), ("groomer", "grooming"), ("painter", "painting"), ("roofer", "roofing"), ("tiler", "tiling"),
    ("weaver", "weaving"), ("potter", "pottery"), ("brewer", "brewing"), ("trainer", "training"), ("coder", "coding"),
    ("walker", "walking"), ("tuner", "tuning"), ("printer", "printing"), ("binder", "binding"), ("trucker", "trucking"),
    ("fisher", "fishing"), ("logist", "logy"), ("nomist", "nomics"), ("plumber", "plumbing"), ("welder", "welding"),
    ("designer", "design"), ("translator", "translation"), ("illustrator", "illustration"), ("blogger", "blogging"),
    ("archivist", "archives"), ("florist", "floristry"), ("tailor", "tailoring"), ("sewer", "sewing"),
    ("smith", "smithing"), ("wright", "wrighting"), ("optician", "optician's"), ("farrier", "farriery"),
    ("upholsterer", "upholstery"), ("dancer", "dance"), ("musician", "music"), ("singer", "music"),
)  # fmt: skip
_FIRMS_DE: Final = (
    "unternehmen", "firma", "betrieb", "konzern", "hersteller", "genossenschaft", "verband", "agentur", "kanzlei",
    "haus", "werk", "werke", "fabrik", "buero", "institut", "dienst", "stiftung", "gesellschaft", "bank", "handel",
    "handlung", "anstalt", "amt", "zulieferer", "anbieter", "betreiber", "verlag", "laden", "labor", "kette",
    "versicherung", "versicherer", "klinik", "verbunds", "verbandes", "verbands", "unternehmens", "werkstatt",
    "praxis", "brauerei", "baeckerei", "druckerei", "giesserei", "spedition", "reederei", "orchester", "theater",
)  # fmt: skip
_FIRMS_EN: Final = frozenset(
    "company firm business agency startup shop group charity association organisation organization manufacturer "
    "consultancy practice school nonprofit studio plant factory corporation supplier retailer publisher bank hospital "
    "hotel restaurant museum library university lab laboratory cooperative foundation provider operator dealership "
    "mill mine yard warehouse store chain trust council department ministry".split()
)
_GENERIC: Final = frozenset(
    "unternehmen firma betrieb laden buero haus konzern team mittelstaendler kleinen grossen company firm business "
    "startup shop group studio organisation organization small big large local new same medium sized private family "
    "tiny busy the my our another different place good whole".split()
)
_ARTICLES: Final = frozenset("einem einer nem ner eines der des dem den a an".split())
_AT_WORK: Final = frozenset("bei in beim fuer at for with eines einer".split())
_REACH: Final = 16
_SHORTEST_TAIL: Final = 6


def trade_of(text: Text, first: int, last: int, known: CueSet) -> str | None:
    """The industry contained in the form of a job title; None where the form says nothing."""
    for at in range(last, first - 1, -1):
        name = word(text, at)
        tail = _known_tail(name, known) if text.language == "de" else None
        if tail is not None:
            return tail
        found = _german(text, at, name) if text.language == "de" else _english(text, at, first)
        if found is not None:
            return found
    return None


def _known_tail(name: str, known: CueSet) -> str | None:
    """The industry of the end of a compound: Landschafts-architektin, Chef-redakteur."""
    for start in range(3, len(name) - _SHORTEST_TAIL + 1):
        found = [h.meaning for h in known.find(read_text(name[start:], "de"))]
        if found:
            return None if set(found) & {"none", "function"} else found[0]
    return None


def _german(text: Text, at: int, name: str) -> str | None:
    stem = name.removesuffix("innen").removesuffix("in")
    if name.endswith(("istin", "erin", "ologin")) and not name.endswith("ologin"):
        stem = name.removesuffix("in")
    written = raw(text, at)
    for ending, trade in _GERMAN:
        if stem.endswith(ending) and len(stem) > len(ending) + 2:
            return _with_ending(written, stem, ending, trade)
    return None


def _with_ending(written: str, stem: str, ending: str, trade: str) -> str:
    """The written beginning of the title, its umlauts kept, with the ending of the trade."""
    kept = len(stem) - len(ending)
    begin, seen = "", 0
    for letter in written:
        if seen >= kept:
            break
        begin += letter
        seen += 2 if letter.lower() in "äöüß" else 1
    return (begin + trade)[:1].upper() + (begin + trade)[1:]


def _english(text: Text, at: int, first: int) -> str | None:
    name = word(text, at)
    for ending, trade in _ENGLISH:
        if name.endswith(ending):
            before = f"{word(text, at - 1)} " if at > first and name == ending else ""
            return before + name[: len(name) - len(ending)] + trade
    return None


def employer_of(text: Text, last: int) -> tuple[int, int] | None:
    """The employer named behind a title: 'einer Wohnbaugenossenschaft', 'at a payments company'."""
    sentence = text.tokens[last].sentence
    for i in range(last + 1, min(last + _REACH, len(text.tokens) - 2)):
        if text.tokens[i].sentence != sentence:
            return None
        if word(text, i) in _AT_WORK or (word(text, i) in _ARTICLES and i == last + 1):
            found = _firm_behind(text, i)
            if found is not None:
                return found
    return None


def _firm_behind(text: Text, at: int) -> tuple[int, int] | None:
    start = at + 1 if word(text, at + 1) in _ARTICLES else at
    if start == at and word(text, at) not in _ARTICLES:
        return None
    for i in range(start + 1, min(start + 5, len(text.tokens))):
        name = word(text, i)
        if not name or text.tokens[i].clause != text.tokens[at].clause:
            return None
        if text.language == "de" and is_capital(text, i):
            firm = name.endswith(_FIRMS_DE) and name not in _GENERIC
            return (i, i) if firm else None
        if text.language == "en" and name in _FIRMS_EN:
            first = next((n for n in range(start + 1, i) if word(text, n) not in _GENERIC), i)
            return (first, i) if first < i or name not in _GENERIC else None
    return None
