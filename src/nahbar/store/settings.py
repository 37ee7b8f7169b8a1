"""The least that Django needs for a store: one app, one database, no web."""

from __future__ import annotations

from nahbar.store.place import address, database

SECRET_KEY = "unused: nothing is signed"  # noqa: S105 - Django wants one even where nothing is signed
INSTALLED_APPS = ["nahbar.store"]
DATABASES = {"default": database(address())}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
