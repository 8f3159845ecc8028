"""Sending what is due over one connection: lease, send, note the end; one letter at a time.

At least once: between the server's answer and our note a killed process leaves a letter that is sent
again, with the same Message-ID; so does a database that is away for longer than we try. Several workers may
do this at once.
"""

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import OperationalError, close_old_connections
from django.utils import timezone

from outbox.ends import MOST_ATTEMPTS, give_up, mark_failed, mark_sent
from outbox.failures import failure_of
from outbox.mailing import as_mail
from outbox.models import Letter
from outbox.reserved import is_reserved
from outbox.taking import take

log = logging.getLogger(__name__)

BATCH = 50  # over one connection; many servers take no more than a hundred
CODES_LAST = timedelta(minutes=15)
NOTE_AGAIN = (0.5, 2.0, 5.0, 15.0)  # seconds between the attempts; well before the lease runs out
SMTP = "django.core.mail.backends.smtp.EmailBackend"


def deliver_due(*, most: int = BATCH, stop: Callable[[], bool] = lambda: False) -> int:
    """Try up to ``most`` letters that are due; how many were tried. ``stop`` is asked before each."""
    if not Letter.objects.due(timezone.now()).exists():  # asked each second: no lock for nothing
        return 0
    connection = mail.get_connection()
    try:
        return _deliver(connection, most, stop)
    finally:
        _close(connection)


def _deliver(connection: BaseEmailBackend, most: int, stop: Callable[[], bool]) -> int:
    tried = 0
    while tried < most and not stop():
        letter = take(at=timezone.now())
        if letter is None:
            break
        tried += 1
        if reason := _not_to_be_sent(letter, at=timezone.now()):
            give_up(letter, reason, at=timezone.now())
        elif not _send(letter, connection):
            break
    return tried


def _send(letter: Letter, connection: BaseEmailBackend) -> bool:
    """Whether there is a point in going on with the next one at once."""
    try:
        connection.open()  # stays open for the next one
        connection.send_messages([as_mail(letter, connection)])
    except Exception as error:
        failure = failure_of(error, is_secret=letter.is_secret)
        mark_failed(letter, failure, at=timezone.now())
        _close(connection)  # in whatever state it is
        return not failure.is_general
    _note_sent(letter, at=timezone.now())
    return True


def _note_sent(letter: Letter, *, at: datetime) -> None:
    """It has left: whatever ails the database for a moment must not send it a second time."""
    for pause in NOTE_AGAIN:
        try:
            mark_sent(letter, at=at)
        except OperationalError as error:
            log.warning(
                "That letter %s was sent could not be noted, and is tried again: %s", letter.pk, error
            )
            close_old_connections()
            time.sleep(pause)
        else:
            return
    mark_sent(letter, at=at)


def _not_to_be_sent(letter: Letter, *, at: datetime) -> str:
    """Why this one is given up before it is tried; nothing if it is in order."""
    if letter.attempts > MOST_ATTEMPTS:
        return "Sending it was broken off again and again."
    if letter.is_secret and letter.written_at + CODES_LAST <= at:
        return "The code in it had run out before it could be sent."
    if settings.EMAIL_BACKEND == SMTP and is_reserved(letter.to):
        return "This address is an invented one: mail to its domain reaches nobody (RFC 2606)."
    return ""


def _close(connection: BaseEmailBackend) -> None:
    try:
        connection.close()
    except Exception:
        log.info("The mail server did not say goodbye.")
