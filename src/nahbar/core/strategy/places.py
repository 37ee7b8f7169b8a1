"""Where to meet: the places of a field that this person can and wants to go to, and real venues among them."""

from __future__ import annotations

from nahbar.core.model.knowledge import Place, Venue
from nahbar.core.strategy.setting import Setting
from nahbar.core.words.text import fold

_SIZES = {"small": 2, "medium": 1, "large": 0}
_MOST_VENUES = 4
_LEAST_WORTH = 3.0
_FOR_ANYBODY = 0.5
_SUITS = {
    "introverted": ("temper.introverted", "worry.events"),
    "extroverted": ("temper.extroverted",),
    "newcomer": ("newcomer",),
    "beginner": ("stage.junior", "stage.student"),
    "senior": ("stage.senior",),
    "executive": ("mode.executive",),
    "self_employed": ("self_employed",),
    "local": ("mode.local_business",),
    "remote": ("mode.remote_first",),
    "career_change": ("mode.career_change",),
    "parents": ("caring",),
    "students": ("stage.student",),
}
"""Whom a venue suits → the tags by which such a person is known."""
_SMALL_NEEDED = frozenset({"worry.events", "worry.small_talk", "temper.introverted", "limit.anxiety", "no.events"})


def fitting_places(setting: Setting, form: str) -> tuple[Place, ...]:
    """Places of the field guide in one form, the best fitting first; refused ones are not among them."""
    possible = [place for place in setting.guide.places if place.form == form and is_possible(place, setting)]
    return tuple(sorted(possible, key=lambda place: -_worth(place, setting)))


def is_possible(place: Place, setting: Setting) -> bool:
    """Whether nothing the person ruled out speaks against a place."""
    if place.channel in setting.excluded or (place.evening and "evening_events" in setting.excluded):
        return False
    if place.size == "large" and not _SMALL_NEEDED.isdisjoint(setting.tags):
        return False
    return not (place.form == "offline" and "in_person" in setting.excluded)


def _worth(place: Place, setting: Setting) -> float:
    worth = 3.0 if place.channel in setting.profile.channels_preferred else 0.0
    worth += sum(2.0 for goal in setting.goals if goal in place.goals)
    if not _SMALL_NEEDED.isdisjoint(setting.tags):
        worth += _SIZES[place.size]
    return worth


def fitting_venues(setting: Setting) -> tuple[Venue, ...]:
    """Real bodies of this field, country and language; at most four, none that costs money there is not."""
    near = [venue for venue in setting.knowledge.venues if _is_near(venue, setting)]
    ranked = [(venue, _venue_worth(venue, setting)) for venue in near if _is_allowed(venue, setting)]
    # In private life a venue must suit the person in more than one way.
    least = _LEAST_WORTH + 2 * (setting.guide.kind == "life")
    best = sorted((pair for pair in ranked if pair[1] >= least), key=lambda pair: -pair[1])
    return tuple(venue for venue, _ in best[:_MOST_VENUES])


def _is_near(venue: Venue, setting: Setting) -> bool:
    """In the person's country, everywhere, or only online; what is online for one country stays there."""
    countries = set(venue.regions) - {"world", "online"}
    return setting.country in countries or "world" in venue.regions or not countries


def _venue_worth(venue: Venue, setting: Setting) -> float:
    """A venue of the field counts, one for anybody only if it suits this person in more than one way."""
    worth = 3.0 if setting.guide.id in venue.fields else _FOR_ANYBODY if "any" in venue.fields else 0.0
    if not worth:
        return 0.0
    worth += 2.0 * (venue.channel in setting.profile.channels_preferred)
    worth += sum(tag in setting.tags for suit in venue.suits for tag in _SUITS.get(suit, ()))
    return worth


def _speaks_as_a_woman(setting: Setting) -> bool:
    """Whether the words settle it, as 'Geschäftsführerin' or 'other women' do."""
    named = frozenset(setting.phrase("women-words").split())
    title = (setting.profile.occupation or "").split()[:1]
    return not named.isdisjoint(fold(setting.profile.text).split()) or (
        setting.language == "de" and any(word.endswith("in") for word in title)
    )


def _is_allowed(venue: Venue, setting: Setting) -> bool:
    if venue.channel in setting.excluded or setting.language not in venue.languages:
        return False
    if venue.only and not _speaks_as_a_woman(setting):
        return False
    if venue.places and not any(fold(place) in fold(setting.profile.location or "") for place in venue.places):
        return False
    if venue.evening == "true" and "evening_events" in setting.excluded:
        return False
    if "limit.no_money" in setting.tags and venue.cost not in ("free", "unknown"):
        return False
    if venue.form == "online":
        return True
    return "worry.events" not in setting.tags or venue.size != "large"
