"""A notice arrives: a case is opened, its clock begins to run, and the complainant is told so."""

from dataclasses import asdict
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from comments.clearance import require_judge
from comments.legal import case_file, deadlines, letters
from comments.legal.notice import Notice
from comments.locking import lock_comment
from comments.models import Comment, CommentRevision, LegalCase, LegalLetter, LegalStep
from comments.refusals import AlreadyDone, DayWrong, NotAllowed, NoWayToAnswer

SENT = "We have your notice about this comment already, and have written to you."
TYPED_IN = "There is an open case already about this person’s notice."


@transaction.atomic
def receive(
    comment: Comment,
    revision: CommentRevision,
    notice: Notice,
    *,
    by: User | None = None,
    at: datetime | None = None,
    arrived_at: datetime | None = None,
) -> LegalCase:
    """``revision`` is what the complainant saw.

    ``by`` is the moderator who typed in a notice that came by post, and ``arrived_at`` when the post brought
    it: from then on the 48 hours count, however late it is typed in.

    Raises NotAllowed for a comment that is not shown, or not this moderator's; NoWayToAnswer, DayWrong;
    AlreadyDone while the same complainant's case is open.
    """
    now = at or timezone.now()
    comment = lock_comment(comment)
    if by is not None:
        require_judge(by, comment)
    if not comment.is_shown:
        raise NotAllowed("This comment is not shown any more.")
    if not (notice.email or notice.address):
        raise NoWayToAnswer("Give a postal address or an e-mail address: the complainant has to be answered.")
    case = _begun(comment, revision, notice, _arrival(arrived_at, comment, now))
    _save(case, by)
    case_file.write_down(case, LegalStep.Kind.RECEIVED, now, by=by)
    letters.send_template(case, LegalLetter.Party.COMPLAINANT, "received", by=by, at=now)
    return case


def words_at(comment: Comment, moment: datetime) -> CommentRevision:
    """What stood there then: what somebody saw whose letter came by that moment."""
    seen = comment.revisions.filter(written_at__lte=moment).order_by("-number").first()
    return seen or comment.words


def earlier_removals(case: LegalCase) -> int:
    """How often comments of this author were taken off after notices of this complainant.

    From the second time on the author need not be asked about the same statement: it is taken off within
    48 hours (SI 2013/3028, Schedule, paragraph 9). Whether it is the same a moderator has to judge.
    """
    whose = {"email": case.email} if case.email else {"email": "", "name": case.name}
    return LegalCase.objects.filter(
        **whose,
        kind=case.kind,
        comment__author=case.comment.author_id,
        outcome=LegalCase.Outcome.REMOVED,
    ).count()


def _arrival(arrived_at: datetime | None, comment: Comment, now: datetime) -> datetime:
    """Of what came by post perhaps only the day is known, as its beginning: so days are compared."""
    if arrived_at is None:
        return now
    if arrived_at > now:
        raise DayWrong("This moment is still to come. When did the notice arrive?")
    if timezone.localdate(arrived_at) < timezone.localdate(comment.posted_at):
        raise DayWrong("The comment was not there yet. When did the notice arrive?")
    return arrived_at


def _begun(comment: Comment, revision: CommentRevision, notice: Notice, received_at: datetime) -> LegalCase:
    due_at = deadlines.for_us(received_at)
    return LegalCase(
        comment=comment,
        revision=revision,
        desk=comment.desk,
        received_at=received_at,
        due_at=due_at,
        remind_at=deadlines.reminder_before(due_at),
        **asdict(notice),
    )


def _save(case: LegalCase, by: User | None) -> None:
    try:
        with transaction.atomic():
            case.save()
    except IntegrityError:
        raise AlreadyDone(TYPED_IN if by else SENT) from None
