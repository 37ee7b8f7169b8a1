"""What an alter does or did, where, from and to."""

from __future__ import annotations

from django.db import models

from nahbar.store.models.alter import AlterRow
from nahbar.store.models.organisation import OrganisationRow


class AffiliationRow(models.Model):
    """An affiliation; dates may be years or months only."""

    alter = models.ForeignKey(AlterRow, models.DO_NOTHING, related_name="affiliations")
    organisation = models.ForeignKey(OrganisationRow, models.DO_NOTHING, null=True, related_name="affiliations")
    title = models.TextField(default="")
    unit = models.TextField(default="")
    starts_on = models.JSONField(null=True)
    ends_on = models.JSONField(null=True)
    given_by = models.JSONField(default=list)

    class Meta:
        db_table = "nahbar_affiliation"
