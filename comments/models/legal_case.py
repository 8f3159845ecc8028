"""Legal cases: somebody gives notice that a comment is unlawful, and clocks begin to run."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.urls import reverse

from articles.models import READABLE, Desk, Edition
from comments.models.comment import Comment, CommentRevision

if TYPE_CHECKING:
    from accounts.models import User


class LegalCaseQuerySet(models.QuerySet["LegalCase"]):
    def open(self) -> Self:
        return self.exclude(stage=LegalCase.Stage.CLOSED)

    def by_deadline(self) -> Self:
        """The most urgent first."""
        return self.order_by("due_at", "id")

    def with_headlines(self) -> Self:
        """``headline``: what the article is called now."""
        editions = Edition.objects.filter(article=OuterRef("comment__article"), state__in=READABLE)
        return self.annotate(headline=Subquery(editions.values("headline")[:1]))

    def to_remind_of(self, at: datetime) -> Self:
        """Those whose deadline is near, and whose moderators have not been reminded of it."""
        return self.filter(remind_at__lte=at).order_by("remind_at", "id")

    def of_others_than(self, user: "User") -> Self:
        """Neither about a comment of the user's own, nor begun by the user's own complaint.

        Each side of a case may have asked us not to tell the other who they are.
        """
        return self.exclude(comment__author__user=user).exclude(email__iexact=user.email)


class LegalCase(models.Model):
    """Only the verbs in ``comments.legal`` change one. What the complainant wrote is never changed."""

    class Kind(models.TextChoices):
        DEFAMATION = "defamation", "defamation"
        ILLEGAL = "illegal", "illegal content"

    class Stage(models.TextChoices):
        RECEIVED = "received", "to be looked at"
        WAITING = "waiting", "waiting for the author of the comment"
        TO_FINISH = "to_finish", "to be finished"
        CLOSED = "closed", "closed"

    class Outcome(models.TextChoices):
        REMOVED = "removed", "the comment was taken off"
        KEPT = "kept", "the comment stays"
        NOT_VALID = "not_valid", "the notice was not complete"

    comment = models.ForeignKey(Comment, models.PROTECT, related_name="legal_cases")
    # What the complainant saw.
    revision = models.ForeignKey(CommentRevision, models.PROTECT, related_name="+")
    desk = models.ForeignKey(Desk, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.RECEIVED)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)

    # The notice: Defamation Act 2013, section 5(6), and regulation 2 of SI 2013/3028.
    name = models.CharField("the complainant’s name", max_length=200)
    email = models.EmailField("the complainant’s e-mail address", blank=True)
    # Of a notice that came by post. Without an e-mail address, letters are printed and posted.
    address = models.TextField("the complainant’s postal address", max_length=1000, blank=True)
    statement = models.TextField("the words complained of", max_length=5000)
    why = models.TextField("why they are unlawful", max_length=5000)
    meaning = models.TextField("what they are taken to mean", max_length=5000, blank=True)
    wrong = models.TextField("what of them is untrue or unsupported", max_length=5000, blank=True)
    cannot_sue_author = models.BooleanField("knows too little about the author to go to court", default=False)
    shares_name = models.BooleanField("the author may be told the name", default=False)
    shares_email = models.BooleanField("the author may be told the e-mail address", default=False)

    received_at = models.DateTimeField()  # on paper: when the post brought it, not when it was typed in
    # Until when the next step has to be taken; null when there is none.
    due_at = models.DateTimeField(null=True, blank=True)
    remind_at = models.DateTimeField(null=True, blank=True, help_text="Null once it was done.")
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = LegalCaseQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(stage="closed", due_at=None, remind_at=None, closed_at__isnull=False)
                & ~Q(outcome="")
                | ~Q(stage="closed") & Q(due_at__isnull=False, closed_at=None, outcome=""),
                name="comments_legal_case_open_or_closed",
            ),
            models.UniqueConstraint(
                fields=["comment", "email", "kind"],
                condition=~Q(stage="closed") & ~Q(email=""),
                name="comments_legal_case_one_open",
            ),
            models.UniqueConstraint(
                fields=["comment", "name", "kind"],
                condition=~Q(stage="closed") & Q(email=""),
                name="comments_legal_case_one_open_by_post",
            ),
            models.CheckConstraint(
                condition=~Q(email="") | ~Q(address=""), name="comments_legal_case_can_be_answered"
            ),
        ]
        indexes = [
            models.Index(fields=["due_at", "id"], condition=~Q(stage="closed"), name="comments_legal_due"),
            models.Index(
                fields=["desk", "due_at", "id"],
                condition=~Q(stage="closed"),
                name="comments_legal_due_at_desk",
            ),
            models.Index(
                fields=["remind_at", "id"], condition=Q(remind_at__isnull=False), name="comments_legal_remind"
            ),
            models.Index(
                fields=["closed_at"], condition=Q(closed_at__isnull=False), name="comments_legal_closed"
            ),
            models.Index(fields=["email"], name="comments_legal_email"),
        ]

    def __str__(self) -> str:
        return f"Case {self.pk}: {self.get_kind_display()}"

    def get_absolute_url(self) -> str:
        """In the back office: nobody else ever sees a case."""
        return reverse("legal_case", args=[self.pk])

    def is_about(self, user: "User") -> bool:
        """Whether the user wrote the comment, or complained about it."""
        return self.comment.author.user_id == user.pk or self.email.lower() == user.email.lower()

    @property
    def is_open(self) -> bool:
        return self.stage != self.Stage.CLOSED

    def is_overdue(self, at: datetime) -> bool:
        return self.due_at is not None and self.due_at <= at
