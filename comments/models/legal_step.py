"""Legal steps: the record of a case."""

from django.conf import settings
from django.db import models

from comments.models.legal_case import LegalCase


class LegalStep(models.Model):
    """Everything that was done in a case, by whom and when. Append-only."""

    class Kind(models.TextChoices):
        RECEIVED = "received", "notice received"
        TOLD_AUTHOR = "told_author", "author told"
        ANSWERED = "answered", "author answered"
        NO_ANSWER = "no_answer", "author did not answer in time"
        UNREACHED = "unreached", "letter to the author could not be delivered"
        REMINDED = "reminded", "moderators reminded"
        REMOVED = "removed", "comment taken off"
        KEPT = "kept", "comment kept"
        TURNED_AWAY = "turned_away", "notice not complete"
        POSTED = "posted", "letter put into the post"

    case = models.ForeignKey(LegalCase, models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=12, choices=Kind)
    # Null where the complainant, the author or the clock did it.
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()
    note = models.TextField(max_length=2000, blank=True, help_text="For staff.")

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.at:%Y-%m-%d}"
