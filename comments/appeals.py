"""Appeals: the author of a rejected comment asks that somebody else looks at it, and is told the answer.

Both verbs lock, check and write in one transaction, as those of ``comments.moderation`` do. ``at`` is for
history made in the past. ``comments.appeal_answers`` closes an appeal when its comment moves in other ways.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from comments import claims, notices, standing
from comments.answers import tell_whom_it_answers
from comments.clearance import require_author, require_judge
from comments.locking import lock_comment
from comments.models import Action, Appeal, Comment, Decision, DecisionNote, Notice, Reader, Status
from comments.models.appeal import DUE_WITHIN, WINDOW
from comments.moving import Cause, move, standing_of
from comments.refusals import AlreadyDone, Conflict, NotAllowed, TooLate, WordsRefused
from comments.taken_off import require_reason_to_show
from comments.text.cleaning import LONGEST_RAW, clean
from comments.text.length import length

LONGEST = 2000  # characters


def standing_rejection(comment: Comment) -> Decision | None:
    """The decision because of which the comment is not shown; None for one that is not rejected."""
    if comment.status != Status.REJECTED:
        return None
    rejections = comment.decisions.filter(action=Action.REJECT, undone_by=None)
    return rejections.select_related("reason").order_by("-id").first()


def require_appealable(decision: Decision, comment: Comment, *, by: Reader, at: datetime) -> None:
    """Raises NotAllowed, Conflict, AlreadyDone, TooLate."""
    require_author(by, comment)
    if standing_rejection(comment) != decision:
        raise Conflict("This decision does not stand any more, so there is nothing to appeal against.")
    if Appeal.objects.filter(against=decision).exists():
        raise AlreadyDone("You have appealed against this decision already.")
    if at > decision.at + WINDOW:
        raise TooLate(f"An appeal can be made within {WINDOW.days} days of the decision.")


@transaction.atomic
def appeal(decision: Decision, text: str, *, by: Reader, at: datetime | None = None) -> Appeal:
    """Ask that somebody else looks at it; the words may be empty.

    Raises NotAllowed, Conflict, AlreadyDone, TooLate, WordsRefused.
    """
    now, words = at or timezone.now(), _accepted(text)
    comment = lock_comment(decision.comment)
    require_appealable(decision, comment, by=by, at=now)
    made = Appeal.objects.create(
        comment=comment, against=decision, text=words, made_at=now, due_at=now + DUE_WITHIN
    )
    notices.tell(comment.author, Notice.Kind.APPEAL_RECEIVED, comment=comment, decision=decision, at=now)
    return made


@transaction.atomic
def hear(appeal: Appeal, *, upheld: bool, by: User, note: str = "", at: datetime | None = None) -> Decision:
    """Show the comment after all, or let the rejection stand; the note is for the author.

    Raises NotAllowed, to whoever rejected it too, Conflict when there is nothing to be heard any more, and
    ReasonMissing where what a legal notice took off is shown again without a note.
    """
    comment = lock_comment(appeal.comment)
    require_judge(by, comment)
    _require_hearable(Appeal.objects.select_related("against").get(pk=appeal.pk), comment, by)
    if upheld:
        require_reason_to_show(comment, note)
    action = Action.UPHOLD if upheld else Action.DISMISS
    to = standing.after(standing_of(comment), action)
    decision = move(comment, to, Cause(action, at or timezone.now(), by=by))
    if note.strip():
        DecisionNote.objects.create(decision=decision, text=note.strip())
    notices.tell(comment.author, Notice.Kind.APPEAL_HEARD, comment=comment, decision=decision)
    tell_whom_it_answers(comment, decision.at)
    claims.end([comment.pk])
    return decision


def _require_hearable(appeal: Appeal, comment: Comment, by: User) -> None:
    if appeal.answer_id is not None or standing_rejection(comment) != appeal.against:
        raise Conflict("There is nothing to be heard any more: this appeal has been answered.")
    if appeal.against.by_id == by.pk:
        raise NotAllowed("You made the decision yourself: somebody else hears this appeal.")


def _accepted(text: str) -> str:
    words = clean(text) if len(text) <= LONGEST_RAW else text
    if length(words) > LONGEST:
        raise WordsRefused(f"Please say it in up to {LONGEST:,} characters.")
    return words
