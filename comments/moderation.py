"""Moderators decide about comments. Every face calls these verbs; nothing else writes their decisions.

Each locks, checks who and that nothing changed since the moderator looked, and writes the decision, the
counters, the answer to reports and the notice to the author in one transaction. ``at`` is for history made
in the past.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from comments import claims, notices, standing
from comments.answers import tell_whom_it_answers
from comments.clearance import require_judge
from comments.conflicts import require_unchanged
from comments.locking import lock_comment, lock_comments
from comments.models import (
    Action,
    Comment,
    CommentRevision,
    Decision,
    DecisionNote,
    Notice,
    Reason,
    Status,
)
from comments.moving import Cause, move, standing_of
from comments.refusals import AboutYourself, AlreadyDecided, AlreadyDone, Conflict, ReasonMissing
from comments.report_answers import answer_reports, reopen_reports
from comments.standing import Standing
from comments.taken_off import require_not_taken_off

CHOICES = (Action.APPROVE, Action.REJECT, Action.ESCALATE)


@transaction.atomic
def decide(
    comment: Comment,
    revision: CommentRevision,
    action: Action,
    reason: Reason | None = None,
    *,
    by: User,
    seen: int | None = None,
    note: str = "",
    at: datetime | None = None,
    batch: UUID | None = None,
) -> Decision:
    """Approve, reject or escalate exactly these words.

    ``seen`` is the key of the latest decision about the comment its moderator knows of; without it, the one
    on the instance given. ``note`` is for the author, who is written to about a rejection: no other decision
    keeps one. Raises NotAllowed, ReasonMissing, Conflict, AlreadyDecided, TakenOff.
    """
    if action not in CHOICES:
        raise ValueError(f"{action} is not for a moderator to choose.")
    if action == Action.REJECT and reason is None:
        raise ReasonMissing("Say which house rule the comment breaks: its author is told.")
    known = seen if seen is not None else comment.last_decision_id
    comment = lock_comment(comment)
    require_judge(by, comment)
    require_unchanged(comment, revision_id=revision.pk, seen=known, by=by)
    before = standing_of(comment)
    _require_possible(comment, action, before)
    cause = Cause(action, at or timezone.now(), by=by, reason=reason, batch=batch)
    decision = move(comment, standing.after(before, action), cause)
    _keep_note(decision, note)
    _tell(comment, decision, before)
    claims.end([comment.pk])
    return decision


@transaction.atomic
def undo(decision: Decision, *, by: User, at: datetime | None = None, batch: UUID | None = None) -> Decision:
    """Put the comment back to how it stood before the decision, and tell whoever was told of it.

    Raises NotAllowed, AlreadyDone when it was undone before, Conflict when something came after it, TakenOff.
    """
    comment = lock_comment(decision.comment)
    require_judge(by, comment)
    _require_undoable(comment, decision)
    before = Standing(Status(decision.from_status), decision.from_reviewed, decision.from_escalated)
    was = standing_of(comment)
    cause = Cause(Action.UNDO, at or timezone.now(), by=by, batch=batch, undoes=decision)
    undoing = move(comment, before, cause)
    reopen_reports(comment, decision)
    _tell_of_reversal(comment, undoing, was)
    return undoing


def decide_together(
    chosen: Iterable[tuple[Comment, CommentRevision]],
    action: Action,
    reason: Reason | None = None,
    *,
    by: User,
    note: str = "",
    at: datetime | None = None,
) -> tuple[UUID, list[Decision], list[Conflict]]:
    """The same decision about many comments, to be undone in one go by the batch that is returned.

    All or nothing, but for those that have changed meanwhile and a comment of the moderator's own: these are
    returned as conflicts.
    """
    batch, decisions, conflicts = uuid4(), [], []
    with transaction.atomic():
        pairs = {comment.pk: (comment, revision) for comment, revision in chosen}
        for pk in lock_comments(pairs):
            comment, revision = pairs[pk]
            try:
                decisions.append(
                    decide(comment, revision, action, reason, by=by, note=note, at=at, batch=batch)
                )
            except (Conflict, AboutYourself) as left_out:
                conflicts.append(Conflict(str(left_out)))
    return batch, decisions, conflicts


def undo_together(
    batch: UUID, *, by: User, at: datetime | None = None
) -> tuple[list[Decision], list[Conflict]]:
    """Undo what is left of a batch. Comments that have moved on since are returned as conflicts."""
    undone, conflicts, undoing = [], [], uuid4()
    with transaction.atomic():
        decisions = Decision.objects.filter(batch=batch, undone_by=None).select_related("comment")
        by_comment = {decision.comment_id: decision for decision in decisions}
        for pk in lock_comments(by_comment):
            try:
                undone.append(undo(by_comment[pk], by=by, at=at, batch=undoing))
            except (Conflict, AlreadyDone, AboutYourself) as conflict:
                conflicts.append(Conflict(str(conflict)))
    return undone, conflicts


def _require_possible(comment: Comment, action: Action, before: Standing) -> None:
    if not standing.can(action, before):
        raise AlreadyDecided(f"This cannot be done any more: the comment is {comment.get_status_display()}.")
    if action == Action.ESCALATE and before.is_escalated:
        raise AlreadyDecided("This comment has been escalated already.")
    if action == Action.APPROVE:
        _require_words(comment)
        require_not_taken_off(comment)


def _require_undoable(comment: Comment, decision: Decision) -> None:
    if Decision.objects.filter(undoes=decision).exists():
        raise AlreadyDone("This decision has been undone already.")
    if decision.action not in CHOICES:
        raise Conflict("Only what a moderator decided can be undone.")
    if comment.last_decision_id != decision.pk:
        raise Conflict("Something has happened to this comment since, so this cannot be undone any more.")
    _require_words(comment)
    require_not_taken_off(comment)


def _require_words(comment: Comment) -> None:
    """There is nothing left to show of one that was rejected long ago."""
    if comment.is_emptied:
        raise Conflict("The words of this comment are not kept any more, so it cannot be shown again.")


def _keep_note(decision: Decision, note: str) -> None:
    if note.strip() and decision.action == Action.REJECT:
        DecisionNote.objects.create(decision=decision, text=note.strip())


def _tell(comment: Comment, decision: Decision, before: Standing) -> None:
    """The author hears of every rejection and reversal, and when a held comment is shown."""
    if decision.action == Action.ESCALATE:
        return
    answer_reports(comment, decision)
    if decision.action == Action.REJECT:
        notices.tell(comment.author, Notice.Kind.REJECTED, comment=comment, decision=decision)
    elif before.status == Status.REJECTED:
        notices.tell(comment.author, Notice.Kind.REVERSED, comment=comment, decision=decision)
    elif before.status == Status.HELD:
        notices.tell(comment.author, Notice.Kind.APPROVED, comment=comment, decision=decision)
    tell_whom_it_answers(comment, decision.at)


def _tell_of_reversal(comment: Comment, undoing: Decision, was: Standing) -> None:
    if was.status != comment.status:
        notices.tell(comment.author, Notice.Kind.REVERSED, comment=comment, decision=undoing)
