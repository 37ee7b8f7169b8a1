"""One thing known of an alter."""

from __future__ import annotations

from django.db import models

from nahbar.store.models.alter import AlterRow


class FactRow(models.Model):
    """A fact with its sources, date and confidence."""

    alter = models.ForeignKey(AlterRow, models.DO_NOTHING, related_name="facts")
    what = models.CharField(max_length=20)
    value = models.TextField()
    on = models.DateField(null=True)
    confidence = models.FloatField()
    given_by = models.JSONField(default=list)

    class Meta:
        db_table = "nahbar_fact"
