"""The words by which an alter is found."""

from __future__ import annotations

from django.db import models

from nahbar.store.models.alter import AlterRow


class SearchWordRow(models.Model):
    """A folded word, its first and last letters and its sound: a slip leaves one of these as it was."""

    alter = models.ForeignKey(AlterRow, models.DO_NOTHING, related_name="words")
    word = models.CharField(max_length=60)
    head = models.CharField(max_length=3)
    tail = models.CharField(max_length=3)
    sound = models.CharField(max_length=60)

    class Meta:
        db_table = "nahbar_search_word"
        indexes = (
            models.Index(fields=("word", "alter"), name="search_word_whole"),
            models.Index(fields=("head", "word"), name="search_word_head"),
            models.Index(fields=("tail", "word"), name="search_word_tail"),
            models.Index(fields=("sound", "word"), name="search_word_sound"),
        )
