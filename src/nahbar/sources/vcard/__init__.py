"""vCard 2.1, 3.0 and 4.0: the address books of phones, mail programs and servers."""

from __future__ import annotations

from nahbar.sources.vcard.reading import read, recognises

ID = "vcard"

__all__ = ["ID", "read", "recognises"]
