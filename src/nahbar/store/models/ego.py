"""What the store knows of ego: own addresses, settings, and who is to stay forgotten."""

from __future__ import annotations

from django.db import models


class OwnKeyRow(models.Model):
    """An address that ego was asked about, and whether it is ego's own."""

    key = models.TextField(primary_key=True)
    is_own = models.BooleanField(default=True)

    class Meta:
        db_table = "nahbar_own_key"


class ForgottenRow(models.Model):
    """The salted hash of an address or record that must not come back; it says nothing to whoever reads it."""

    hash = models.CharField(max_length=64, primary_key=True)

    class Meta:
        db_table = "nahbar_forgotten"


class SettingRow(models.Model):
    """What is decided once: the salt of the hashes, the region of phones without a country."""

    name = models.CharField(max_length=20, primary_key=True)
    value = models.TextField()

    class Meta:
        db_table = "nahbar_setting"
