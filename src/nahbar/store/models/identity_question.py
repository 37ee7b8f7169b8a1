"""Whether two alters are one person: the question and the answer, which stays."""

from __future__ import annotations

from django.db import models


class IdentityQuestionRow(models.Model):
    """A question on a pair of source records, for these stay when alters come together or apart."""

    id = models.CharField(max_length=20, primary_key=True)
    first = models.CharField(max_length=20, db_index=True)
    second = models.CharField(max_length=20, db_index=True)
    why = models.CharField(max_length=20)
    answer = models.CharField(max_length=5, default="", db_index=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "nahbar_identity_question"
