"""How fast files are read: messages a second out of an mbox, cards a second beside vobject, and the memory for it.

    .venv/bin/python -m benchmarks.sources [--megabytes 1000]

The files are made in the run, of invented people. Each figure is the best of five, in time of this process
and not of others; the peer reads the same file.
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import vobject  # type: ignore[import-untyped]

from nahbar.core.model.records import Origin
from nahbar.sources import mail, vcard
from nahbar.sources.contract import Settings, Source

SETTINGS: Final = Settings(dt.date(2026, 11, 24))
_ROUNDS: Final = 5
_FEWEST_MESSAGES: Final = 10_000
_FASTER_THAN_VOBJECT: Final = 4.0
_PEAK: Final = 250
_CARD: Final = """\
BEGIN:VCARD
VERSION:3.0
UID:{n}@example.org
N:Kessler{n};Mara;Luise;Dr.;
FN:Dr. Mara Luise Kessler{n}
ORG:Gärtnerei Süd;Verkauf
TITLE:Leiterin
EMAIL;TYPE=INTERNET,WORK:mara{n}@example.org
EMAIL;TYPE=HOME:mara.k{n}@example.net
TEL;TYPE=CELL:+49 171 {n:07}
ADR;TYPE=HOME:;;Weg {n};Marburg;;35037;Deutschland
BDAY:1980-03-{day:02}
CATEGORIES:Freunde,Chor
NOTE:Zeile eins\\nZeile zwei
END:VCARD
"""
_MESSAGE: Final = """\
From mara{n}@example.org Mon Mar  2 10:00:00 2026
Return-Path: <mara{n}@example.org>
Delivered-To: tom@example.net
Received: from mail.example.org (mail.example.org [192.0.2.7])
\tby mx.example.net (Postfix) with ESMTPS id 4F2A91C03{n}
\tfor <tom@example.net>; Mon,  2 Mar 2026 10:00:03 +0100 (CET)
Received: from [198.51.100.4] (unknown [198.51.100.4])
\tby mail.example.org (Postfix) with ESMTPSA id 9B1C2{n}
\tfor <tom@example.net>; Mon,  2 Mar 2026 10:00:01 +0100 (CET)
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=a;
\tbh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=dzdVyOfAKCdLXdJOc9G2q8Lo
From: =?utf-8?q?Mara_Ke=C3=9Fler_{n}?= <mara{n}@example.org>
To: Tom Berg <tom@example.net>
Cc: "Okoye{n}, Idris" <idris{n}@example.com>, chor@example.org
Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=
Date: Mon, 2 Mar 2026 10:00:{second:02} +0100
Message-ID: <{n}@example.org>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

{body}

"""
_BODY: Final = "A line of a letter, as long as lines of letters are, more or less.\n" * 12


def messages(count: int) -> bytes:
    return "".join(_MESSAGE.format(n=n, second=n % 60, body=_BODY) for n in range(count)).encode()


def cards(count: int) -> str:
    return "".join(_CARD.format(n=n, day=n % 28 + 1) for n in range(count))


def seconds(work: Callable[[], int], count: int) -> float:
    """The processor time of the shortest of several runs; each has to find everything."""
    times = []
    for _ in range(_ROUNDS):
        began = time.process_time()
        assert work() >= count
        times.append(time.process_time() - began)
    return min(times)


def read(source: Source, content: bytes) -> int:
    return sum(1 for _ in source.read(io.BytesIO(content), Origin("made"), SETTINGS))


def read_with_vobject(text: str) -> int:
    """The same work: every property of every card."""
    return sum(1 for card in vobject.readComponents(text) if [(each.name, each.value) for each in card.getChildren()])


def peak_megabytes(megabytes: int) -> int:
    """What a process of its own needs at most to read an mbox of that size."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.mbox"
        piece = messages(1000)
        with path.open("wb") as file:
            for _ in range(megabytes * 1_000_000 // len(piece) + 1):
                file.write(piece)
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.sources", "--only-read", str(path)], check=True, capture_output=True
        )
    return int(done.stdout)


def only_read(path: Path) -> None:
    """Read one mbox and say how much memory that took, in megabytes."""
    with path.open("rb") as file:
        for _ in mail.read(file, Origin(path.name), SETTINGS):
            pass
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def report(name: str, figure: float, bar: float, *, at_most: bool = False) -> bool:
    """Print a figure beside its bar; whether it is met."""
    met = figure <= bar if at_most else figure >= bar
    print(f"{name:48} {figure:12,.1f}   {'at most' if at_most else 'at least'} {bar:,.0f}{'' if met else '   MISSED'}")
    return met


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=1000, help="size of the mbox for the peak of memory")
    parser.add_argument("--only-read", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.only_read:
        only_read(arguments.only_read)
        return 0
    # First, while this process is small: a new process counts the memory of the one that began it.
    peak = peak_megabytes(arguments.megabytes)
    mbox, text = messages(20_000), cards(5_000)
    per_message = seconds(lambda: read(mail, mbox), 20_000) / 20_000
    ours = seconds(lambda: read(vcard, text.encode()), 5_000) / 5_000
    theirs = seconds(lambda: read_with_vobject(text), 5_000) / 5_000
    met = [
        report("messages a second out of an mbox", 1 / per_message, _FEWEST_MESSAGES),
        report("cards a second", 1 / ours, 0),
        report("cards a second, vobject", 1 / theirs, 0),
        report("times vobject", theirs / ours, _FASTER_THAN_VOBJECT),
        report(f"megabytes for an mbox of {arguments.megabytes}", peak, _PEAK, at_most=True),
    ]
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
