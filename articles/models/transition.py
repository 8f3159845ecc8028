"""Transitions: who moved an edition from which state to which, when, and why."""

from django.conf import settings
from django.db import models

from articles.models.edition import Edition
from articles.models.state import State


class Transition(models.Model):
    """Append-only: the database refuses a change or a deletion (``articles.database_rules``)."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="transitions")
    from_state = models.CharField(max_length=10, choices=State, blank=True)
    to_state = models.CharField(max_length=10, choices=State)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="transitions")
    at = models.DateTimeField()
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.from_state or 'nothing'} → {self.to_state}"
