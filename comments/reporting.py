"""Complaining about a comment: a reader who is signed in, or anyone who leaves an e-mail address."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from comments import counters
from comments.locking import lock_comment, lock_reader
from comments.models import Comment, CommentRevision, Reader, Reason, Report
from comments.refusals import AlreadyDone, NotAllowed


@transaction.atomic
def report(
    comment: Comment,
    revision: CommentRevision,
    reason: Reason,
    text: str = "",
    *,
    by: Reader | None = None,
    email: str = "",
    at: datetime | None = None,
) -> Report:
    """Bring a comment before the moderators. Raises NotAllowed, AlreadyDone.

    ``revision`` is what the reporter saw. One open report for each reader and comment; after a decision
    the same reader may report it again.
    """
    if (by is None) == (not email):
        raise ValueError("A report comes from a reader, or from an e-mail address.")
    comment = lock_comment(comment)
    by = _still_here(by)
    if not comment.is_shown:
        raise NotAllowed("This comment is not shown any more.")
    if by is not None and comment.author_id == by.pk:
        raise NotAllowed("This is your own comment: you can withdraw it.")
    made = _written(comment, revision, reason, text, by, email, at or timezone.now())
    counters.count_reports(comment, 1)
    return made


def _still_here(by: Reader | None) -> Reader | None:
    """Held until the report is written, so that nothing is said behind the back of an erasure."""
    if by is None:
        return None
    reader = lock_reader(by.pk)
    if reader.leaving_at is not None:
        raise NotAllowed("This account is being erased, so nothing more can be reported from it.")
    return reader


def _written(
    comment: Comment,
    revision: CommentRevision,
    reason: Reason,
    text: str,
    by: Reader | None,
    email: str,
    at: datetime,
) -> Report:
    try:
        with transaction.atomic():
            return Report.objects.create(
                comment=comment,
                revision=revision,
                reporter=by,
                email=email.lower(),  # or capitals would make one reporter many
                reason=reason,
                text=text.strip(),
                made_at=at,
            )
    except IntegrityError:
        raise AlreadyDone("You have reported this comment already. A moderator will look at it.") from None
