"""The same words again, however they are disguised, under any article."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from comments.models import CommentRevision, Status, Verdict
from comments.screening.submission import Noticed, Submission
from comments.text.folding import fingerprint, fold

BY_ONESELF = timedelta(days=1)
BY_OTHERS = timedelta(days=7)
LOOKED_AT = 20  # the latest with these words; of more, these are enough
# Letters and digits. Any two readers may say "I agree".
SAID_BY_CHANCE = 40
GONE = (Status.WITHDRAWN, Status.ERASED)


@dataclass(frozen=True)
class _Before:
    author_id: int
    at: datetime


def by_duplicate(submission: Submission) -> list[Noticed]:
    before = _said_before(submission)
    if any(_is_own(said, submission) for said in before):
        message = "You have posted these words already."
        return [Noticed("duplicate", Verdict.REFUSED, "The reader posted the same words before.", message)]
    if any(_is_anothers(said, submission) for said in before) and not _is_short(submission.text):
        return [Noticed("duplicate", Verdict.HELD, "Another reader posted the same words.", priority=2)]
    return []


def _said_before(submission: Submission) -> list[_Before]:
    same = CommentRevision.objects.with_words_like(fingerprint(submission.text)).order_by("-id")
    columns = ("comment_id", "comment__author_id", "comment__status", "written_at")
    edited = submission.edits.pk if submission.edits else None
    return [
        _Before(author_id, at)
        for comment_id, author_id, status, at in same.values_list(*columns)[:LOOKED_AT]
        if comment_id != edited and status not in GONE
    ]


def _is_own(said: _Before, submission: Submission) -> bool:
    return said.author_id == submission.reader.pk and _is_within(said, submission, BY_ONESELF)


def _is_anothers(said: _Before, submission: Submission) -> bool:
    return said.author_id != submission.reader.pk and _is_within(said, submission, BY_OTHERS)


def _is_within(said: _Before, submission: Submission, time: timedelta) -> bool:
    return timedelta() <= submission.at - said.at < time


def _is_short(text: str) -> bool:
    return len(fold(text).replace(" ", "")) < SAID_BY_CHANCE
