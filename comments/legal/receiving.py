"""A notice arrives: a case is opened, its clock begins to run, and the complainant is told so."""

from dataclasses import asdict
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from comments.legal import case_file, deadlines, letters
from comments.legal.notice import Notice
from comments.locking import lock_comment
from comments.models import Comment, CommentRevision, LegalCase, LegalLetter, LegalStep
from comments.refusals import AlreadyDone, NotAllowed


@transaction.atomic
def receive(
    comment: Comment,
    revision: CommentRevision,
    notice: Notice,
    *,
    by: User | None = None,
    at: datetime | None = None,
) -> LegalCase:
    """``revision`` is what the complainant saw; ``by`` who typed in a notice that came by post.

    Raises NotAllowed for a comment that is not shown, AlreadyDone while the same complainant's case is open.
    """
    now = at or timezone.now()
    comment = lock_comment(comment)
    if not comment.is_shown:
        raise NotAllowed("This comment is not shown any more.")
    case = _opened(comment, revision, notice, now)
    case_file.write_down(case, LegalStep.Kind.RECEIVED, now, by=by)
    letters.send_template(case, LegalLetter.Party.COMPLAINANT, "received", by=None, at=now)
    return case


def earlier_removals(case: LegalCase) -> int:
    """How often comments of this author were taken off after notices of this complainant.

    From the second time on the author need not be asked about the same statement: it is taken off within
    48 hours (SI 2013/3028, Schedule, paragraph 9). Whether it is the same a moderator has to judge.
    """
    return LegalCase.objects.filter(
        email=case.email,
        kind=case.kind,
        comment__author=case.comment.author_id,
        outcome=LegalCase.Outcome.REMOVED,
    ).count()


def _opened(comment: Comment, revision: CommentRevision, notice: Notice, now: datetime) -> LegalCase:
    due_at = deadlines.for_us(now)
    case = LegalCase(
        comment=comment,
        revision=revision,
        desk=comment.desk,
        received_at=now,
        due_at=due_at,
        remind_at=deadlines.reminder_before(due_at),
        **asdict(notice),
    )
    try:
        with transaction.atomic():
            case.save()
    except IntegrityError:
        raise AlreadyDone(
            "We have your notice about this comment already, and have written to you."
        ) from None
    return case
