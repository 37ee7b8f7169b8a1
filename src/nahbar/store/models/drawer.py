"""The drawers in which alters with alike names lie, so that doubles are found without comparing all with all."""

from __future__ import annotations

from django.db import models

from nahbar.store.models.alter import AlterRow


class DrawerRow(models.Model):
    """An alter in a drawer."""

    alter = models.ForeignKey(AlterRow, models.DO_NOTHING, related_name="drawers")
    drawer = models.TextField(db_index=True)

    class Meta:
        db_table = "nahbar_drawer"
