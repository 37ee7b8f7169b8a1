"""Hold a message against the authenticity check."""

from __future__ import annotations

from nahbar.core.drafts.check import check_message
from nahbar.core.model.errors import InvalidRequestError
from nahbar.core.model.frozen import frozen
from nahbar.core.model.plan import Authenticity
from nahbar.core.model.vocabulary import Language
from nahbar.core.words.language import read_language
from nahbar.knowledge.load import load_message_rules

MOST_CHARACTERS = 20_000


@frozen
class MessageRequest:
    """A message somebody is about to send; None leaves the language to the words."""

    text: str
    language: Language | None = None
    first: bool = False


@frozen
class MessageChecked:
    """The result, and the language that was read."""

    language: Language
    authenticity: Authenticity


def check_words(request: MessageRequest) -> MessageChecked:
    """Check a message; InvalidRequestError where there is none."""
    text = request.text
    if "\x00" in text or text.count("\ufffd") > len(text) // 20 + 1:
        raise InvalidRequestError("request-binary")
    if not any(c.isalnum() for c in text):
        raise InvalidRequestError("check-empty")
    if len(text) > MOST_CHARACTERS:
        raise InvalidRequestError("check-long")
    language = request.language or read_language(text)
    found = check_message(text, language, first=request.first, rules=load_message_rules(language))
    return MessageChecked(language, found)
