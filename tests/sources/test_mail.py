"""Who wrote to whom and when, out of real mail's worst headers; bodies are never looked at."""

from __future__ import annotations

import datetime as dt
import gzip
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nahbar.core.model.records import Handle, TouchpointRecord
from nahbar.sources import mail
from nahbar.sources.contract import Settings
from nahbar.sources.finding import read_all
from nahbar.sources.mail.addresses import handles
from nahbar.sources.mail.dates import read_date
from nahbar.sources.mail.headers import decoded, read_headers
from nahbar.sources.mail.splitting import HEAD_MOST, messages
from tests.sources.reading import DAY, SETTINGS, Endless, Pieces, own, problems, touchpoints

UTC = dt.UTC
AT = dt.datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def message(headers: str, body: str = "Hello.\n") -> bytes:
    """A message from Mara to Tom with some headers more, or others of the same name before."""
    rest = "From: Mara <mara@example.org>\nTo: tom@example.net\nDate: Mon, 2 Mar 2026 10:00:00 +0100\n"
    return f"{headers}\n{rest}\n{body}".lstrip("\n").encode()


def test_a_message_is_a_touchpoint() -> None:
    (one,) = touchpoints(mail, message("Message-ID: <1@example.org>\nSubject: secret\nCc: Idris <i@example.com>"))
    assert (one.key, one.at, one.channel) == ("1@example.org", AT, "email")
    assert one.by == Handle("email", "mara@example.org", "Mara")
    assert one.others == (Handle("email", "tom@example.net"), Handle("email", "i@example.com", "Idris"))


def test_line_breaks_of_all_systems() -> None:
    for line_break in (b"\n", b"\r\n", b"\r"):
        raw = message("Subject: a\n b").replace(b"\n", line_break)
        assert mail.recognises("x.eml", raw)
        assert [one.at for one in touchpoints(mail, raw)] == [AT]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("mara@example.org", [("mara@example.org", "")]),
        ("Mara Kessler <Mara@Example.ORG>", [("mara@example.org", "Mara Kessler")]),
        ('"Kessler, Mara" <mara@example.org>, tom@x.de', [("mara@example.org", "Kessler, Mara"), ("tom@x.de", "")]),
        ("mara@example.org (Mara Kessler)", [("mara@example.org", "Mara Kessler")]),
        ("mara@example.org (Mara (the first) Kessler)", [("mara@example.org", "Mara the first Kessler")]),
        (
            "Choir: mara@example.org, Tom <tom@x.de>;, i@x.de",
            [("mara@example.org", ""), ("tom@x.de", "Tom"), ("i@x.de", "")],
        ),
        ("undisclosed-recipients:;", []),
        (r'"Mara \"Mari\" K." <mara@example.org>', [("mara@example.org", 'Mara "Mari" K.')]),
        ("=?utf-8?q?Ke=C3=9Fler=2C_Mara?= <m@x.de>", [("m@x.de", "Keßler, Mara")]),
        ("=?iso-8859-1?b?R3L8bg==?= =?iso-8859-1?q?_J=F6rg?= <g@x.de>", [("g@x.de", "Grün Jörg")]),
        ("=?utf-8?q?J=C3?= =?utf-8?q?=B6rg?= <g@x.de>", [("g@x.de", "Jörg")]),
        ("=?nonsense?q?Mara?= <m@x.de>", [("m@x.de", "Mara")]),
        ("=?utf-8?b?TWFyYQ?= <m@x.de>", [("m@x.de", "Mara")]),
        ("'mara@example.org' <mara@example.org>", [("mara@example.org", "")]),
        ("Mara <mara@example.org", [("mara@example.org", "Mara")]),
        ("mara at example.org", []),
        ("m@x.de, M@X.de", [("m@x.de", "")]),
        ("", []),
        ("((((((", []),
        ("<<<>>>,,,;;;:::", []),
    ],
)
def test_addresses_as_programs_write_them(line: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.value, one.name) for one in handles(line)] == expected


