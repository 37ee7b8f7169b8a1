"""What is found in folders and archives, and what is refused there."""

from __future__ import annotations

import gzip
import io
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nahbar.core.model.problems import Problem
from nahbar.core.model.records import PersonRecord
from nahbar.sources.finding import find, read_all
from nahbar.sources.streams import Limits
from tests.sources.contract import InMemory
from tests.sources.reading import SETTINGS, in_memory_zip

CARD = b"BEGIN:VCARD\nFN:Mara Kessler\nEND:VCARD\n"
CONNECTIONS = b"First Name,Last Name,Connected On\nMara,Kessler,15 Jan 2024\n"
SMALL = Limits(total=4_000_000, ratio=50, ratio_from=100_000, members=10)


def found(path: Path, limits: Limits = SMALL) -> list[str]:
    """Codes of what is wrong and names of who is found, with the place below the path."""
    told = []
    for _, record in read_all([path], SETTINGS, limits=limits):
        where = record.where if isinstance(record, Problem) else str(getattr(record, "origin", ""))
        what = record.code if isinstance(record, Problem) else getattr(getattr(record, "name", None), "full", "")
        told.append(f"{where.removeprefix(str(path)).lstrip('/')} {what}".strip())
    return told


def test_folders_are_walked_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "cards").write_bytes(CARD)
    (tmp_path / "a.csv").write_bytes(CONNECTIONS)
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "d.vcf").write_bytes(b"")
    assert found(tmp_path) == ["a.csv:2 Mara Kessler", "c.pdf unknown", "d.vcf empty", "b/cards:1 Mara Kessler"]


def test_a_message_with_a_card_within_is_a_message(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(b"From: m@example.org\nDate: 2 Mar 2026 10:00 +0100\nTo: t@example.net\n\n" + CARD)
    assert [source for source, _ in read_all([tmp_path], SETTINGS)] == ["mail"]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert found(tmp_path / "gone.vcf") == ["missing"]


def test_a_file_of_nobody_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.ics").write_bytes(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n")
    assert found(tmp_path) == ["a.ics nothing-in-it"]


def test_an_export_is_read_out_of_its_zip(tmp_path: Path) -> None:
    (tmp_path / "export.zip").write_bytes(in_memory_zip([("Connections.csv", CONNECTIONS), ("x/a.vcf", CARD)]))
    assert found(tmp_path) == ["export.zip/Connections.csv:2 Mara Kessler", "export.zip/x/a.vcf:1 Mara Kessler"]


def test_a_packed_file_is_read_and_one_cut_off_as_far_as_it_goes(tmp_path: Path) -> None:
    packed = gzip.compress(CARD + os.urandom(60_000).hex().encode().replace(b"0", b"\n"))
    (tmp_path / "a.vcf.gz").write_bytes(packed)
    (tmp_path / "b.vcf.gz").write_bytes(packed[:-20_000])
    lines = found(tmp_path)
    assert "a.vcf.gz:1 Mara Kessler" in lines
    assert lines[-1] == "b.vcf.gz damaged"


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.vcf").write_bytes(CARD)
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "file.vcf").symlink_to(outside / "secret.vcf")
    (inside / "folder").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    assert found(inside) == ["file.vcf link", "folder link", "loop link"]
    assert found(inside / "file.vcf") == [":1 Mara Kessler"], "what is named itself is read"


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert found(tmp_path) == ["pipe no-file"]


@pytest.mark.parametrize("name", ["../a.vcf", "/etc/a.vcf", "x/../../a.vcf", "C:\\a.vcf", "..\\a.vcf"])
def test_names_that_lead_out_of_a_zip_are_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.zip").write_bytes(in_memory_zip([(name, CARD), ("good.vcf", CARD)]))
    codes = [line.rpartition(" ")[2] for line in found(tmp_path)]
    assert codes == ["outside-path", "Kessler"]


