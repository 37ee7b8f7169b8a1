"""What the writer does: occupation, level and industry."""

from __future__ import annotations

from typing import Final

from nahbar.core.model.frozen import frozen
from nahbar.core.model.profile import Span
from nahbar.core.words.cues import Hit
from nahbar.core.words.deeds import read_deed
from nahbar.core.words.found import Found
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.openings import object_of, read_opening, workplace_of
from nahbar.core.words.phrases import is_capital, sentence_bounds, word
from nahbar.core.words.scope import about_writer, negated
from nahbar.core.words.target import read_target
from nahbar.core.words.text import Text
from nahbar.core.words.titles import GLUE, SURE, Title, read_titles
from nahbar.core.words.trades import employer_of, trade_of

_GENITIVE: Final = frozenset("eines einer des der unseres unserer".split())
_STUDIES: Final = ("phd", "postdoc", "doctora", "student", "graduat", "degree", "masters", "lecturer")
_OWN: Final = ("eigene ", "eigener ", "eigenes ")
_ANY_FIRM: Final = frozenset(
    "firma betrieb laden praxis buero büro studio werkstatt geschaeft geschäft unternehmen shop "
    "business company firm practice studio store startup agentur agency workshop verein".split()
)
_OF_WORDS: Final = 4
_MOST_NAMED: Final = 2
"""Own words beside the name of an industry."""
_NO_WORK: Final = (
    "rentner",
    "pension",
    "ruhest",
    "hausfrau",
    "hausmann",
    "dad",
    "mum",
    "mom",
    "parent",
    "retiree",
    "homemaker",
)


@frozen
class _Work:
    """Where the occupation stands, and the signs around it."""

    first: int
    last: int
    signs: list[Hit]


def read_occupation(text: Text, lexicon: Lexicon) -> Found[str] | None:
    """What the writer does, close to their words; what they did, if nothing present is said."""
    titles = read_titles(text, lexicon)
    best = titles[0] if titles else None
    if best is not None and best.weight >= SURE + 1:
        return _with_former(text, best, titles)
    deed = read_deed(text, lexicon)
    if deed is not None:
        return deed
    return _as_found(text, best) if best is not None and best.weight >= SURE - 1 else read_opening(text, lexicon)


def _with_former(text: Text, best: Title, titles: list[Title]) -> Found[str]:
    """'Rentnerin, früher Bibliothekarin': what they were matters where what they are is no work."""
    found = _as_found(text, best)
    former = next((t for t in titles[1:] if t.weight >= 1.5 and t.first > best.last), None)
    if former is None or not word(text, best.head).startswith(_NO_WORK):
        return found
    past = _as_found(text, former)
    return Found(
        f"{found.value}, {'früher' if text.language == 'de' else 'formerly'} {past.value}", found.spans + past.spans
    )


def _as_found(text: Text, title: Title) -> Found[str]:
    last = _with_complement(text, title.last)
    name = text.words(title.first, last)
    if name.islower() and text.language == "de":
        name = name[:1].upper() + name[1:]
    return Found(name, (text.span(title.first, last),))


def _with_complement(text: Text, at: int) -> int:
    """'Geschäftsführerin eines Familienunternehmens', 'chief executive of a hospice', 'Ingenieur Maschinenbau'."""
    clause = text.tokens[at].clause
    if text.language == "en":
        if _is_capital_behind(text, at):
            return at + 1
        if word(text, at).startswith(_STUDIES) and word(text, at + 1) in ("in", "on", "of"):
            return _end_of_subject(text, at + 1)
        if word(text, at + 1) != "of":
            return at
        end = at + 3 if word(text, at + 2) in ("a", "an", "the", "our", "my") else at + 2
        if end >= len(text.tokens) or text.tokens[end].clause != clause or not word(text, end):
            return at
        more = word(text, end + 1) and word(text, end + 1) not in GLUE and text.tokens[end + 1].clause == clause
        return end + 1 if more else end
    if is_capital(text, at + 1) and text.tokens[at + 1].clause == clause:
        return at + 1
    if word(text, at + 1) in _GENITIVE:
        for end in range(at + 2, min(at + 2 + _OF_WORDS, len(text.tokens))):
            if text.tokens[end].clause == clause and is_capital(text, end):
                return end
    return at


def _end_of_subject(text: Text, at: int) -> int:
    """'PhD in materials science', 'postdoc on soil carbon': up to three words of the subject."""
    end = at
    while end < at + 3 and word(text, end + 1) and word(text, end + 1) not in GLUE:
        if text.tokens[end + 1].clause != text.tokens[at].clause:
            break
        end += 1
    return end if end > at else at - 1


