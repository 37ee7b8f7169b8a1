"""Where alters work or worked."""

from __future__ import annotations

from django.db import models


class OrganisationRow(models.Model):
    """An organisation as sources write it; the id follows from the name."""

    id = models.CharField(max_length=20, primary_key=True)
    name = models.TextField()

    class Meta:
        db_table = "nahbar_organisation"
