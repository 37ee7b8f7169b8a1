"""What one source says of one person: all else that is known of alters follows from these."""

from __future__ import annotations

from django.db import models

from nahbar.store.models.alter import AlterRow


class SourceRecordRow(models.Model):
    """A source record and the alter it is of."""

    id = models.CharField(max_length=20, primary_key=True)
    source = models.CharField(max_length=20)
    path = models.TextField(default="", db_index=True)
    content = models.JSONField()
    digest = models.CharField(max_length=20)
    alter = models.ForeignKey(AlterRow, models.DO_NOTHING, related_name="records")

    class Meta:
        db_table = "nahbar_source_record"
