"""Each source against the one contract: a new source is one folder and a class here."""

from __future__ import annotations

from typing import Final

from nahbar.core.model.problems import Problem
from nahbar.core.model.records import OwnRecord, PersonRecord, TouchpointRecord
from nahbar.sources import calendar, google, linkedin, mail, outlook, vcard
from nahbar.sources.registry import SOURCES
from nahbar.sources.table import Table
from tests.sources.contract import SECRET, InMemory, SourceContract

_CARDS: Final = f"""\
BEGIN:VCARD
VERSION:3.0
UID:mara-1
FN:Dr. Mara Kessler
N:Kessler;Mara;;Dr.;
EMAIL;TYPE=WORK:Mara@Example.org
item1.TEL:+49 6421 12345
item1.X-ABLabel:Praxis
PHOTO;ENCODING=b;TYPE=JPEG:{SECRET}AAAA
 {SECRET}BBBB
END:VCARD
BEGIN:VCARD
VERSION:2.1
N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Gr=FCn;J=
=F6rg
TEL;HOME;VOICE:0171 2345678
END:VCARD
BEGIN:VCARD
VERSION:4.0
KIND:org
FN:Bäckerei Kornblum
END:VCARD
"""
_CONNECTIONS: Final = f"""\
Notes:
"{SECRET}: some addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Mara,Kessler,https://www.linkedin.com/in/mara-kessler,,"Praxis Kessler, Marburg",Leitung,15 Jan 2024
Idris,Okoye,https://www.linkedin.com/in/idris,idris@example.com,,,03 Feb 2023
,,,,,,
"""
_MESSAGES: Final = f'''\
CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
c1,,Mara Kessler,https://www.linkedin.com/in/mara,Tom Berg,https://www.linkedin.com/in/tom,2024-03-15 09:30:00 UTC,{SECRET},"{SECRET},
""{SECRET}""",INBOX
c2,,Tom Berg,https://www.linkedin.com/in/tom,Mara Kessler,https://www.linkedin.com/in/mara,2024-03-16 10:00:00 UTC,,{SECRET},INBOX
'''
_GOOGLE: Final = """\
First Name,Middle Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value
Mara,,Kessler,Praxis Kessler,* myContacts ::: Chor,Work,mara@example.org,Mobile,+49 171 2345678
Idris,,Okoye,,,,idris@example.com ::: okoye@example.net,,
,,,,,,,,
"""
_OUTLOOK: Final = """\
"Anrede";"Vorname";"Weitere Vornamen";"Nachname";"Firma";"Telefon geschäftlich";"Mobiltelefon";"E-Mail-Adresse";"Notizen"
"Dr.";"Mara";"";"Kessler";"Praxis Kessler";"06421 12345";"";"mara@example.org";"mag
Chor"
"";"";"";"";"";"";"";"";"niemand"
""".encode("cp1252")
_MBOX: Final = f"""\
From mara@example.org Mon Mar  2 10:00:00 2026
Delivered-To: tom@example.net
Message-ID: <1@example.org>
From: =?utf-8?q?Mara_Ke=C3=9Fler?= <Mara@Example.org>
To: Tom Berg <tom@example.net>, "Okoye, Idris" <idris@example.com>
Date: Mon, 2 Mar 2026 10:00:00 +0100
Subject: {SECRET}

{SECRET}
From here on it is all body,
From: no@example.org, {SECRET}

From news@example.com Tue Mar  3 10:00:00 2026
From: Angebote <news@example.com>
To: tom@example.net
Date: Tue, 3 Mar 2026 10:00:00 GMT
List-Unsubscribe: <mailto:leave@example.com>

{SECRET}

From nobody Tue Mar  3 11:00:00 2026
Subject: {SECRET}

"""
_CALENDAR: Final = f"""\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//EN
BEGIN:VEVENT
UID:lunch-1
DTSTART;TZID=Europe/Berlin:20260302T123000
SUMMARY:{SECRET}
DESCRIPTION:{SECRET}
ORGANIZER;CN=Tom Berg:mailto:tom@example.net
ATTENDEE;CN="Kessler, Mara";PARTSTAT=ACCEPTED:mailto:Mara@Example.org
ATTENDEE;CUTYPE=ROOM;CN=Raum 3:mailto:room3@example.net
BEGIN:VALARM
TRIGGER:-PT15M
DESCRIPTION:{SECRET}
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:dentist
DTSTART;VALUE=DATE:20260303
SUMMARY:{SECRET}
END:VEVENT
END:VCALENDAR
"""
_TABLE: Final = """\
Name;E-Mail;Telefon;Ort
Mara Kessler;mara@example.org;06421 12345;Marburg
Idris Okoye;;;Gießen
;;;
nur ein Wort
;;;Nirgendwo
"""


class TestVCard(SourceContract):
    source, name, example, yields = vcard, "a.vcf", _CARDS.encode(), (PersonRecord, Problem)


class TestLinkedInConnections(SourceContract):
    source, name, example, yields = linkedin, "Connections.csv", _CONNECTIONS.encode(), (PersonRecord, Problem)


class TestLinkedInMessages(SourceContract):
    source, name, example, yields = linkedin, "messages.csv", _MESSAGES.encode(), (TouchpointRecord,)


class TestGoogle(SourceContract):
    source, name, example, yields = google, "contacts.csv", _GOOGLE.encode(), (PersonRecord, Problem)


class TestOutlook(SourceContract):
    source, name, example, yields = outlook, "Kontakte.CSV", _OUTLOOK, (PersonRecord, Problem)


class TestMail(SourceContract):
    source, name, example, yields = mail, "inbox", _MBOX.encode(), (TouchpointRecord, OwnRecord, Problem)


class TestCalendar(SourceContract):
    source, name, example, yields = calendar, "a.ics", _CALENDAR.encode(), (TouchpointRecord, Problem)


class TestTable(SourceContract):
    source, name, example, yields = Table(), "people.csv", _TABLE.encode(), (PersonRecord, Problem)


class TestInMemory(SourceContract):
    source, name, example, yields = InMemory(), "people", b"+Mara Kessler\n+Idris Okoye\nno\n", (PersonRecord, Problem)


def test_every_source_of_the_registry_stands_here() -> None:
    tested = {each.source.ID for each in SourceContract.__subclasses__()}
    assert {source.ID for source in SOURCES} <= tested


def test_no_two_sources_claim_one_file() -> None:
    """The plain table takes any table of people; it is asked last."""
    for each in SourceContract.__subclasses__():
        claiming = [s.ID for s in SOURCES if s.ID != "table" and s.recognises(each.name, each.example)]
        assert claiming == [each.source.ID][: each.source.ID not in ("table", "in-memory")]
