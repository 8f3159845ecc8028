"""Letters: mail written in the same transaction as its cause, and sent later, once, by the worker."""

from typing import Self

from django.db import models
from django.db.models import Q


class LetterQuerySet(models.QuerySet["Letter"]):
    def waiting(self) -> Self:
        """Neither sent nor given up."""
        return self.filter(sent_at=None, given_up_at=None)


class Letter(models.Model):
    """One mail to one address. Its Message-ID never changes, however often it is tried."""

    # What it is about, as its writer names it ("decision-17-rejected"): a second one is not written.
    key = models.CharField(max_length=200, unique=True)
    message_id = models.CharField(max_length=200, unique=True)
    to = models.EmailField(max_length=254)
    subject = models.CharField(max_length=250)
    text = models.TextField()
    # Carries a code or a link that opens an account: never shown to staff, emptied when it has been sent.
    is_secret = models.BooleanField(default=False)
    written_at = models.DateTimeField()
    due_at = models.DateTimeField(help_text="Not before this moment; later after each failed attempt.")
    attempts = models.PositiveSmallIntegerField(default=0)
    # Whoever is sending it now holds it until then; afterwards it is taken for lost and tried again.
    leased_until = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=500, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(given_up_at=None), name="outbox_letter_one_end"
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at", "id"],
                condition=Q(sent_at=None, given_up_at=None),
                name="outbox_letter_waiting",
            ),
            models.Index(fields=["to"], name="outbox_letter_to"),
        ]

    def __str__(self) -> str:
        return self.subject
