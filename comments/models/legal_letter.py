"""Legal letters: the correspondence of a case, in and out."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from comments.models.legal_case import LegalCase


class LegalLetterQuerySet(models.QuerySet["LegalLetter"]):
    def to_post(self) -> Self:
        """To be printed and put into the post, the oldest first."""
        return self.filter(is_on_paper=True, posted_at=None).order_by("id")


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
    # To somebody who gave no e-mail address: it is printed here, and a moderator says when it was posted.
    is_on_paper = models.BooleanField(default=False)
    posted_at = models.DateTimeField(null=True, blank=True)

    objects = LegalLetterQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(
                fields=["id"],
                condition=Q(is_on_paper=True, posted_at=None),
                name="comments_legal_letter_to_post",
            ),
        ]

    def __str__(self) -> str:
        return f"Letter {self.get_way_display()} {self.get_party_display()}, {self.at:%Y-%m-%d}"

    def get_absolute_url(self) -> str:
        """In the back office, laid out to be printed."""
        return reverse("legal_letter", args=[self.case_id, self.pk])

    @property
    def letter_key(self) -> str:
        """The key of an outgoing letter in the outbox."""
        return f"comments-legal-letter-{self.pk}"