@given(st.text(max_size=300))
def test_any_line_of_addresses_can_be_read(line: str) -> None:
    assert all("@" in one.value for one in handles(line))
    decoded(line)


def test_thousands_of_receivers_and_brackets_take_no_time() -> None:
    assert len(handles(", ".join(f"p{n}@example.org" for n in range(5000)))) == 500
    assert handles("(" * 50_000 + "<" * 50_000) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mon, 2 Mar 2026 10:00:00 +0100", AT),
        ("2 Mar 2026 10:00 +0100 (CET)", AT),
        ("Mon,  2 Mar 2026 09:00:00 GMT", AT),
        ("Mon, 02 Mar 26 09:00:00 GMT", AT),
        ("Mon Mar  2 09:00:00 2026", AT),
        ("Mon, 2 March 2026 04:00:00 EST", AT),
        ("2026-03-02 09:00", AT),
        ("Mon, 2 Mar 2026 09:00:61 +0000", dt.datetime(2026, 3, 2, 9, 0, 59, tzinfo=UTC)),
        ("Mon, 2 Mar 2026 10:00:00 +9900", None),
        ("Mon, 32 Mar 2026 10:00:00 +0100", None),
        ("Thu, 1 Jan 1904 00:00:00 +0000", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_as_programs_write_them(text: str, expected: dt.datetime | None) -> None:
    assert read_date(text) == expected


@given(st.text(max_size=80) | st.from_regex(r"[A-Z][a-z]{2}, ?\d{1,9} [A-Z][a-z]{2} \d{1,9} \d+:\d+:\d+ [+-]\d{1,6}"))
def test_any_date_can_be_read(text: str) -> None:
    read_date(text)


def test_a_wrong_clock_is_mended_by_when_the_mail_was_received() -> None:
    broken = message("").replace(b"Date: Mon, 2 Mar 2026", b"Date: Mon, 2 Mar 2099")
    assert problems(mail, broken) == [("no-date", "file:1")]
    received = b"Received: from a by b;\n\tMon, 2 Mar 2026 10:00:00 +0100\n"
    assert [one.at for one in touchpoints(mail, received + broken)] == [AT]


def test_without_a_sender_nobody_can_be_met() -> None:
    assert problems(mail, b"Subject: a\nTo: tom@example.net\n\n") == [("no-sender", "file:1")]
    (one,) = touchpoints(mail, message("").replace(b"From: Mara", b"From: \nSender: Mara"))
    assert one.by == Handle("email", "mara@example.org", "Mara")


@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        ("", ""),
        ("Auto-Submitted: no", ""),
        ("List-Id: Chor <chor.example.org>", "list"),
        ("List-Post: <mailto:a@b.de>\nList-Unsubscribe: <mailto:c@b.de>", "list"),
        ("Precedence: list", "list"),
        ("X-BeenThere: chor@example.org", "list"),
        ("List-Unsubscribe: <mailto:c@b.de>", "newsletter"),
        ("Precedence: bulk", "newsletter"),
        ("Feedback-ID: 1:2:3", "newsletter"),
        ("From: Angebote <newsletter@shop.example>", "newsletter"),
        ("Auto-Submitted: auto-replied", "auto_reply"),
        ("X-Autoreply: yes", "auto_reply"),
        ("Auto-Submitted: auto-generated", "robot"),
        ("Return-Path: <>", "robot"),
        ("Content-Type: multipart/report; report-type=delivery-status", "robot"),
        ("From: Shop <no-reply@shop.example>", "robot"),
        ("From: Konto <konto-noreply@bank.example>", "robot"),
        ("From: Mailer <MAILER-DAEMON@example.org>", "robot"),
        ("From: Rob Otter <robert@example.org>", ""),
        ("X-GitHub-Reason: mention\nList-Id: <a.b>", "ticket"),
        ("X-RT-Ticket: 12", "ticket"),
        ("Content-Type: text/calendar; method=REQUEST", "calendar"),
        ("Content-Class: urn:content-classes:calendarmessage", "calendar"),
        ("X-Spam-Flag: YES", "spam"),
        ("X-Gmail-Labels: Spam,Unread", "spam"),
    ],
)
def test_machines_are_told_from_people(headers: str, reason: str) -> None:
    assert [one.automatic for one in touchpoints(mail, message(headers))] == [reason]


