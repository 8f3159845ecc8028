"""How often one reader posts, and how often anybody from one network address.

Only for what comes through a form: an import writes years in a minute.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from comments.models import Comment, Origin, Verdict
from comments.screening.submission import Noticed, Submission


@dataclass(frozen=True)
class Window:
    """At most so many comments within this time."""

    most: int
    within: timedelta


OF_A_READER = (Window(5, timedelta(minutes=5)), Window(50, timedelta(days=1)))
# Many readers can stand behind one address: a household, a library, a council's own network.
OF_AN_ADDRESS = (Window(20, timedelta(minutes=10)), Window(200, timedelta(days=1)))
A_MINUTE, AN_HOUR = timedelta(minutes=1), timedelta(hours=1)
MOST_VERSIONS = 10  # of one comment, within the few minutes in which it can be edited


def by_rate(submission: Submission) -> list[Noticed]:
    if submission.edits is not None:
        return _of_versions(submission.edits)
    if submission.form is None:
        return []
    found = (_of_reader(submission), _of_address(submission))
    return [noticed for noticed in found if noticed is not None]


def _of_versions(comment: Comment) -> list[Noticed]:
    if comment.words.number < MOST_VERSIONS:
        return []
    message = f"You have changed this comment {MOST_VERSIONS} times. It has to stay as it is now."
    return [Noticed("rate", Verdict.REFUSED, "Edited very often.", message)]


def _of_reader(submission: Submission) -> Noticed | None:
    rows = Comment.objects.of_reader(submission.reader).filter(posted_at__lte=submission.at)
    wait = _wait(
        list(rows.values_list("posted_at", flat=True)[: _most(OF_A_READER)]), OF_A_READER, submission.at
    )
    if wait is None:
        return None
    message = f"You have posted a lot in a short time. Please wait {_in_words(wait)}, then post this again."
    return Noticed("rate", Verdict.REFUSED, "The reader posts very often.", message)


def _of_address(submission: Submission) -> Noticed | None:
    if not submission.address_hash:
        return None
    rows = Origin.objects.filter(address_hash=submission.address_hash, at__lte=submission.at).order_by("-at")
    wait = _wait(
        list(rows.values_list("at", flat=True)[: _most(OF_AN_ADDRESS)]), OF_AN_ADDRESS, submission.at
    )
    if wait is None:
        return None
    message = (
        "Very many comments have come from your network in a short time. "
        f"Please wait {_in_words(wait)}, then post this again."
    )
    return Noticed("rate", Verdict.REFUSED, "Very many comments come from this address.", message)


def _most(windows: Sequence[Window]) -> int:
    return max(window.most for window in windows)


def _wait(posted: list[datetime], windows: Sequence[Window], at: datetime) -> timedelta | None:
    """``posted`` is the latest first. None while there is room in every window."""
    waits = [posted[window.most - 1] + window.within - at for window in windows if len(posted) >= window.most]
    longest = max(waits, default=timedelta())
    return longest if longest > timedelta() else None


def _in_words(wait: timedelta) -> str:
    """Rounded up: who waits that long is not sent away again."""
    unit, name = (AN_HOUR, "hour") if wait > AN_HOUR else (A_MINUTE, "minute")
    number = ceil(wait / unit)
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
