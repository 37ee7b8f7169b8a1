"""What somebody can do with a file that no source reads."""

from __future__ import annotations

from typing import Final

_BY_HEAD: Final = (
    (b"!BDN", "export the contacts and mails from Outlook as CSV, vCard or .eml"),
    (b"\xd0\xcf\x11\xe0", "save it as CSV, a single message as .eml"),
    (b"7z\xbc\xaf", "unpack it and name the folder"),
    (b"Rar!", "unpack it and name the folder"),
    (b"BZh", "unpack it and name the file"),
    (b"\xfd7zXZ", "unpack it and name the file"),
    (b"SQLite format 3", "export the contacts from the program that wrote it"),
    (b"%PDF", "a PDF cannot be read as a list of people"),
)
_BY_SUFFIX: Final = {
    ".xlsx": "save the sheet as CSV",
    ".xls": "save the sheet as CSV",
    ".ods": "save the sheet as CSV",
    ".numbers": "save the sheet as CSV",
    ".csv": "a table needs a row of headings with a name or an e-mail address",
    ".tsv": "a table needs a row of headings with a name or an e-mail address",
    ".txt": "a table needs a row of headings with a name or an e-mail address",
}
OFFICE_SUFFIXES: Final = (".xlsx", ".ods", ".numbers", ".docx", ".odt", ".pages", ".epub", ".jar", ".apk")
"""Files that are ZIPs inside and no archives to anybody."""


def what_to_do(name: str, head: bytes) -> str:
    """What would make the file readable, where that is known."""
    for magic, hint in _BY_HEAD:
        if head.startswith(magic):
            return hint
    return next((hint for suffix, hint in _BY_SUFFIX.items() if name.lower().endswith(suffix)), "")