def test_drafts_were_never_sent() -> None:
    assert problems(mail, message("X-Gmail-Labels: Entwürfe")) == [("draft", "file:1")]


def test_hints_whose_mailbox_it_is() -> None:
    text = b"From x Mon Mar  2 10:00:00 2026\n" + message("Delivered-To: Tom@example.net") + b"\n"
    found = own(mail, text * 3 + text.replace(b"Delivered-To: Tom@example.net", b"X-Gmail-Labels: Gesendet"))
    assert [(one.sign, one.key, one.times) for one in found] == [
        ("delivered_to", "tom@example.net", 3),
        ("sent", "mara@example.org", 1),
    ]


def test_a_mail_to_nobody_went_to_whose_mailbox_it_is() -> None:
    hidden = message("Delivered-To: tom@example.net").replace(b"To: tom@example.net\nDate", b"Date")
    assert touchpoints(mail, hidden)[0].others == (Handle("email", "tom@example.net"),)


MBOX = (
    b"From mara@example.org Mon Mar  2 10:00:00 2026\n" + message("", "Hi.\n\nFrom now on it is 10:00.\nNote: 2026\n")
    + b"\nFrom tom@example.net Tue Mar  3 10:00:00 +0100 2026\n" + message("Message-ID: <2>", "")
    + b"From - Wed Mar  4 10:00:00 2026\n" + message("Message-ID: <3>", "From here\n>From there\n")
)  # fmt: skip


def test_an_mbox_is_split_where_messages_begin_and_not_where_bodies_say_from() -> None:
    found = touchpoints(mail, MBOX)
    assert [(one.origin.line, one.key) for one in found[1:]] == [(11, "2"), (17, "3")]
    assert found[0].origin.line == 1


@pytest.mark.parametrize("size", [1, 3, 100])
def test_separators_are_seen_wherever_the_pieces_are_cut(size: int) -> None:
    assert list(messages(Pieces(MBOX, size))) == list(messages(io.BytesIO(MBOX)))


def test_separators_are_seen_across_large_bodies() -> None:
    body = "x" * (HEAD_MOST - 37) + "\n"
    one = b"From a Mon Mar  2 10:00:00 2026\n" + message("", body) + b"\n"
    assert len(list(messages(io.BytesIO(one * 100)))) == 100


def test_a_body_of_one_line_without_end_is_passed_by() -> None:
    stream = Endless(MBOX + b"\n", b"x", 200_000_000)
    from nahbar.core.model.records import Origin

    assert sum(isinstance(r, TouchpointRecord) for r in mail.read(stream, Origin("f"), SETTINGS)) == 3


def test_headers_of_nothing_but_blanks_end_somewhere() -> None:
    assert read_headers(b" \n\t\n:\n::\nFrom\n\x00From: a\n") == {}


def test_a_maildir_an_mbox_packed_and_a_folder_of_messages(tmp_path: Path) -> None:
    for place in ("cur", "new", "tmp"):
        (tmp_path / "Maildir" / place).mkdir(parents=True)
        (tmp_path / "Maildir" / place / "1.host:2,S").write_bytes(message(f"Message-ID: <{place}>"))
    (tmp_path / "old.mbox.gz").write_bytes(gzip.compress(MBOX))
    (tmp_path / "single.eml").write_bytes(message("Message-ID: <eml>"))
    found = [record for _, record in read_all([tmp_path], Settings(DAY))]
    keys = [record.key for record in found if isinstance(record, TouchpointRecord)]
    assert keys[1:] == ["2", "3", "eml", "cur", "new"], "what is still being delivered is not read"
    assert len(keys) == len(found)
