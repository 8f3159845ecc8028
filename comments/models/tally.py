"""Tallies: what happened to comments on a day, counted once, so that no page counts decisions."""

from django.conf import settings
from django.db import models

from articles.models import Desk


class Measure(models.TextChoices):
    RECEIVED = "received", "received"
    HELD = "held", "held for a moderator"
    APPROVED = "approved", "approved"
    REJECTED = "rejected", "rejected"  # part: the code of the house rule
    ESCALATED = "escalated", "escalated"
    REVERSED = "reversed", "rejections reversed"
    APPEALED = "appealed", "appeals made"
    UPHELD = "upheld", "appeals upheld"
    DISMISSED = "dismissed", "appeals dismissed"
    # Held comments that a moderator decided; part: the bucket of their wait (``comments.record.waits``).
    WAITED = "waited", "decided after a wait"


class DeskTally(models.Model):
    """A day by the clock in London; no row for nothing. Written by ``comments.record.tallying``."""

    day = models.DateField()
    desk = models.ForeignKey(Desk, models.CASCADE, related_name="+")
    measure = models.CharField(max_length=10, choices=Measure)
    part = models.CharField(max_length=40, blank=True)
    number = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["day", "desk", "measure", "part"], name="comments_desk_tally_once"
            ),
        ]
        indexes = [models.Index(fields=["desk", "day"], name="comments_desk_tally_days")]

    def __str__(self) -> str:
        return f"{self.day}, {self.desk}: {self.number} {self.get_measure_display()}"


class ModeratorTally(models.Model):
    """The same for what one moderator decided, for staff only."""

    day = models.DateField()
    moderator = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    measure = models.CharField(max_length=10, choices=Measure)
    part = models.CharField(max_length=40, blank=True)
    number = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["day", "moderator", "measure", "part"], name="comments_moderator_tally_once"
            ),
        ]
        indexes = [models.Index(fields=["moderator", "day"], name="comments_moderator_tally_days")]

    def __str__(self) -> str:
        return f"{self.day}, {self.moderator}: {self.number} {self.get_measure_display()}"
