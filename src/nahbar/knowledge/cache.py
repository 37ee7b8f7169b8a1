"""The compiled file: where it lies, when it is stale, and how its sections are found.

Like a .pyc it is keyed by the interpreter and by name, size and time of everything it was made from.
It is written to a temporary name and renamed, so that any number of processes may do so at once. Where
nothing can be written, the sections live in memory. os.path instead of pathlib, whose import alone
takes longer than finding and opening the file.
"""
# ruff: noqa: PTH100, PTH103, PTH105, PTH107, PTH111, PTH116, PTH118, PTH120, PTH123

from __future__ import annotations

import contextlib
import marshal
import os
import sys
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, Final

from nahbar import __version__

HERE: Final = os.path.dirname(os.path.abspath(__file__))
DATA: Final = os.path.join(HERE, "data")
_CODE: Final = (
    "base.py", "build.py", "cache.py", "compile.py", "packing.py", "wording.py", "yamlfile.py",
    "../core/words/cues.py", "../core/words/learned.py", "../core/model/knowledge.py",
)  # fmt: skip
"""Files of ours that decide what the compiled file looks like."""
_PREFIX: Final = 8


class Compiled:
    """Sections by name, decoded when asked for."""

    def __init__(self, index: Mapping[str, tuple[int, int]], data: Any) -> None:
        self._index = index
        self._data = data

    def __contains__(self, name: str) -> bool:
        return name in self._index

    def names(self, prefix: str) -> Iterator[str]:
        """What follows `prefix` in the names that begin with it."""
        return (name[len(prefix) :] for name in self._index if name.startswith(prefix))

    def raw(self, name: str) -> bytes:
        """The bytes of a section; none where there is no such section."""
        start, end = self._index.get(name, (0, 0))
        data: bytes = self._data[start:end]
        return data

    def value(self, name: str) -> Any:
        """The decoded content of a section; KeyError where there is none."""
        if name not in self._index:
            raise KeyError(name)
        return marshal.loads(self.raw(name))  # noqa: S302  (our own file, trusted like a .pyc)


def signature(data: str) -> str:
    """Interpreter, version, and name, size and time of every file the compiled one is made from."""
    lines = [_line(path) for path in (os.path.join(HERE, name) for name in _CODE)]
    pending = [data]
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    pending.append(entry.path)
                elif entry.name.endswith((".yaml", ".txt")):
                    stat = entry.stat()
                    lines.append(f"{entry.path} {stat.st_size} {stat.st_mtime_ns}")
    lines.sort()
    return "\n".join((sys.version, __version__, *lines))


def _line(path: str) -> str:
    try:
        stat = os.stat(path)
    except OSError:  # installed without sources
        return path
    return f"{path} {stat.st_size} {stat.st_mtime_ns}"


def open_compiled(data: str, key: str) -> Compiled:
    """The compiled form of the folder `data`, made anew where there is none for `key`."""
    paths = _candidates(data)
    for path in paths:
        found = _read(path, key)
        if found is not None:
            return found
    content = _assemble(data, key)
    any(_write(path, content) for path in paths)
    made = _parse(content, key)
    assert made is not None  # noqa: S101  (what was just assembled)
    return made


def _candidates(data: str) -> tuple[str, ...]:
    """Beside the package, and in the user's own cache folder."""
    name = f"knowledge-{zlib.crc32(data.encode()):08x}.{sys.implementation.cache_tag}.bin"
    return (os.path.join(os.path.dirname(data), "__pycache__", name), os.path.join(_user_cache(), "nahbar", name))


def _user_cache() -> str:
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA") or os.path.expanduser("~")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Caches")
    return os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")


def _read(path: str, key: str) -> Compiled | None:
    """The compiled file at `path` if it is whole and made for `key`."""
    import mmap

    try:
        with open(path, "rb") as file:
            content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):  # none there, or empty
        return None
    return _parse(content, key)


def _parse(content: Any, key: str) -> Compiled | None:
    """Index and sections of a compiled file; None where it is stale, cut off or something else."""
    start = _PREFIX + int.from_bytes(content[:_PREFIX], "little")
    if start > len(content):
        return None
    try:
        written_for, size, index = marshal.loads(content[_PREFIX:start])  # noqa: S302  (trusted like a .pyc)
    except (ValueError, EOFError, TypeError):
        return None
    return Compiled(index, content) if written_for == key and size == len(content) - start else None


def _assemble(data: str, key: str) -> bytes:
    from nahbar.knowledge.compile import compile_folder

    sections = compile_folder(data)
    body = b"".join(sections.values())
    header = _header(key, sections, len(body), 0)
    while True:  # places are counted from the start of the file, so they depend on the header's own length
        longer = _header(key, sections, len(body), len(header))
        if len(longer) == len(header):
            return len(header).to_bytes(_PREFIX, "little") + longer + body
        header = longer


def _header(key: str, sections: Mapping[str, bytes], size: int, length: int) -> bytes:
    index, at = {}, _PREFIX + length
    for name, content in sections.items():
        index[name] = (at, at + len(content))
        at += len(content)
    return marshal.dumps((key, size, index))


def _write(path: str, content: bytes) -> bool:
    temporary = f"{path}.{os.getpid()}-{os.urandom(4).hex()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(temporary, "xb") as file:
            file.write(content)
        os.replace(temporary, path)
    except OSError:
        _remove(temporary)
        return False
    return True


def _remove(path: str) -> None:
    with contextlib.suppress(OSError):
        os.remove(path)
