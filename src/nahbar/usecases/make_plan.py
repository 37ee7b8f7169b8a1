"""From a person's own words to a plan."""

from __future__ import annotations

import datetime as dt

from nahbar.core.model.errors import InvalidRequestError
from nahbar.core.model.frozen import frozen, replace
from nahbar.core.model.plan import Plan
from nahbar.core.model.profile import Profile
from nahbar.core.model.vocabulary import Address, Language
from nahbar.core.strategy.plan import make_plan
from nahbar.core.words.read import read_words
from nahbar.knowledge.load import load_field_words, load_knowledge, load_lexicons, load_message_rules, state

MOST_CHARACTERS = 100_000
_MOST_HOURS = 60.0
_FORMAL_MODES = frozenset({"executive"})


@frozen
class PlanRequest:
    """What a person asks for; None leaves a choice to the words."""

    text: str
    starts_on: dt.date
    language: Language | None = None
    mode: str | None = None
    hours: float | None = None
    address: Address | None = None


def plan_from_words(request: PlanRequest) -> Plan:
    """Read the words and make the plan; InvalidRequestError where the request cannot be one."""
    check_plan_request(request)
    at = state()
    profile = read_words(request.text, load_lexicons(at=at), request.language, today=request.starts_on)
    if request.mode:
        profile = replace(profile, mode=request.mode, mode_reason="chosen", mode_span=None)
    profile = _with_guesses(profile)
    address = _address(profile, request.address)
    knowledge = load_knowledge(profile.language, address, at=at)
    rules = load_message_rules(profile.language, at=at)
    return make_plan(profile, knowledge, rules, request.starts_on, address, request.hours)


def check_plan_request(request: PlanRequest) -> None:
    """Refuse what is no text of a person: nothing, binary data, a whole book; and hours no week has."""
    if "\x00" in request.text or request.text.count("\ufffd") > len(request.text) // 20 + 1:
        raise InvalidRequestError("request-binary")
    if not any(c.isalnum() for c in request.text):
        raise InvalidRequestError("request-empty")
    if len(request.text) > MOST_CHARACTERS:
        raise InvalidRequestError("request-long")
    if request.hours is not None and not 0 < request.hours <= _MOST_HOURS:
        raise InvalidRequestError("request-hours")


def _address(profile: Profile, wished: Address | None) -> Address | None:
    """German only: as wished, else as the person writes, else du, and Sie for top leadership."""
    if profile.language != "de":
        return None
    return wished or profile.formality or ("sie" if profile.mode in _FORMAL_MODES else "du")


def _with_guesses(profile: Profile) -> Profile:
    """A trade that no field names is looked up by meaning; the best guesses are asked about, a near one assumed."""
    words = " ".join(filter(None, (profile.occupation, profile.current_industry)))
    if profile.field or not words:
        return profile
    from nahbar.knowledge.meaning import guess_field

    guess = guess_field(words, load_field_words(profile.language))
    return replace(profile, field_guesses=guess.fields, field_assumed=guess.assumed)
