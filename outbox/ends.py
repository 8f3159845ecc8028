"""What became of an attempt, each in a commit of its own."""

import logging
from datetime import datetime, timedelta
from typing import Any

from outbox.failures import Failure
from outbox.models import Letter

log = logging.getLogger(__name__)

# After the first failed attempt, the second …: about two days in all, then it is given up.
WAITS = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=4),
    timedelta(hours=8),
    timedelta(hours=12),
    timedelta(hours=12),
    timedelta(hours=12),
)
MOST_ATTEMPTS = len(WAITS) + 1


def mark_sent(letter: Letter, *, at: datetime) -> None:
    """Whoever holds it by now: it has been sent."""
    still = Letter.objects.waiting().filter(pk=letter.pk)
    still.update(sent_at=at, leased_until=None, last_error="", **_emptied(letter))


def mark_failed(letter: Letter, failure: Failure, *, at: datetime) -> None:
    """Tried again later, unless that is of no use. Nothing happens to a letter that another worker took."""
    if failure.is_final or letter.attempts >= MOST_ATTEMPTS:
        give_up(letter, failure.reason, at=at)
        return
    log.warning("Letter %s was not sent and will be tried again: %s", letter.pk, failure.reason)
    later = at + WAITS[letter.attempts - 1]
    _held(letter).update(due_at=later, leased_until=None, last_error=failure.reason)


def give_up(letter: Letter, reason: str, *, at: datetime) -> None:
    log.warning("Letter %s is given up: %s", letter.pk, reason)
    _held(letter).update(given_up_at=at, leased_until=None, last_error=reason, **_emptied(letter))


def _held(letter: Letter) -> Any:
    return Letter.objects.waiting().filter(pk=letter.pk, attempts=letter.attempts)


def _emptied(letter: Letter) -> dict[str, str]:
    """A code has done its work by now; nobody needs it again."""
    return {"subject": "", "text": ""} if letter.is_secret else {}