def _is_capital_behind(text: Text, at: int) -> bool:
    """'VP Engineering': a capital where an English text writes small."""
    return (
        is_capital(text, at + 1)
        and text.tokens[at + 1].clause == text.tokens[at].clause
        and word(text, at + 1) not in ("i", "i'm", "i've", "monday", "friday")
    )


def read_seniority(text: Text, lexicon: Lexicon) -> Found[str] | None:
    """The level they name: student, junior, mid, senior, executive or retired; never guessed from years."""
    ranks = {"retired": 5, "executive": 4, "student": 3, "senior": 2, "junior": 1, "mid": 0}
    wishes = [s for s in lexicon.cues["work"].find(text) if s.meaning == "wish"]
    hits = [h for h in lexicon.cues["seniority"].find(text) if h.meaning in ranks and _is_own(text, h, wishes)]
    if not hits:
        return None
    best = max(hits, key=lambda h: (ranks[h.meaning], -h.first))
    return Found(best.meaning, (text.span(best.first, best.last),))


def _is_own(text: Text, hit: Hit, wishes: list[Hit]) -> bool:
    """Said of the writer, of now, and not of somebody they look for."""
    if negated(text, hit.first, hit.last) or not about_writer(text, hit.first, hit.last):
        return False
    clause = text.tokens[hit.first].clause
    wished = any(text.tokens[w.first].clause == clause and 0 < hit.first - w.first <= 6 for w in wishes)
    return word(text, hit.first - 1) not in _NOT_OWN and not wished


_NOT_OWN: Final = frozenset(
    "mein meine meinen meinem unser unsere unserem der die dem den einen einem zum zur andere andere anderen my "
    "our the "
    "other other's to some with mit von vom of two three few zwei drei ehemaligen".split()
)


def read_industry(text: Text, lexicon: Lexicon) -> Found[str] | None:
    """The industry of the present work, with the writer's own words for employer and trade in brackets."""
    occupation = read_occupation(text, lexicon)
    trades = [h for h in lexicon.cues["industry_words"].find(text) if h.meaning not in ("none", "function")]
    target = read_target(text, lexicon)
    trades = [h for h in trades if target is None or not _touches(text, h, target.spans)]
    found = None if occupation is None else _industry_of(text, occupation, lexicon)
    if occupation is None or (found is None and not _has_left(text, lexicon)):
        return found or _anywhere(text, lexicon, trades)
    return found and _with_own_words(text, found, occupation, trades)


def _anywhere(text: Text, lexicon: Lexicon, trades: list[Hit]) -> Found[str] | None:
    """The first trade that the writer says of themselves and does not aim at."""
    for hit in trades:
        if _is_here(text, hit):
            return None if _has_left(text, lexicon) else _named_by(text, hit)
    return None


def _with_own_words(text: Text, found: Found[str], occupation: Found[str], trades: list[Hit]) -> Found[str]:
    """'Verwaltung' with '(Bauamt)': the employer behind the title, and what else of a trade the sentence names."""
    work = _work(text, occupation.spans[0], [])
    sentence = text.tokens[work.first].sentence
    employer = employer_of(text, work.last) or workplace_of(text)
    more = [employer] if employer else []
    more += [(h.first, h.last) for h in trades if text.tokens[h.first].sentence == sentence and _is_here(text, h)]
    more = [(first, last) for first, last in more if last < work.first or first > work.last]
    named: dict[str, Span] = {}
    for stretch in more:
        words = text.words(*stretch)
        if words.lower() not in found.value.lower() and not any(words in known for known in named):
            named[words] = text.span(*stretch)
    kept = dict(list(named.items())[:_MOST_NAMED])
    if not kept:
        return found
    name = f"{found.value[:-1]}, " if found.value.endswith(")") else f"{found.value} ("
    return Found(f"{name}{', '.join(kept)})", (*found.spans, *kept.values()))


def _is_here(text: Text, hit: Hit) -> bool:
    return about_writer(text, hit.first, hit.last) and not negated(text, hit.first, hit.last)


def _touches(text: Text, hit: Hit, spans: tuple[Span, ...]) -> bool:
    start, end = text.tokens[hit.first].start, text.tokens[hit.last].end
    return any(start < span.end and span.start < end for span in spans)


def _industry_of(text: Text, occupation: Found[str], lexicon: Lexicon) -> Found[str] | None:
    """The industry that is said of the occupation, or plainly contained in title or employer."""
    hits = lexicon.cues["industry_words"].find(text)
    work = _work(text, occupation.spans[0], lexicon.cues["work"].find(text))
    weighed = [(_closeness(text, h, work, hits), -h.first, h) for h in hits if h.meaning != "function"]
    weight, _, best = max(weighed, key=lambda item: item[:2], default=(0.0, 0, Hit("none", 0, 0)))
    if weight < 4 and _has_left(text, lexicon):
        return None
    far = text.tokens[best.first].sentence != text.tokens[work.first].sentence
    if weight >= 1 and best.meaning != "none" and not far:
        return _named_by(text, best)
    found = _by_form(text, work, occupation.value, lexicon)
    if found is None and (weight < 1 or best.first > work.last or best.meaning == "none"):
        found = _by_object(text, work, lexicon)  # what is named only behind the work is rather an aim
    return found if found is not None or weight < 1 or best.meaning == "none" else _named_by(text, best)


