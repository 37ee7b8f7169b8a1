"""Addresses in the one form in which they are compared."""

from __future__ import annotations

import pytest

from nahbar.core.identity.keys import is_role, key_of
from nahbar.core.model.records import ContactPoint


@pytest.mark.parametrize("written", ["0171 2345678", "+49 (0)171 2345678", "0049-171-2345678", "+491712345678"])
def test_every_spelling_of_a_phone_has_one_key(written: str) -> None:
    key = key_of(ContactPoint("phone", written), "DE")
    assert key is not None
    assert key.text == "phone:+491712345678"
    assert not key.is_landline


def test_the_country_decides_what_a_phone_without_one_is() -> None:
    london = ContactPoint("phone", "020 7946 0958")
    assert key_of(london, "GB") != key_of(london, "DE")


@pytest.mark.parametrize("written", ["4711", "+49 30 2273-0 ext. 12", "keine", "", "0" * 40])
def test_what_nobody_can_dial_is_no_key(written: str) -> None:
    assert key_of(ContactPoint("phone", written), "DE") is None


@pytest.mark.parametrize("kind", ["url", "address"])
def test_a_web_site_and_a_street_are_no_keys(kind: str) -> None:
    assert key_of(ContactPoint(kind, "https://x.example")) is None


def test_a_profile_has_one_key_however_it_is_linked() -> None:
    links = ("https://www.linkedin.com/in/Anna/", "http://linkedin.com/in/anna?x=1")
    assert len({key_of(ContactPoint("profile", link, "linkedin")) for link in links}) == 1


@pytest.mark.parametrize("address", ["info@x.de", "kontakt-berlin@x.de", "büro@x.de", "no-reply@x.de", "123@x.de"])
def test_a_desk_is_nobody(address: str) -> None:
    assert is_role(address)


@pytest.mark.parametrize("address", ["anna@x.de", "informatiker@x.de", "teamer.anna@x.de"])
def test_a_person_is_no_desk(address: str) -> None:
    assert not is_role(address)
