"""Letters: mail written in the same transaction as its cause, and sent later, once, by the worker."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Lower


class LetterQuerySet(models.QuerySet["Letter"]):
    def waiting(self) -> Self:
        """Neither sent nor given up."""
        return self.filter(sent_at=None, given_up_at=None)

    def given_up(self) -> Self:
        return self.filter(given_up_at__isnull=False)

    def remembered(self) -> Self:
        """Those not forgotten yet."""
        return self.exclude(to="")

    def to_forget_of_sent(self, *, before: datetime) -> Self:
        """Sent before that moment and not forgotten yet, the oldest first."""
        return self.remembered().filter(sent_at__lt=before).order_by("sent_at")

    def to_forget_of_given_up(self, *, before: datetime) -> Self:
        """Given up before that moment and not forgotten yet, the oldest first."""
        return self.remembered().filter(given_up_at__lt=before).order_by("given_up_at")

    def due(self, at: datetime) -> Self:
        """Waiting, their time has come, and nobody is sending them; those with a code go first."""
        free = Q(leased_until=None) | Q(leased_until__lte=at)
        return self.waiting().filter(free, due_at__lte=at).order_by("-is_secret", "due_at", "id")

    def addressed_to(self, address: str) -> Self:
        """However its capitals were written."""
        return self.alias(plain=Lower("to")).filter(plain=Lower(Value(address)))


class Letter(models.Model):
    """One mail to one address. Its Message-ID never changes, however often it is tried."""

    # What it is about, as its writer names it ("decision-17-rejected"): a second one is not written.
    key = models.CharField(max_length=200, unique=True)
    message_id = models.CharField("Message-ID", max_length=200, unique=True)
    to = models.EmailField(max_length=254, blank=True)  # nothing, once it has been forgotten
    reply_to = models.EmailField("answers go to", blank=True)  # empty: to whom the site's mail comes from
    subject = models.CharField(max_length=250, blank=True)
    text = models.TextField(blank=True)
    # Where one request stops letters like it (RFC 8058); empty for letters that have to be sent.
    unsubscribe = models.CharField(max_length=500, blank=True)
    # Carries a code or a link that opens an account: never shown to staff, emptied when it has been sent.
    is_secret = models.BooleanField(default=False)
    written_at = models.DateTimeField("written")
    due_at = models.DateTimeField("due")  # not before this moment; later after each failed attempt
    attempts = models.PositiveSmallIntegerField(default=0)
    # Whoever is sending it now holds it until then; afterwards it is taken for lost and tried again.
    leased_until = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField("sent", null=True, blank=True)
    given_up_at = models.DateTimeField("given up", null=True, blank=True)
    last_error = models.CharField("what went wrong last", max_length=500, blank=True)

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
                fields=["-is_secret", "due_at", "id"],
                condition=Q(sent_at=None, given_up_at=None),
                name="outbox_letter_waiting",
            ),
            models.Index(
                fields=["id"], condition=Q(given_up_at__isnull=False), name="outbox_letter_given_up"
            ),
            models.Index(
                fields=["sent_at"],
                condition=Q(sent_at__isnull=False) & ~Q(to=""),
                name="outbox_letter_sent_to_forget",
            ),
            models.Index(
                fields=["given_up_at"],
                condition=Q(given_up_at__isnull=False) & ~Q(to=""),
                name="outbox_letter_dead_to_forget",
            ),
            models.Index(Lower("to"), name="outbox_letter_to"),
        ]

    def __str__(self) -> str:
        return f"Letter {self.pk}" if self.is_secret or not self.subject else self.subject

    @property
    def can_be_tried_again(self) -> bool:
        """Given up, and its address and words are still there."""
        return bool(self.given_up_at and self.to and self.text)
