"""What the store knows of ego: own addresses, settings, and who is to stay forgotten."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable

from nahbar.store.chunks import chunks
from nahbar.store.models import ForgottenRow, OwnKeyRow, SettingRow


def own_keys() -> frozenset[str]:
    """Ego's own addresses."""
    return frozenset(OwnKeyRow.objects.filter(is_own=True).values_list("key", flat=True))


def declined_keys() -> frozenset[str]:
    """Addresses of which ego said that they belong to somebody else."""
    return frozenset(OwnKeyRow.objects.filter(is_own=False).values_list("key", flat=True))


def add_own_keys(keys: Iterable[str], *, declined: bool = False) -> None:
    """Keep what ego said of addresses; the first word stays."""
    rows = [OwnKeyRow(key=key, is_own=not declined) for key in sorted(keys)]
    OwnKeyRow.objects.bulk_create(rows, ignore_conflicts=True)


def setting(name: str, first: str) -> str:
    """A setting; the first value stays."""
    row, _ = SettingRow.objects.get_or_create(name=name, defaults={"value": first})
    return row.value


def salt() -> str:
    """The salt of this store's hashes, made at random when it is first needed."""
    return setting("salt", secrets.token_hex(32))


def settings() -> dict[str, str]:
    """All settings."""
    return dict(SettingRow.objects.order_by("name").values_list("name", "value"))


def put_settings(values: dict[str, str]) -> None:
    """Write settings as an export holds them."""
    for name, value in values.items():
        SettingRow.objects.update_or_create(name=name, defaults={"value": value})


def hashed(texts: Iterable[str], salted_with: str) -> dict[str, str]:
    """The salted hash of each text."""
    key = bytes.fromhex(salted_with)
    return {
        text: hashlib.blake2b(text.encode("utf-8", "replace"), key=key, digest_size=32).hexdigest() for text in texts
    }


def forget(texts: Iterable[str]) -> None:
    """Remember by hash alone that these must not come back."""
    put_forgotten(hashed(texts, salt()).values())


def put_forgotten(hashes: Iterable[str]) -> None:
    """Write hashes of what must not come back."""
    ForgottenRow.objects.bulk_create([ForgottenRow(hash=each) for each in sorted(hashes)], ignore_conflicts=True)


def remember_again(texts: Iterable[str]) -> None:
    """Let these come back."""
    for some in chunks(hashed(texts, salt()).values()):
        ForgottenRow.objects.filter(hash__in=some).delete()


def forgotten() -> frozenset[str]:
    """The hashes of all that must not come back."""
    return frozenset(ForgottenRow.objects.values_list("hash", flat=True))
