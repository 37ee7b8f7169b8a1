"""Channels that people refuse or like in their own ways, and those they only mention."""

from __future__ import annotations

import pytest

from nahbar.core.words.channels import read_channels
from nahbar.core.words.hits import values
from tests.core.words.reading import de, en

Case = tuple[str, set[str], set[str]]

ENGLISH: list[Case] = [
    ("No LinkedIn, please.", {"linkedin"}, set()),
    ("I deleted Facebook and I'm not going back.", {"facebook"}, set()),
    ("Please don't call, email me.", {"phone"}, {"email"}),
    ("I'd rather text than phone.", set(), {"text"}),
    ("No video calls, WhatsApp is fine.", {"video_calls"}, {"whatsapp"}),
    ("I can't do evenings.", {"evening_events"}, set()),
    ("Conferences are off the table.", {"conferences"}, set()),
    ("I refuse to go to trade fairs.", {"trade_fairs"}, set()),
    ("I'm best one to one.", set(), {"one_to_one"}),
    ("I love a good workshop.", set(), {"workshops"}),
    ("I won't do TikTok.", {"tiktok"}, set()),
    ("Breakfast clubs are not my thing.", {"networking_breakfasts"}, set()),
    ("Happy with podcasts.", set(), {"podcasts"}),
    ("I prefer letters.", set(), {"letters"}),
    ("Small groups suit me best.", set(), {"small_groups"}),
    ("I don't mind LinkedIn.", set(), set()),
    ("I work as an event manager.", set(), set()),
    ("My Instagram followers don't buy.", set(), set()),
    ("I run workshops for schools.", set(), set()),
    ("The phone never stops.", set(), set()),
]
GERMAN: list[Case] = [
    ("Bitte kein LinkedIn.", {"linkedin"}, set()),
    ("Facebook habe ich gelöscht.", {"facebook"}, set()),
    ("Telefonieren mache ich nicht.", {"phone"}, set()),
    ("Am liebsten per Mail.", set(), {"email"}),
    ("Messen kommen nicht infrage.", {"trade_fairs"}, set()),
    ("Abendtermine gehen nicht.", {"evening_events"}, set()),
    ("Sprachnachrichten mag ich gern.", set(), {"voice_messages"}),
    ("Videocalls lehne ich ab.", {"video_calls"}, set()),
    ("Lieber zu zweit als in großer Runde.", set(), {"one_to_one"}),
    ("Auf Instagram verzichte ich.", {"instagram"}, set()),
    ("Workshops besuche ich gern.", set(), {"workshops"}),
    ("Discord, da bin ich am liebsten.", set(), {"discord"}),
    ("Von Tagungen hab ich genug.", {"conferences"}, set()),
    ("Posten werde ich nicht.", {"posting"}, set()),
    ("Ich bin Eventmanagerin.", set(), set()),
    ("LinkedIn könnte ich mir vorstellen.", set(), set()),
    ("Ich leite einen Chor.", set(), set()),
    ("Das Telefon klingelt kaum.", set(), set()),
]


@pytest.mark.parametrize(("words", "excluded", "preferred"), ENGLISH)
def test_english(words: str, excluded: set[str], preferred: set[str]) -> None:
    found = read_channels(*en(words))
    assert (set(values(found.excluded)), set(values(found.preferred))) == (excluded, preferred)


@pytest.mark.parametrize(("words", "excluded", "preferred"), GERMAN)
def test_german(words: str, excluded: set[str], preferred: set[str]) -> None:
    found = read_channels(*de(words))
    assert (set(values(found.excluded)), set(values(found.preferred))) == (excluded, preferred)
