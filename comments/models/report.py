"""Reports: somebody complains about a comment."""

from typing import Self

from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Lower

from comments.models.comment import Comment, CommentRevision
from comments.models.decision import Decision
from comments.models.reader import Reader
from comments.models.reason import Reason


class ReportQuerySet(models.QuerySet["Report"]):
    def by_mail(self, address: str) -> Self:
        """Those made without signing in by whoever has the address, however its capitals were written."""
        # Without those that have none, or SQLite would not take the index, which holds only the others.
        return self.exclude(email="").alias(plain=Lower("email")).filter(plain=Lower(Value(address)))


class Report(models.Model):
    """By a reader who is signed in, or by anyone who leaves an e-mail address. Open until decided."""

    comment = models.ForeignKey(Comment, models.PROTECT, related_name="reports")
    revision = models.ForeignKey(CommentRevision, models.PROTECT, related_name="reports")
    reporter = models.ForeignKey(Reader, models.SET_NULL, null=True, blank=True, related_name="reports_made")
    email = models.EmailField(blank=True)
    reason = models.ForeignKey(Reason, models.PROTECT, related_name="reports")
    text = models.TextField(max_length=1000, blank=True)
    made_at = models.DateTimeField()
    # The decision that answered it; null while it is open.
    decision = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, related_name="reports_answered"
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["comment", "reporter"],
                condition=Q(decision=None, reporter__isnull=False),
                name="comments_report_one_open",
            ),
            models.UniqueConstraint(
                fields=["comment", "email"],
                condition=Q(decision=None) & ~Q(email=""),
                name="comments_report_one_open_by_mail",
            ),
        ]
        indexes = [
            models.Index(
                fields=["reporter", "-id"],
                condition=Q(reporter__isnull=False),
                name="comments_report_of_a_reader",
            ),
            models.Index(Lower("email"), condition=~Q(email=""), name="comments_report_by_address"),
            # What of an answered report is still to be forgotten.
            models.Index(
                fields=["decision"],
                condition=Q(decision__isnull=False) & ~Q(text="", email=""),
                name="comments_report_remembered",
            ),
        ]

    def __str__(self) -> str:
        return f"Report on {self.comment}"
