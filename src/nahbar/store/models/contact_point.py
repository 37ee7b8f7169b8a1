"""A way to reach an alter."""

from __future__ import annotations

from django.db import models

from nahbar.store.models.alter import AlterRow


class ContactPointRow(models.Model):
    """A contact point; `key` is what somebody is known again by."""

    alter = models.ForeignKey(AlterRow, models.DO_NOTHING, related_name="contact_points")
    kind = models.CharField(max_length=10)
    value = models.TextField()
    label = models.TextField(default="")
    key = models.TextField(default="")
    given_by = models.JSONField(default=list)

    class Meta:
        db_table = "nahbar_contact_point"
        indexes = (models.Index(fields=("key",), name="contact_point_by_key", condition=~models.Q(key="")),)
