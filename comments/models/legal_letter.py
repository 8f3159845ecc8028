"""Legal letters: the correspondence of a case, in and out."""

from django.conf import settings
from django.db import models

from comments.models.legal_case import LegalCase


class LegalLetter(models.Model):
    """One letter to or from somebody in a case, as it was written."""

    class Way(models.TextChoices):
        IN = "in", "from"
        OUT = "out", "to"

    class Party(models.TextChoices):
        COMPLAINANT = "complainant", "the complainant"
        AUTHOR = "author", "the author of the comment"

    case = models.ForeignKey(LegalCase, models.CASCADE, related_name="letters")
    way = models.CharField(max_length=3, choices=Way)
    party = models.CharField(max_length=11, choices=Party)
    text = models.TextField(max_length=20_000)
    # Who wrote it down, or sent it; null where the sender did.
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"Letter {self.get_way_display()} {self.get_party_display()}, {self.at:%Y-%m-%d}"

    @property
    def letter_key(self) -> str:
        """The key of an outgoing letter in the outbox."""
        return f"comments-legal-letter-{self.pk}"
