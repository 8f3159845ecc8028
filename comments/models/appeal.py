"""Appeals: an author asks that somebody else looks at a rejection."""

from datetime import timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from comments.models.comment import Comment
from comments.models.decision import Decision

WINDOW = timedelta(days=30)  # from the rejection; a house choice, long enough for a holiday
DUE_WITHIN = timedelta(days=14)  # what the author is told


class AppealQuerySet(models.QuerySet["Appeal"]):
    def waiting(self) -> Self:
        """Nobody has heard them yet; the earliest promised answer first."""
        # By its date, not by its answer, whose own index SQLite would read, and sort.
        return self.filter(heard_at=None).order_by("due_at", "id")

    def behind(self, appeal: "Appeal") -> Self:
        """Those further down, in that order. The first condition alone says where to begin in the index."""
        later = Q(due_at__gt=appeal.due_at) | Q(pk__gt=appeal.pk)
        return self.filter(due_at__gte=appeal.due_at).filter(later)


class Appeal(models.Model):
    """One for each rejection. Heard by somebody who did not make it (``comments.appeals``)."""

    comment = models.ForeignKey(Comment, models.PROTECT, related_name="appeals")
    against = models.OneToOneField(Decision, models.PROTECT, related_name="appeal")
    text = models.TextField(max_length=2000, blank=True)
    made_at = models.DateTimeField()
    due_at = models.DateTimeField(help_text="The author was told to expect an answer by then.")
    # The decision that answered it; null while it is open.
    answer = models.OneToOneField(
        Decision, models.PROTECT, null=True, blank=True, related_name="appeal_answered"
    )
    heard_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="appeals_heard"
    )
    heard_at = models.DateTimeField(null=True, blank=True)

    objects = AppealQuerySet.as_manager()

    class Meta:
        ordering = ["due_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(answer=None, heard_at=None) | Q(answer__isnull=False, heard_at__isnull=False),
                name="comments_appeal_answered_at_a_time",
            ),
        ]
        indexes = [
            models.Index(fields=["made_at"], name="comments_appeal_made"),
            models.Index(fields=["due_at", "id"], condition=Q(heard_at=None), name="comments_appeal_open"),
            models.Index(
                fields=["heard_at"],
                condition=Q(heard_at__isnull=False) & ~Q(text=""),
                name="comments_appeal_remembered",
            ),
        ]

    def __str__(self) -> str:
        return f"Appeal about {self.comment}"