def test_links_and_locked_files_in_a_zip_are_refused(tmp_path: Path) -> None:
    link, locked = zipfile.ZipInfo("link.vcf"), zipfile.ZipInfo("locked.vcf")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr(locked, CARD)
    raw = (tmp_path / "a.zip").read_bytes()
    at = raw.rindex(b"PK\x01\x02")
    (tmp_path / "a.zip").write_bytes(raw[: at + 8] + b"\x01" + raw[at + 9 :])
    assert found(tmp_path) == ["a.zip/link.vcf link", "a.zip/locked.vcf locked"]


def test_a_bomb_does_not_go_off(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(in_memory_zip([("bomb.vcf", CARD + b"x" * 3_000_000), ("good.vcf", CARD)]))
    (tmp_path / "b.mbox.gz").write_bytes(gzip.compress(CARD + b"\n" * 30_000_000))
    lines = found(tmp_path)
    assert "a.zip/bomb.vcf too-large" in lines
    assert "a.zip/good.vcf:1 Mara Kessler" in lines
    assert lines[-1] == "b.mbox.gz too-large"


def test_a_zip_that_lies_about_sizes_is_stopped_while_it_unpacks(tmp_path: Path) -> None:
    many = [(f"{n}.vcf", CARD + bytes([65 + n]) * 90_000) for n in range(9)]
    (tmp_path / "a.zip").write_bytes(in_memory_zip(many))
    assert found(tmp_path, Limits(total=400_000, ratio=10_000, members=10))[-1].endswith("too-large")


def test_more_files_than_anybody_has_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(in_memory_zip([(f"{n}.vcf", CARD) for n in range(11)]))
    assert found(tmp_path) == ["a.zip too-large"]


def test_an_archive_in_an_archive_is_opened_and_one_more_is_not(tmp_path: Path) -> None:
    inner = in_memory_zip([("a.vcf", CARD), ("b.vcf.gz", gzip.compress(CARD))])
    (tmp_path / "outer.zip").write_bytes(in_memory_zip([("inner.zip", inner), ("c.vcf.gz", gzip.compress(CARD))]))
    assert found(tmp_path) == [
        "outer.zip/inner.zip/a.vcf:1 Mara Kessler",
        "outer.zip/inner.zip/b.vcf.gz nested",
        "outer.zip/c.vcf.gz:1 Mara Kessler",
    ]


def test_a_spreadsheet_is_no_archive(tmp_path: Path) -> None:
    (tmp_path / "people.xlsx").write_bytes(in_memory_zip([("xl/sheet.xml", b"<x/>")]))
    (only,) = find([tmp_path])
    assert isinstance(only, Problem)
    assert (only.code, only.hint) == ("unknown", "save the sheet as CSV")


def test_damaged_archives_are_named(tmp_path: Path) -> None:
    good = in_memory_zip([("a.vcf", CARD * 500)])
    (tmp_path / "a.zip").write_bytes(good[: len(good) // 2])
    (tmp_path / "b.zip").write_bytes(good.replace(good[60:70], b"\x00" * 10))
    (tmp_path / "c.gz").write_bytes(b"\x1f\x8bnot gzip")
    assert [line.split()[-1] for line in found(tmp_path)] == ["unreadable", "damaged", "unreadable"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_damage_to_a_zip_is_a_problem_and_no_failure(tmp_path: Path, data: st.DataObject) -> None:
    good = in_memory_zip([("a.vcf", CARD), ("b/c.csv", CONNECTIONS), ("d.gz", gzip.compress(CARD))])
    raw = bytearray(good)
    for _ in range(data.draw(st.integers(1, 6))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    (tmp_path / "a.zip").write_bytes(bytes(raw))
    found(tmp_path)


def test_a_source_in_memory_stands_in_for_any(tmp_path: Path) -> None:
    (tmp_path / "people").write_bytes(b"+Mara\n+Idris\n")
    told = [(source, record) for source, record in read_all([tmp_path], SETTINGS, sources=(InMemory(),))]
    assert [(s, r.name.full) for s, r in told if isinstance(r, PersonRecord)] == [
        ("in-memory", "Mara"),
        ("in-memory", "Idris"),
    ]


def test_a_stream_counts_what_was_read_of_it() -> None:
    from nahbar.sources.streams import Peeked

    stream = Peeked(io.BytesIO(b"x" * 50_000))
    while stream.read(999):
        pass
    assert stream.taken == 50_000
