"""What was done and how it was before, so that it can be undone."""

from __future__ import annotations

from django.db import models


class ChangeRow(models.Model):
    """A deed, and the records and answers that it replaced."""

    at = models.DateTimeField()
    deed = models.CharField(max_length=20)
    shown = models.TextField(default="")
    records = models.JSONField(default=list)
    """The ids of all source records it was about."""
    before = models.JSONField(default=dict)

    class Meta:
        db_table = "nahbar_change"
