"""Revisions: the words of a comment as they were posted, and after each edit."""

from typing import Self

from django.db import models

from comments.models.comment import Comment


class CommentRevisionQuerySet(models.QuerySet["CommentRevision"]):
    def with_words_like(self, fingerprint: str) -> Self:
        # Said twice: only in its own words does SQLite take an index that holds a part of the rows.
        return self.filter(fingerprint=fingerprint).exclude(fingerprint="")


class CommentRevision(models.Model):
    """Emptied, not deleted, when its author is erased or the time to keep it is over."""

    comment = models.ForeignKey(Comment, models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField(default=1)
    text = models.TextField(blank=True)
    html = models.TextField(blank=True, help_text="Made of the text once, when it was posted.")
    # The same for texts that only differ in case, accents, look-alikes and punctuation.
    fingerprint = models.CharField(max_length=64, blank=True)
    written_at = models.DateTimeField()
    # Since when other words stand in their place; null for the current ones.
    superseded_at = models.DateTimeField(null=True, blank=True)
    emptied_at = models.DateTimeField(null=True, blank=True)

    objects = CommentRevisionQuerySet.as_manager()

    class Meta:
        ordering = ["comment", "number"]
        constraints = [
            models.UniqueConstraint(fields=["comment", "number"], name="comments_revision_numbered_once"),
        ]
        indexes = [
            models.Index(
                fields=["fingerprint", "-id"],
                condition=~models.Q(fingerprint=""),
                name="comments_same_words",
            ),
            models.Index(
                fields=["superseded_at"],
                condition=models.Q(superseded_at__isnull=False, emptied_at=None),
                name="comments_words_superseded",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.comment}, version {self.number}"
