"""In which circle around ego an alter is."""

from __future__ import annotations

from django.db import models

from nahbar.store.models.alter import AlterRow


class CircleMembershipRow(models.Model):
    """The circle ego chose for an alter."""

    alter = models.OneToOneField(AlterRow, models.DO_NOTHING, primary_key=True, related_name="membership")
    circle = models.CharField(max_length=20)

    class Meta:
        db_table = "nahbar_circle_membership"
