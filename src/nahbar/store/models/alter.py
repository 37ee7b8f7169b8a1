"""Somebody ego knows: put together from source records, and written anew whenever one of these changes."""

from __future__ import annotations

from django.db import models


class AlterRow(models.Model):
    """An alter with what lists need; the id is that of their first source record."""

    id = models.CharField(max_length=20, primary_key=True)
    shown = models.TextField()
    sort_key = models.CharField(max_length=200)
    name = models.JSONField(default=dict)
    organisation = models.TextField(default="")
    follow = models.CharField(max_length=3, default="")
    followed = models.BooleanField(default=False)
    first_at = models.DateTimeField(null=True)
    last_at = models.DateTimeField(null=True)
    received = models.IntegerField(default=0)
    sent = models.IntegerField(default=0)
    together = models.IntegerField(default=0)
    is_settled = models.BooleanField(default=False)
    """Whether contact was counted and doubles were looked for since the last change."""

    class Meta:
        db_table = "nahbar_alter"
        indexes = (
            models.Index(fields=("followed", "sort_key", "id"), name="alter_by_name"),
            models.Index(fields=("sort_key", "id"), name="alter_all_by_name"),
            models.Index(fields=("id",), name="alter_unsettled", condition=models.Q(is_settled=False)),
        )
