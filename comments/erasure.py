"""Erasing a reader: nothing of who they were and what they wrote stays, and the record stays whole.

What they did is kept as numbers and dates: each comment keeps its place in its thread, and its decisions,
which hold no words. UK GDPR, article 17. While a legal case about one of them is open, article 17(3)(e)
comes first: they are asked to come back.

It goes in steps that may be broken off and begun again, because there may be 100,000 comments: first the
account, so that from then on nobody can sign in as them, then batch after batch of what they wrote.
"""

import logging
from collections.abc import Callable, Iterator
from datetime import datetime

from django.db import connection, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from accounts.forgetting import addresses_of, forget_account, forget_log, is_on_record
from accounts.groups import is_administrator
from accounts.models import User
from comments.erased_words import STEPS
from comments.models import Comment, LegalCase, ModeratorNote, Reader, Report, Sanction, Status
from comments.refusals import AlreadyDone, NotAllowed, Postponed

log = logging.getLogger(__name__)

ON_RECORD = (
    "This account has worked for the site, so what it did stays on record. An administrator can close it."
)
POSTPONED = (
    "Somebody has made a legal complaint about a comment of yours. Until it is closed we have to keep what "
    "belongs to it. Please come back then."
)


def erase(
    reader: Reader,
    *,
    by: User | None = None,
    at: datetime | None = None,
    most: int | None = None,
    tell: Callable[[int], object] = lambda _rows: None,
) -> bool:
    """Whether all is done; False when there was more than ``most`` rows, and ``finish_erasures`` goes on.

    ``by`` is the reader's own account, or an administrator; without it, whoever runs the command. ``tell`` is
    called with the size of each batch. Raises NotAllowed, AlreadyDone, Postponed.
    """
    now = at or timezone.now()
    _leave(reader, by, now)
    return _go_on(reader, now, most, tell)


def erase_account(user: User) -> None:
    """For somebody who never took a name. Raises NotAllowed."""
    with transaction.atomic():
        _forget_account(user)
    leave_no_trace_on_disk()


def finish_erasures(*, most: int | None = None) -> int:
    """Go on with what was broken off; how many readers are erased now. For the clock.

    Where it fails for one, the others go on, and we hear of it.
    """
    leaving = Reader.objects.filter(leaving_at__isnull=False, erased_at=None).order_by("leaving_at")
    return sum(_went_on(reader, most) for reader in leaving)


def postponed_because(reader: Reader) -> str:
    """A sentence for the reader while something has to be kept; else empty."""
    return POSTPONED if LegalCase.objects.open().filter(comment__author=reader).exists() else ""


def leave_no_trace_on_disk() -> None:
    """SQLite’s log holds pages as they were until it is written back. PostgreSQL cleans up by itself."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@transaction.atomic
def _leave(reader: Reader, by: User | None, at: datetime) -> None:
    """From now on they are nobody: no account, no name, signed in nowhere."""
    rows = Reader.objects.select_for_update(of=("self",)).select_related("user")
    reader = rows.get(pk=reader.pk)
    _require_possible(reader, by)
    if reader.leaving_at is not None:
        return
    user = reader.user
    _forget_what_others_noted(reader)
    reader.past_names.all().delete()
    reader.display_name, reader.skeleton = "", None
    reader.user = reader.person = reader.verified_by = reader.verified_at = None
    reader.leaving_at = at
    reader.save()
    if user is not None:
        _forget_account(user)


def _require_possible(reader: Reader, by: User | None) -> None:
    if by is not None and by.pk != reader.user_id and not (by.is_superuser or is_administrator(by)):
        raise NotAllowed("Only the reader, or an administrator, can do this.")
    if reader.erased_at is not None:
        raise AlreadyDone("This reader has been erased already.")
    if reason := postponed_because(reader):
        raise Postponed(reason)


def _forget_what_others_noted(reader: Reader) -> None:
    sanctions = reader.sanctions.all()
    forget_log(Sanction, list(sanctions.values_list("pk", flat=True)))
    forget_log(ModeratorNote, list(reader.notes.values_list("pk", flat=True)))
    forget_log(Reader, [reader.pk])
    sanctions.update(note="", lifted_why="")
    reader.notes.all().delete()


def _forget_account(user: User) -> None:
    if is_on_record(user):
        raise NotAllowed(ON_RECORD)
    for address in addresses_of(user):  # what they reported without signing in
        Report.objects.by_mail(address).update(email="", text="")
    try:
        forget_account(user)
    except ProtectedError:
        raise NotAllowed(ON_RECORD) from None


def _went_on(reader: Reader, most: int | None) -> bool:
    try:
        return _go_on(reader, timezone.now(), most, lambda _rows: None)
    except Exception:
        log.exception("Erasing reader %s failed. It goes on when the clock strikes again.", reader.pk)
        return False


def _go_on(reader: Reader, at: datetime, most: int | None, tell: Callable[[int], object]) -> bool:
    done = 0
    for rows in _batches(reader, at):
        done += rows
        tell(rows)
        if most is not None and done >= most:
            return False
    return _finish(reader, at)


def _batches(reader: Reader, at: datetime) -> Iterator[int]:
    for step in STEPS:
        yield from step(reader, at)


def _finish(reader: Reader, at: datetime) -> bool:
    """Unless a comment is left that a case needs, or that was being posted while the account was going."""
    with transaction.atomic():
        held = Reader.objects.select_for_update(of=("self",)).get(pk=reader.pk)
        if Comment.objects.filter(author=held).exclude(status=Status.ERASED).exists():
            return False
        held.erased_at = held.erased_at or at
        held.save(update_fields=["erased_at"])
    leave_no_trace_on_disk()
    return True
