"""Sanctions: what a reader may not do, until when, why, and who lifted it."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from articles.models import Desk
from comments.models.reader import Reader
from comments.models.reason import Reason


class SanctionQuerySet(models.QuerySet["Sanction"]):
    def in_force(self, at: datetime) -> Self:
        return self.filter(Q(until=None) | Q(until__gt=at), lifted_at=None, begins_at__lte=at)

    def with_whom(self) -> Self:
        """With what a list of them names: who imposed and who lifted each, where, and for which rule."""
        return self.select_related("reason", "by", "desk", "lifted_by")

    def at_desk(self, desk_id: int) -> Self:
        """Those that count there: the desk's own, and those of the whole site."""
        return self.filter(Q(desk=None) | Q(desk=desk_id))


class Sanction(models.Model):
    """Never in secret: the reader is told of each, and why."""

    class Kind(models.TextChoices):
        WARNING = "warning", "warning"
        PRE_MODERATE = "premoderate", "comments are checked first"
        SUSPENSION = "suspension", "may not comment for a time"
        BAN = "ban", "may not comment any more"

    reader = models.ForeignKey(Reader, models.PROTECT, related_name="sanctions")
    # Empty: on the whole site, which only a moderator of every desk may impose.
    desk = models.ForeignKey(Desk, models.PROTECT, null=True, blank=True, related_name="sanctions")
    kind = models.CharField(max_length=12, choices=Kind)
    reason = models.ForeignKey(Reason, models.PROTECT, related_name="sanctions")
    note = models.TextField(max_length=1000, blank=True, help_text="The reader sees it.")
    begins_at = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="sanctions_imposed")
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="sanctions_lifted"
    )
    lifted_why = models.CharField(max_length=500, blank=True)

    objects = SanctionQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="suspension") | Q(until__isnull=False),
                name="comments_sanction_suspension_ends",
            ),
            models.CheckConstraint(
                condition=Q(lifted_at=None, lifted_by=None)
                | Q(lifted_at__isnull=False, lifted_by__isnull=False),
                name="comments_sanction_lifted_by_somebody",
            ),
        ]
        indexes = [
            models.Index(fields=["reader"], condition=Q(lifted_at=None), name="comments_sanction_open"),
        ]

    def __str__(self) -> str:
        return f"{self.reader}: {self.get_kind_display()}"

    @property
    def is_over(self) -> bool:
        """Lifted, or run out."""
        has_run_out = self.until is not None and self.until <= timezone.now()
        return self.lifted_at is not None or has_run_out
