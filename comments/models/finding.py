"""Findings: what screening noticed about a comment, or about one that was refused."""

from typing import Self

from django.db import models

from articles.models import Article
from comments.models.comment import CommentRevision
from comments.models.reader import Reader


class Verdict(models.IntegerChoices):
    """From the mildest to the strictest."""

    NOTED = 1, "noted"
    RAISED = 2, "to be looked at sooner"
    HELD = 3, "held for a moderator"
    REFUSED = 4, "refused"


class FindingQuerySet(models.QuerySet["Finding"]):
    def of_refusals(self, reader: Reader) -> Self:
        """About comments of the reader that were refused, the latest first."""
        return self.filter(reader=reader, revision=None).order_by("-at")


class Finding(models.Model):
    """Without a revision: about a comment that was refused, of which nothing else was kept."""

    revision = models.ForeignKey(
        CommentRevision, models.CASCADE, null=True, blank=True, related_name="findings"
    )
    article = models.ForeignKey(Article, models.CASCADE, related_name="+")
    reader = models.ForeignKey(Reader, models.CASCADE, null=True, related_name="findings")
    check_name = models.CharField(max_length=30, help_text="The check’s own name.")
    verdict = models.PositiveSmallIntegerField(choices=Verdict)
    summary = models.CharField(max_length=300, help_text="For moderators; holds no words of the comment.")
    # Where in the text: pairs of places, first and one after the last.
    spans = models.JSONField(default=list, blank=True)
    at = models.DateTimeField()

    objects = FindingQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["at"], condition=models.Q(revision=None), name="comments_finding_refused"),
            models.Index(
                fields=["reader", "at"], condition=models.Q(revision=None), name="comments_refused_of_reader"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.check_name}: {self.get_verdict_display()}"
