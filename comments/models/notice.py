"""Notices: what a reader is told, on the account's page and by e-mail."""

from django.db import models
from django.db.models import Q

from comments.models.comment import Comment
from comments.models.decision import Decision
from comments.models.reader import Reader
from comments.models.sanction import Sanction


class Notice(models.Model):
    class Kind(models.TextChoices):
        APPROVED = "approved", "your comment is shown now"
        REJECTED = "rejected", "your comment was rejected"
        REVERSED = "reversed", "a decision about your comment was reversed"
        APPEAL_RECEIVED = "appeal", "your appeal has arrived"
        APPEAL_HEARD = "heard", "your appeal was heard"
        REPLY = "reply", "somebody answered your comment"
        REPORT_ANSWERED = "report", "what became of your report"
        SANCTION = "sanction", "what you may do here has changed"

    reader = models.ForeignKey(Reader, models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=10, choices=Kind)
    comment = models.ForeignKey(Comment, models.CASCADE, null=True, blank=True, related_name="+")
    decision = models.ForeignKey(Decision, models.PROTECT, null=True, blank=True, related_name="notices")
    sanction = models.ForeignKey(Sanction, models.CASCADE, null=True, blank=True, related_name="notices")
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["reader", "kind", "decision"],
                condition=Q(decision__isnull=False),
                name="comments_notice_once",
            ),
        ]
        indexes = [
            models.Index(fields=["reader", "-id"], name="comments_notice_latest"),
            models.Index(fields=["reader"], condition=Q(read_at=None), name="comments_notice_unread"),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def letter_key(self) -> str:
        """The key of its letter in the outbox."""
        return f"comments-notice-{self.pk}"
