"""What a LinkedIn export says: connections, messages, invitations, and ego."""

from __future__ import annotations

import datetime as dt

import pytest

from nahbar.core.model.problems import Problem
from nahbar.core.model.records import Handle, Name, OwnRecord, PartialDate, Role
from nahbar.sources import linkedin
from tests.sources.reading import own, people, person, points, problems, records, touchpoints

HEADINGS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
MESSAGES = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT,FOLDER,IS MESSAGE DRAFT"


def test_connections_below_the_notes() -> None:
    found = people(
        linkedin,
        f"""
        Notes:
        "When exporting, some addresses are missing."

        {HEADINGS}
        Mara,Kessler,https://www.LinkedIn.com/in/Mara/?trk=x,MARA@example.org,"Praxis, Marburg",Leitung,15 Jan 2024
        Idris,Okoye,,,,,
        """,
    )
    mara, idris = found
    assert mara.name == Name("Mara Kessler", "Mara", "Kessler")
    assert mara.key == points(mara, "profile")[0] == "https://www.linkedin.com/in/mara"
    assert (points(mara, "email"), mara.roles) == (["mara@example.org"], (Role("Praxis, Marburg", "Leitung"),))
    assert (mara.known_since, mara.origin.line) == (dt.date(2024, 1, 15), 5)
    assert (idris.name.full, idris.roles, idris.known_since) == ("Idris Okoye", (), None)


def test_a_german_export() -> None:
    mara = person(
        linkedin,
        """
        Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am
        Mara,Keßler,https://www.linkedin.com/in/mara,,Praxis,Leitung,3. März 2024
        """,
    )
    assert (mara.name.family, mara.known_since) == ("Keßler", dt.date(2024, 3, 3))


@pytest.mark.parametrize(
    "written",
    ["05 Mar 2024", "5 Mar 2024", "5-Mar-24", "Mar 5, 2024", "03/05/2024", "3/5/24", "2024-03-05", "2024/03/05",
     "5. März 2024", "5. Mrz. 2024", "05.03.2024", "05.03.24", "3/5/24, 10:30 AM"],
)  # fmt: skip
def test_dates_in_all_forms_that_occur(written: str) -> None:
    quoted = f'"{written}"' if "," in written else written
    assert person(linkedin, f"{HEADINGS}\nMara,K,,,,,{quoted}\n").known_since == dt.date(2024, 3, 5)


def test_rows_of_nobody_and_broken_rows_are_named() -> None:
    assert problems(linkedin, f'{HEADINGS}\n,,,,,,\nBADROW\nMara,K,,,,"never closed\nIdris,O,,,,,\n') == [
        ("nameless", "file:2"),
        ("broken-row", "file:3"),
        ("broken-row", "file:4"),
    ]


def test_a_message_is_who_when_and_whom_and_nothing_of_what_was_said() -> None:
    (message,) = touchpoints(
        linkedin,
        f"""
        {MESSAGES}
        c1,Mara Kessler,https://www.linkedin.com/in/mara,Tom Berg,https://www.linkedin.com/in/tom,2024-03-15 09:30:00 UTC,"two
        lines, ""quoted"" too",INBOX,No
        """,
    )
    assert message.at == dt.datetime(2024, 3, 15, 9, 30, tzinfo=dt.UTC)
    assert message.by == Handle("profile", "https://www.linkedin.com/in/mara", "Mara Kessler")
    assert message.others == (Handle("profile", "https://www.linkedin.com/in/tom", "Tom Berg"),)
    assert (message.channel, message.automatic) == ("linkedin", "")
    assert "quoted" not in repr(message)


def test_a_message_to_several_and_one_to_somebody_with_a_comma_in_the_name() -> None:
    several, titled = touchpoints(
        linkedin,
        f"""
        {MESSAGES}
        c1,A,https://l.com/in/a,"B C,D E","https://l.com/in/b,https://l.com/in/d",2024-03-15 09:30:00 UTC,x,INBOX,
        c2,A,https://l.com/in/a,"B C, PhD",https://l.com/in/b,2024-03-15 09:31:00 UTC,x,INBOX,
        """,
    )
    assert [handle.name for handle in several.others] == ["B C", "D E"]
    assert [handle.name for handle in titled.others] == ["B C, PhD"]


def test_messages_that_are_none_between_people() -> None:
    text = f"""
        {MESSAGES}
        c1,A,https://l.com/in/a,B,https://l.com/in/b,2024-03-15 09:30:00 UTC,x,SPAM,
        c2,Firm,https://l.com/company/firm,B,https://l.com/in/b,2024-03-15 09:30:00 UTC,x,INBOX,
        c3,A,https://l.com/in/a,B,https://l.com/in/b,2024-03-15 09:30:00 UTC,x,INBOX,Yes
        c4,LinkedIn Member,,B,https://l.com/in/b,2024-03-15 09:30:00 UTC,x,INBOX,
        c5,A,https://l.com/in/a,B,https://l.com/in/b,one day,x,INBOX,
        """
    assert [message.automatic for message in touchpoints(linkedin, text)] == ["spam", "newsletter"]
    assert problems(linkedin, text) == [("draft", "file:4"), ("nobody", "file:5"), ("no-date", "file:6")]


def test_an_invitation_is_a_touchpoint() -> None:
    (sent,) = touchpoints(
        linkedin,
        """
        From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
        Tom Berg,Mara Kessler,"3/5/24, 10:30 PM",hello,OUTGOING,https://www.linkedin.com/in/tom,https://www.linkedin.com/in/mara
        """,
    )
    assert (sent.at, sent.others[0].name) == (dt.datetime(2024, 3, 5, 22, 30, tzinfo=dt.UTC), "Mara Kessler")
    assert "hello" not in repr(sent)


def test_what_the_export_says_of_ego() -> None:
    (profile,) = own(
        linkedin,
        """
        First Name,Last Name,Maiden Name,Headline,Summary,Websites
        Tom,Berg,Roth,Gärtner,secret,"[PORTFOLIO:https://berg.example]
        www.example.org"
        """,
    )
    assert (profile.sign, profile.name) == ("profile", Name("Tom Berg", "Tom", "Berg", former="Roth"))
    assert points(profile, "url") == ["https://berg.example", "www.example.org"]
    assert "secret" not in repr(profile)
    (address,) = own(linkedin, "Email Address,Confirmed,Primary,Updated On\nTOM@example.net,Yes,Yes,Not Available\n")
    assert points(address, "email") == ["tom@example.net"]
    (role,) = own(linkedin, "Company Name,Title,Description,Location,Started On,Finished On\nHof,Gärtner,,,Mär 2019,\n")
    assert role.roles == (Role("Hof", "Gärtner", "", PartialDate(2019, 3), None),)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Skills.csv", "Name\nPython\n"),
        ("Languages (1).csv", "Name,Proficiency\nDeutsch,gut\n"),
        ("Certifications.csv", "Name,Url,Authority\nA,https://example.org,B\n"),
    ],
)
def test_nobody_takes_a_skill_for_a_person(name: str, text: str) -> None:
    assert linkedin.recognises(name, text.encode())
    (only,) = records(linkedin, text)
    assert isinstance(only, Problem)
    assert only.code == "not-of-people"


def test_own_records_are_told_from_people() -> None:
    assert all(isinstance(r, OwnRecord) for r in records(linkedin, "Extension,Number,Type\n,+49 171 1,Mobile\n"))
