"""Readers: who comments, under which name. The account behind a reader is ``accounts.User``."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from people.models import Person

NOBODY = "A reader who has left"


class Reader(models.Model):
    """Stays, without a name and without an account, when the person behind it has been erased."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="reader"
    )
    display_name = models.CharField(max_length=60, blank=True)
    # What the name looks like (UTS 39): two that look alike are one.
    skeleton = models.CharField(max_length=120, unique=True, null=True, blank=True, editable=False)
    # A public figure, verified by staff: shown with the office held at the time of the comment.
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="readers")
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="readers_verified"
    )
    verified_at = models.DateTimeField(null=True, blank=True)
    mail_on_reply = models.BooleanField("an e-mail when somebody answers me", default=True)
    mail_on_approval = models.BooleanField(
        "an e-mail when a moderator has let a comment of mine be shown", default=True
    )
    joined_at = models.DateTimeField()
    # Erased in steps: first who it is, then comment by comment. The second says that nothing is left to do.
    leaving_at = models.DateTimeField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    # Kept by ``comments.counters``.
    posted_count = models.PositiveIntegerField(default=0)
    shown_count = models.PositiveIntegerField(default=0)
    rejected_count = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(erased_at=None) | Q(user=None, display_name="", skeleton=None, person=None),
                name="comments_reader_erased_wholly",
            ),
            models.CheckConstraint(
                condition=Q(leaving_at=None) | Q(user=None, display_name="", skeleton=None, person=None),
                name="comments_reader_leaves_without_a_name",
            ),
            models.CheckConstraint(
                condition=Q(person=None) | Q(verified_by__isnull=False, verified_at__isnull=False),
                name="comments_reader_verified_by_somebody",
            ),
            models.UniqueConstraint(
                fields=["person"], condition=Q(person__isnull=False), name="comments_reader_one_for_a_person"
            ),
        ]
        indexes = [
            models.Index(
                fields=["leaving_at"],
                condition=Q(leaving_at__isnull=False, erased_at=None),
                name="comments_reader_leaving",
            ),
        ]

    def __str__(self) -> str:
        return self.display_name or NOBODY


class ReaderName(models.Model):
    """A name the reader had before."""

    reader = models.ForeignKey(Reader, models.CASCADE, related_name="past_names")
    display_name = models.CharField(max_length=60)
    until = models.DateTimeField()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.display_name
