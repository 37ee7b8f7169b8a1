"""What makes the store an app of Django."""

from __future__ import annotations

from django.apps import AppConfig


class Store(AppConfig):
    """The only app of the command line."""

    name = "nahbar.store"
    label = "nahbar"
