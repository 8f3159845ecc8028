"""Sanctions: a moderator says what a reader may not do, until when and why, and the reader is told.

There is no secret sanction: each is written with its notice in one transaction. One that has run out needs no
verb; it just stops counting (``Sanction.objects.in_force``).
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from articles.models import Desk
from comments import notices
from comments.clearance import require_another, require_moderator
from comments.locking import lock_reader
from comments.models import Moderator, Notice, Reader, Reason, Sanction
from comments.refusals import AlreadyDone, NotAllowed, ReasonMissing, SanctionNotPossible

Kind = Sanction.Kind


@transaction.atomic
def impose(
    reader: Reader,
    kind: Sanction.Kind,
    reason: Reason,
    *,
    by: User,
    desk: Desk | None = None,
    until: datetime | None = None,
    note: str = "",
    at: datetime | None = None,
) -> Sanction:
    """Without a desk it counts on the whole site. The reader sees the house rule and the note.

    Raises NotAllowed, SanctionNotPossible, and AlreadyDone while the same is in force there.
    """
    now = at or timezone.now()
    _require_sanctioner(by, desk)
    _require_end(kind, until, now)
    reader = lock_reader(reader.pk)
    require_another(by, reader)
    _require_account(reader)
    _require_new(reader, kind, desk, now)
    sanction = Sanction.objects.create(
        reader=reader,
        desk=desk,
        kind=kind,
        reason=reason,
        note=note.strip(),
        begins_at=now,
        until=until,
        by=by,
    )
    notices.tell(reader, Notice.Kind.SANCTION, sanction=sanction)
    return sanction


@transaction.atomic
def lift(sanction: Sanction, *, why: str, by: User, at: datetime | None = None) -> Sanction:
    """End it before its time. Raises NotAllowed, ReasonMissing, and AlreadyDone when it counts no more."""
    now = at or timezone.now()
    reader = lock_reader(sanction.reader_id)
    found = Sanction.objects.select_related("desk").get(pk=sanction.pk)
    _require_sanctioner(by, found.desk)
    require_another(by, reader)
    if not why.strip():
        raise ReasonMissing("Say why it is lifted: the reader is told.")
    if found.lifted_at is not None or (found.until is not None and found.until <= now):
        raise AlreadyDone("This does not count any more: it was lifted, or has run out.")
    found.lifted_at, found.lifted_by, found.lifted_why = now, by, why.strip()
    found.save(update_fields=["lifted_at", "lifted_by", "lifted_why"])
    notices.tell(reader, Notice.Kind.SANCTION, sanction=found, at=now)
    return found


def _require_sanctioner(user: User, desk: Desk | None) -> None:
    if desk is not None:
        require_moderator(user, desk)
    elif not Moderator.objects.keeps_every_desk(user):
        raise NotAllowed("Only a moderator of every desk can do this on the whole site.")


def _require_end(kind: Sanction.Kind, until: datetime | None, now: datetime) -> None:
    if kind == Kind.SUSPENSION and until is None:
        raise SanctionNotPossible("Say until when the reader may not comment.")
    if until is not None and kind in (Kind.WARNING, Kind.BAN):
        raise SanctionNotPossible("A warning or a ban has no end. To keep a reader out for a time, suspend.")
    if until is not None and until <= now:
        raise SanctionNotPossible("The end has to be in the future.")


def _require_account(reader: Reader) -> None:
    """Whom nobody can tell cannot be sanctioned."""
    if reader.user is None:
        raise SanctionNotPossible("This reader has left, so there is nobody to tell.")


def _require_new(reader: Reader, kind: Sanction.Kind, desk: Desk | None, now: datetime) -> None:
    """A warning can be given twice. A sanction of the whole site counts at each desk already."""
    if kind == Kind.WARNING:
        return
    in_force = reader.sanctions.filter(kind=kind).in_force(now)
    already = in_force.filter(desk=None) if desk is None else in_force.at_desk(desk.pk)
    if already.exists():
        raise AlreadyDone(f"This is in force for the reader already: {kind.label}.")
