"""Decisions: everything that ever changed how a comment stands."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from comments.models.comment import Comment, CommentRevision
from comments.models.reason import Reason
from comments.models.status import Status


class Action(models.TextChoices):
    # By screening, when its author posts or edits.
    POST = "post", "posted"
    EDIT = "edit", "edited"
    # By its author.
    WITHDRAW = "withdraw", "withdrawn"
    ERASE = "erase", "erased"
    # By a moderator.
    APPROVE = "approve", "approved"
    REJECT = "reject", "rejected"
    ESCALATE = "escalate", "escalated"
    UNDO = "undo", "undone"
    UPHOLD = "uphold", "appeal upheld"
    DISMISS = "dismiss", "appeal dismissed"


BY_MODERATORS = (
    Action.APPROVE,
    Action.REJECT,
    Action.ESCALATE,
    Action.UNDO,
    Action.UPHOLD,
    Action.DISMISS,
)


class Decision(models.Model):
    """Append-only (``comments.database_rules``), and free of words: nothing of it needs to be erased."""

    comment = models.ForeignKey(Comment, models.PROTECT, related_name="decisions")
    revision = models.ForeignKey(CommentRevision, models.PROTECT, related_name="decisions")
    action = models.CharField(max_length=10, choices=Action)
    reason = models.ForeignKey(Reason, models.PROTECT, null=True, blank=True, related_name="decisions")
    # Null where screening or the author did it.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="comment_decisions"
    )
    at = models.DateTimeField()
    # Those made in one go, to be undone in one go.
    batch = models.UUIDField(null=True, blank=True)
    undoes = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="undone_by")

    from_status = models.CharField(max_length=10, choices=Status, blank=True)
    to_status = models.CharField(max_length=10, choices=Status)
    from_reviewed = models.BooleanField(default=False)
    to_reviewed = models.BooleanField()
    from_escalated = models.BooleanField(default=False)
    to_escalated = models.BooleanField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(action__in=[action.value for action in BY_MODERATORS]) ^ Q(by=None),
                name="comments_decision_by_a_moderator",
            ),
            models.CheckConstraint(
                condition=~Q(action="reject") | Q(reason__isnull=False),
                name="comments_decision_rejects_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(action="undo") ^ Q(undoes=None), name="comments_decision_undoes_something"
            ),
        ]
        indexes = [
            models.Index(fields=["by", "-id"], condition=Q(by__isnull=False), name="comments_decided_by"),
            models.Index(
                fields=["batch"], condition=Q(batch__isnull=False), name="comments_decided_together"
            ),
            models.Index(fields=["at"], name="comments_decision_at"),
        ]

    def __str__(self) -> str:
        return f"{self.get_action_display()}, {self.at:%Y-%m-%d}"


class DecisionNote(models.Model):
    """What the moderator adds for the author. Beside the decision, because it can be erased."""

    decision = models.OneToOneField(Decision, models.CASCADE, related_name="note")
    text = models.TextField(max_length=1000)

    def __str__(self) -> str:
        return self.text
