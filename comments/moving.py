"""The one way a comment changes how it stands: with its article locked, on record, counted, and told."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.models import User
from comments import counters
from comments.appeal_answers import answer_appeal
from comments.models import Action, Comment, Decision, Reason, Status
from comments.pressing import pressing
from comments.refusals import AlreadyDecided
from comments.signals import comment_moved
from comments.standing import Standing

# With what the caller may have given it before: other words.
CHANGED = [
    *("status", "is_reviewed", "is_escalated", "is_visible", "last_decision", "priority"),
    *("revision", "edited_at"),
]


@dataclass(frozen=True)
class Cause:
    """Why a comment moves: what is written into the decision beside where from and where to."""

    action: Action
    at: datetime
    by: User | None = None
    reason: Reason | None = None
    batch: UUID | None = None
    undoes: Decision | None = None


def standing_of(comment: Comment) -> Standing:
    return Standing(Status(comment.status), comment.is_reviewed, comment.is_escalated)


def begin(comment: Comment, standing: Standing, cause: Cause) -> Decision:
    """The first decision about a comment that was just written."""
    return _move(comment, None, standing, cause)


def move(comment: Comment, to: Standing, cause: Cause) -> Decision:
    """Assign the standing, write the decision down, count. Raises AlreadyDecided for what changes nothing."""
    before = standing_of(comment)
    if before == to and cause.action == Action.APPROVE and not comment.open_reports:
        raise AlreadyDecided("This comment has been decided like this already.")
    return _move(comment, before, to, cause)


def _move(comment: Comment, before: Standing | None, to: Standing, cause: Cause) -> Decision:
    decision = _written_down(comment, before, to, cause)
    was_visible = comment.is_visible
    comment.status, comment.is_reviewed, comment.is_escalated = to.status, to.is_reviewed, to.is_escalated
    comment.is_visible = counters.is_to_be_seen(comment)
    comment.last_decision = decision
    comment.priority = pressing(comment)
    comment.save(update_fields=CHANGED)
    counters.count_move(comment, before, to, was_visible=was_visible)
    answer_appeal(comment, decision)
    transaction.on_commit(lambda: comment_moved.send(sender=Comment, decision=decision))
    return decision


def _written_down(comment: Comment, before: Standing | None, to: Standing, cause: Cause) -> Decision:
    return Decision.objects.create(
        comment=comment,
        revision=comment.words,
        action=cause.action,
        reason=cause.reason,
        by=cause.by,
        at=cause.at,
        batch=cause.batch,
        undoes=cause.undoes,
        from_status=before.status if before else "",
        from_reviewed=bool(before and before.is_reviewed),
        from_escalated=bool(before and before.is_escalated),
        to_status=to.status,
        to_reviewed=to.is_reviewed,
        to_escalated=to.is_escalated,
    )
