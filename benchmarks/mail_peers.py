"""How fast a mailbox is read beside `notmuch new` and `mu index`, all in one run on the same messages.

    .venv/bin/python -m benchmarks.mail_peers [FOLDER] [--messages 100000]

FOLDER holds real archives (../shared/data/mail-archives): mboxes, gzipped or not. Their messages are repeated with
new ids until there are enough. The peers know Maildirs only and index the words too, which we do not; so we are
measured on the same Maildir and on the same messages as one mbox. Each figure is a whole process: its time by the wall
clock and by the processor. Debian's packages: notmuch, maildir-utils.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import itertools
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from nahbar.core.model.frozen import frozen
from nahbar.core.model.records import TouchpointRecord
from nahbar.sources.contract import Settings
from nahbar.sources.finding import read_all

_FEWEST: Final = 10_000
_TIMES_PEERS: Final = 2.0
_SEPARATOR: Final = re.compile(rb"^From [^\n]*\d\d:\d\d[^\n]*\n", re.MULTILINE)
_ID: Final = re.compile(rb"^Message-ID:[^\n]*\n", re.IGNORECASE | re.MULTILINE)


@frozen
class Took:
    """How long a process took, in seconds by the wall clock and by the processor."""

    wall: float
    processor: float


def real_messages(folder: Path) -> list[tuple[bytes, bytes]]:
    """Every message of the mboxes below a folder: the separating line and the rest, without its id."""
    found = []
    for path in sorted(p for p in folder.rglob("*.mbox*") if p.is_file()):
        content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        starts = [match.start() for match in _SEPARATOR.finditer(content)]
        for start, end in itertools.pairwise([*starts, len(content)]):
            separator, _, rest = content[start:end].partition(b"\n")
            found.append((separator + b"\n", _ID.sub(b"", rest, count=1).rstrip(b"\n") + b"\n\n"))
    return found


def repeated(real: list[tuple[bytes, bytes]], count: int) -> Iterator[tuple[bytes, bytes]]:
    """So many messages, each with an id of its own."""
    for n, (separator, rest) in enumerate(itertools.islice(itertools.cycle(real), count)):
        yield separator, b"Message-ID: <%d@example.org>\n" % n + rest


def lay_out(real: list[tuple[bytes, bytes]], count: int, folder: Path) -> tuple[Path, Path]:
    """The messages as one mbox and as a Maildir."""
    mbox, maildir = folder / "all.mbox", folder / "Maildir"
    for name in ("cur", "new", "tmp"):
        (maildir / name).mkdir(parents=True)
    with mbox.open("wb") as whole:
        for n, (separator, rest) in enumerate(repeated(real, count)):
            whole.write(separator + rest)
            (maildir / "cur" / f"{n:07}.made:2,S").write_bytes(rest)
    return mbox, maildir


def run(*command: str | Path, **more: str) -> Took:
    """A process from its start to its end."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([str(word) for word in command], check=True, capture_output=True, env={**os.environ, **more})
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Took(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def ours(path: Path) -> Took:
    return run(sys.executable, "-m", "benchmarks.mail_peers", "--only-read", path)


def notmuch(maildir: Path, folder: Path) -> Took:
    config = folder / "notmuch-config"
    config.write_text(f"[database]\npath={maildir}\n[user]\nprimary_email=a@example.org\n[new]\ntags=\n", "utf-8")
    return run("notmuch", "new", "--quiet", NOTMUCH_CONFIG=str(config))


def mu(maildir: Path, folder: Path) -> Took:
    run("mu", "init", f"--maildir={maildir}", f"--muhome={folder / 'mu'}")
    return run("mu", "index", "--quiet", f"--muhome={folder / 'mu'}")


def only_read(path: Path) -> None:
    """Read every touchpoint and say how many there were."""
    settings = Settings(dt.date(2026, 11, 24))
    print(sum(isinstance(record, TouchpointRecord) for _, record in read_all([path], settings)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("../shared/data/mail-archives"))
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--only-read", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.only_read:
        only_read(arguments.only_read)
        return 0
    real = real_messages(arguments.folder)
    if not real:
        print(f"No mbox below {arguments.folder}.")
        return 1
    with tempfile.TemporaryDirectory() as name:
        return compare(real, arguments.messages, Path(name))


def compare(real: list[tuple[bytes, bytes]], count: int, folder: Path) -> int:
    """Measure everybody on the same messages; 1 where a bar is missed."""
    mbox, maildir = lay_out(real, count, folder)
    print(f"{count:,} messages made of {len(real):,} real ones, {mbox.stat().st_size // 1_000_000:,} MB")
    took = {"ours, mbox": ours(mbox), "ours, Maildir": ours(maildir)}
    took |= {"notmuch new, Maildir": notmuch(maildir, folder)} if shutil.which("notmuch") else {}
    took |= {"mu index, Maildir": mu(maildir, folder)} if shutil.which("mu") else {}
    for name, each in took.items():
        by_processor = f"{count / each.processor:10,.0f} by the processor"
        print(f"{name:24} {count / each.wall:10,.0f} messages/s by the clock {by_processor}")
    met = count / took["ours, mbox"].wall >= _FEWEST
    for name, each in took.items():
        if not name.startswith("ours"):
            times = [each.wall / took[mine].wall for mine in ("ours, mbox", "ours, Maildir")]
            print(f"{name}: we are {times[0]:.1f} times as fast on the mbox, {times[1]:.1f} on the Maildir")
            met = met and times[0] >= _TIMES_PEERS
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
