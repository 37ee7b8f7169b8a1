"""Lines and letters out of bytes of any encoding."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nahbar.sources.text import LINE_MOST, InUtf8, clean, decode, is_cut, lines, one_line, text_head
from tests.sources.reading import Endless, Pieces


@given(st.lists(st.sampled_from([b"a", b"bc", b"\n", b"\r", b"\r\n"]), max_size=30), st.integers(1, 5))
def test_lines_are_those_of_python_in_whatever_pieces_they_come(parts: list[bytes], size: int) -> None:
    content = b"".join(parts)
    found = list(lines(Pieces(content, size)))
    assert [line for _, line in found] == content.splitlines()
    assert [number for number, _ in found] == list(range(1, len(found) + 1))


def test_a_line_without_end_is_cut_and_the_next_one_whole() -> None:
    (first, second) = lines(io.BytesIO(b"x" * (LINE_MOST * 3) + b"\nnext"))
    assert is_cut(first[1])
    assert second == (2, b"next")
    assert [len(line) for _, line in lines(Endless(b"", b"x", 50_000_000))] == [LINE_MOST + 1]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("size", [1, 3, 1000])
def test_unicode_is_recognised_by_its_first_bytes(encoding: str, size: int) -> None:
    content = "Name;Straße\nJörg;Süd\n".encode(encoding)
    stream = InUtf8(Pieces(content, size))
    assert b"".join(iter(lambda: stream.read(100), b"")).decode() == "Name;Straße\nJörg;Süd\n"
    assert text_head(content).startswith("Name;Straße")


def test_letters_of_windows_are_read_where_it_is_not_utf_8() -> None:
    assert decode("Süd – €".encode("cp1252")) == "Süd – €"
    assert decode(bytes(range(128, 256)))
    assert decode("Süd".encode()[:2]) == "S", "a character cut in two makes no other encoding"


@pytest.mark.parametrize(
    "charset", ["", "no-such", "hex", "rot13", "punycode", "idna", "utf-7", "a\x00b", "x" * 5000, "zlib"]
)
@given(raw=st.binary(max_size=50))
def test_no_charset_does_harm(charset: str, raw: bytes) -> None:
    assert isinstance(decode(raw, charset), str)


@given(st.text())
def test_cleaned_text_can_be_written_anywhere(text: str) -> None:
    clean(text).encode("utf-8")
    assert not set(clean(text)) & set(map(chr, (*range(9), *range(11, 32), 127, 0x202E)))
    assert "\n" not in one_line(text)
