"""One contact between ego and others: who, when, which way; never what was said."""

from __future__ import annotations

from django.db import models

from nahbar.store.models.source_record import SourceRecordRow


class TouchpointRow(models.Model):
    """A touchpoint; the id follows from its source and its key there."""

    id = models.CharField(max_length=20, primary_key=True)
    at = models.DateTimeField()
    channel = models.CharField(max_length=60)
    direction = models.CharField(max_length=4)
    took_part = models.IntegerField()
    source = models.CharField(max_length=20)
    path = models.TextField(default="")
    line = models.IntegerField(default=0)

    class Meta:
        db_table = "nahbar_touchpoint"


class ParticipantRow(models.Model):
    """Somebody who took part, by the record that says so; whose alter it is may change."""

    touchpoint = models.ForeignKey(TouchpointRow, models.DO_NOTHING, related_name="participants")
    record = models.ForeignKey(SourceRecordRow, models.DO_NOTHING, related_name="participations")
    began = models.BooleanField(default=False)

    class Meta:
        db_table = "nahbar_participant"
