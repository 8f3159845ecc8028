"""The steps in which what a reader wrote is erased: a batch at a time, each in a transaction of its own.

Each step takes the reader and goes on until nothing is left for it; begun again, it finds what is left.
"""

from collections.abc import Callable, Iterator
from datetime import datetime

from django.db import models, transaction

from comments import claims, standing
from comments.locking import fresh, lock_articles, lock_comments
from comments.models import (
    Action,
    Appeal,
    Comment,
    CommentRevision,
    DecisionNote,
    Finding,
    LegalCase,
    Origin,
    Reader,
    Report,
    Status,
)
from comments.moving import Cause, move, standing_of
from comments.report_answers import answer_reports
from outbox.forgetting import forget_letters

AT_ONCE = 100  # rows in one transaction: nobody waits long for an article that is held
Step = Callable[[Reader, datetime], Iterator[int]]


def comments_left(reader: Reader) -> "models.QuerySet[Comment]":
    """Those still to be erased. What a legal case needs has to wait until it is closed."""
    needed = LegalCase.objects.open().filter(comment__author=reader).values("comment")
    return Comment.objects.filter(author=reader).exclude(status=Status.ERASED).exclude(pk__in=needed)


def erase_comments(reader: Reader, at: datetime) -> Iterator[int]:
    """The number of each batch, when it has been erased."""
    last = 0
    while keys := _keys(comments_left(reader).filter(pk__gt=last)):
        with transaction.atomic():
            for key in lock_comments(keys):
                _erase(fresh(key), at)
            _empty(keys, at)
        last = keys[-1]
        yield len(keys)


def unlink_reports(reader: Reader, at: datetime) -> Iterator[int]:
    """Reports the reader made stay as complaints by nobody, without their words."""
    while reports := list(reader.reports_made.select_related("comment").order_by("id")[:AT_ONCE]):
        with transaction.atomic():
            lock_articles(report.comment.article_id for report in reports)
            keys = [report.pk for report in reports]
            Report.objects.filter(pk__in=keys).update(reporter=None, text="")
        yield len(keys)


def delete_findings(reader: Reader, at: datetime) -> Iterator[int]:
    """Those about comments that were refused too."""
    while keys := _keys(reader.findings.all()):
        Finding.objects.filter(pk__in=keys).delete()
        yield len(keys)


def delete_notices(reader: Reader, at: datetime) -> Iterator[int]:
    """With their letters, to whichever address they went."""
    while notices := list(reader.notices.order_by("id")[:AT_ONCE]):
        with transaction.atomic():
            forget_letters([notice.letter_key for notice in notices])
            reader.notices.filter(pk__in=[notice.pk for notice in notices]).delete()
        yield len(notices)


# Notices last: until the article of a comment or report was held, somebody may still have been writing one.
STEPS: tuple[Step, ...] = (erase_comments, unlink_reports, delete_findings, delete_notices)


def _keys(rows: "models.QuerySet[models.Model]") -> list[int]:
    return list(rows.order_by("pk").values_list("pk", flat=True)[:AT_ONCE])


def _erase(comment: Comment, at: datetime) -> None:
    before = standing_of(comment)
    if not standing.can(Action.ERASE, before):  # by another run, a moment ago
        return
    decision = move(comment, standing.after(before, Action.ERASE), Cause(Action.ERASE, at))
    answer_reports(comment, decision)


def _empty(keys: list[int], at: datetime) -> None:
    """Of these comments nothing is left to be read."""
    revisions = CommentRevision.objects.filter(comment__in=keys)
    Finding.objects.filter(revision__in=revisions).delete()
    revisions.filter(emptied_at=None).update(text="", html="", fingerprint="", emptied_at=at)
    Origin.objects.filter(comment__in=keys).delete()
    claims.end(keys)
    DecisionNote.objects.filter(decision__comment__in=keys).delete()
    Appeal.objects.filter(comment__in=keys).update(text="")
    Report.objects.filter(comment__in=keys).update(text="")
    Comment.objects.filter(pk__in=keys).exclude(role_label="").update(role_label="")
