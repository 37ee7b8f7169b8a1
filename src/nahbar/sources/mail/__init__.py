"""Mail as mbox, Maildir or single messages: who wrote to whom and when, by the headers alone."""

from __future__ import annotations

from nahbar.sources.mail.reading import read, recognises

ID = "mail"

__all__ = ["ID", "read", "recognises"]
