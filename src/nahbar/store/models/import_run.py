"""One reading of files."""

from __future__ import annotations

from django.db import models


class ImportRunRow(models.Model):
    """An import; without an end it was broken off and can be taken up by the same call."""

    id = models.CharField(max_length=20, primary_key=True)
    paths = models.JSONField()
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    counts = models.JSONField(default=dict)

    class Meta:
        db_table = "nahbar_import_run"