def _by_object(text: Text, work: _Work, lexicon: Lexicon) -> Found[str] | None:
    """'stimme Klaviere', 'Untertitel für Serien': where no title is said, what the work is done to, or its place."""
    if any(work.first <= h.first <= work.last for h in lexicon.cues["titles"].find(text)):
        return None
    stretch = object_of(text, work.first, work.last)
    if stretch is None or text.words(*stretch).count(",") > 1:
        stretch = workplace_of(text)
    return None if stretch is None else Found(text.words(*stretch), (text.span(*stretch),))


def _named_by(text: Text, hit: Hit) -> Found[str]:
    return Found(_named(text, hit), (text.span(hit.first, hit.last),))


def _by_form(text: Text, work: _Work, title: str, lexicon: Lexicon) -> Found[str] | None:
    """'in einer Wohnbaugenossenschaft', 'Orgelbauer': an industry the vocabulary does not know by name."""
    employer = employer_of(text, work.last)
    if employer is not None:
        return Found(text.words(*employer), (text.span(*employer),))
    span = (text.span(work.first, work.last),)
    own = title.split(maxsplit=1)[-1] if title.startswith(_OWN) else ""
    own = title.removesuffix(" owner") if title.endswith(" owner") else own
    if own and own.lower() not in _ANY_FIRM:
        return Found(own, span)
    trade = trade_of(text, work.first, work.last, lexicon.cues["industry_words"])
    return None if trade is None else Found(trade, span)


def _work(text: Text, span: Span, signs: list[Hit]) -> _Work:
    inside = [i for i, t in enumerate(text.tokens) if t.start < span.end and t.end > span.start]
    return _Work(inside[0], inside[-1], signs)


def _has_left(text: Text, lexicon: Lexicon) -> bool:
    """Students and the retired have no industry unless it is in what they call themselves."""
    level = read_seniority(text, lexicon)
    return level is not None and level.value in ("student", "retired")


def _closeness(text: Text, hit: Hit, work: _Work, hits: list[Hit]) -> float:
    """How surely an industry is that of the present work: an employer first, then the title, then what stands near."""
    inside = work.first <= hit.first <= work.last
    if not inside and (not about_writer(text, hit.first, hit.last) or negated(text, hit.first, hit.last)):
        return -1.0
    sentence = text.tokens[hit.first].sentence
    gap = hit.first - work.last
    same = sentence == text.tokens[work.first].sentence
    if inside:
        weight = 4.0
    elif same and 0 < gap <= 14 and _is_employer(text, hit):
        weight = 4.4 - 4.0 * any(_leads(text, s, hit) for s in work.signs if s.meaning == "wish")
    else:
        weight = (
            3.0 - abs(gap) / 15 if same else 1.5 - abs(gap) / 60 + (hit.first == sentence_bounds(text, hit.first)[0])
        )
        weight -= 4.0 * any(_leads(text, s, hit) for s in work.signs if s.meaning == "wish")
        weight -= 1.5 * any(_leads(text, s, hit) for s in work.signs if s.meaning == "was")
    if hit.meaning == "none":
        return 1.6
    if any(h.meaning == "function" and h.first <= hit.first <= h.last for h in hits):
        weight -= 2.0 if inside else 3.0
    return weight + 0.5 * (hit.last - hit.first)


def _leads(text: Text, sign: Hit, hit: Hit) -> bool:
    """Whether a wish or 'war' stands before the industry in its sentence."""
    return text.tokens[sign.first].sentence == text.tokens[hit.first].sentence and sign.first < hit.first


def _is_employer(text: Text, hit: Hit) -> bool:
    """'in einer Schule', 'with a Crown corporation', 'bei nem Autozulieferer'."""
    before = [word(text, hit.first - n) for n in (1, 2, 3)]
    return any(w in ("in", "bei", "beim", "at", "for", "with") for w in before)


def _named(text: Text, hit: Hit) -> str:
    """The industry and the writer's own word for it: 'Bank (Volksbank)'."""
    said = text.words(hit.first, hit.last)
    if said.lower() in hit.meaning.lower() or said[:4].lower() in hit.meaning.lower():
        return hit.meaning
    return f"{hit.meaning} ({said})"
