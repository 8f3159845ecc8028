"""Readers and the names they go by. Every face calls these verbs; each name is judged here.

``at`` is for history made in the past.
"""

from datetime import datetime, timedelta

from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.groups import is_administrator
from accounts.models import User
from comments.clearance import require_another
from comments.locking import lock_articles, lock_reader
from comments.models import Comment, Moderator, ModeratorNote, Reader, ReaderName
from comments.refusals import AlreadyDone, NameRefused, NotAllowed
from comments.reserved_names import LONGEST, Reserved
from comments.text.names import NameProblem, clean_name, problem_with, skeleton
from people.models import Person

MOST_RENAMINGS = 3  # a day: who is talking must not change with every comment
LONGEST_STORED = 60  # code points; some letters take several
TAKEN = "Another reader goes by this name already, or by one that looks like it. Please choose another."


def reader_of(user: User | AnonymousUser) -> Reader | None:
    """None for a visitor, and for somebody with an account who has never chosen a name."""
    reader: Reader | None = getattr(user, "reader", None)
    return reader


def become_reader(user: User, name: str, *, at: datetime | None = None) -> Reader:
    """Raises NameRefused, and AlreadyDone for somebody who has a name."""
    if reader_of(user) is not None:
        raise AlreadyDone("You have a name here already.")
    chosen = _judged(name, user)
    try:
        with transaction.atomic():
            reader = Reader.objects.create(
                user=user, display_name=chosen, skeleton=skeleton(chosen), joined_at=at or timezone.now()
            )
    except IntegrityError:
        if Reader.objects.filter(user=user).exists():  # by the same form, sent twice
            raise AlreadyDone("You have a name here already.") from None
        raise NameRefused(TAKEN) from None
    return reader


@transaction.atomic
def rename(reader: Reader, name: str, *, at: datetime | None = None) -> None:
    """The name they had goes among their past names, which moderators see. Raises NameRefused.

    Somebody who was verified goes by one of their own names.
    """
    reader = _held(reader)
    _require_not_too_often(reader, at or timezone.now())
    if reader.person is not None:
        _go_by(reader, _own_name(reader.person, name), None, at)
        return
    chosen = _judged(name, reader.user)
    _go_by(reader, chosen, skeleton(chosen), at)


@transaction.atomic
def verify(reader: Reader, person: Person, *, by: User, at: datetime | None = None) -> None:
    """This reader is that public figure: they go by that name, and comment in the office they hold.

    Staff have made sure of it by other means. Raises NotAllowed, AlreadyDone, NameRefused.
    """
    _require_verifier(by)
    reader = _held(reader)
    require_another(by, reader)
    if reader.person_id == person.pk:
        raise AlreadyDone(f"This reader has been verified as {person} already.")
    if reader.person_id or Reader.objects.filter(person=person).exists():
        raise AlreadyDone(f"{person} is verified as another reader, or this reader as somebody else.")
    if len(person.name) > LONGEST_STORED:
        raise NameRefused(f"The name {person} is too long to stand beside a comment.")
    reader.person, reader.verified_by, reader.verified_at = person, by, at or timezone.now()
    reader.save(update_fields=["person", "verified_by", "verified_at"])
    # Its likeness is reserved for the person; that of a reader who had the name first is not in the way.
    _go_by(reader, person.name, None, at)
    _note(reader, f"Verified as {person}.", by, reader.verified_at)


@transaction.atomic
def unverify(reader: Reader, *, by: User, at: datetime | None = None) -> None:
    """It was a mistake: the name is taken back, and so is the office beside each of their comments.

    Raises NotAllowed, AlreadyDone.
    """
    _require_verifier(by)
    labelled = Comment.objects.filter(author=reader).exclude(role_label="")
    lock_articles(labelled.order_by().values_list("article_id", flat=True))
    reader = _held(reader)
    if reader.person is None:
        raise AlreadyDone("This reader is not verified.")
    was, moment = reader.person, at or timezone.now()
    reader.person = reader.verified_by = reader.verified_at = None
    reader.save(update_fields=["person", "verified_by", "verified_at"])
    # No chosen name has a hyphen in its likeness, so this one is free.
    _go_by(reader, f"Reader {reader.pk}", f"reader-{reader.pk}", moment)
    labelled.update(role_label="")
    _note(reader, f"Not verified as {was} any more.", by, moment)


def _held(reader: Reader) -> Reader:
    held = lock_reader(reader.pk)
    if held.leaving_at is not None:
        raise NotAllowed("This reader’s account has been erased.")
    return held


def _require_not_too_often(reader: Reader, at: datetime) -> None:
    if reader.past_names.filter(until__gt=at - timedelta(days=1)).count() >= MOST_RENAMINGS:
        raise NameRefused(
            f"A name can be changed {MOST_RENAMINGS} times a day. Please choose this one tomorrow."
        )


def _require_verifier(user: User) -> None:
    if not (Moderator.objects.keeps_every_desk(user) or (user.is_active and is_administrator(user))):
        raise NotAllowed("Only an administrator, or a moderator of every desk, verifies readers.")


def _judged(name: str, user: User | None) -> str:
    chosen = clean_name(name)
    problem = problem_with(chosen, Reserved(user))
    if problem is None and (len(chosen) > LONGEST_STORED or len(skeleton(chosen)) > LONGEST):
        problem = NameProblem.TOO_LONG
    if problem is None and not skeleton(chosen):
        problem = NameProblem.NO_NAME
    if problem is not None:
        raise NameRefused(str(problem))
    return chosen


def _own_name(person: Person, name: str) -> str:
    chosen = clean_name(name)
    own = {person.name, *person.other_names.values_list("name", flat=True)}
    if chosen not in own or len(chosen) > LONGEST_STORED:
        raise NameRefused(f"You are verified as {person}: you can go by {_listed(own)}.")
    return chosen


def _listed(names: set[str]) -> str:
    return " or ".join(sorted(name for name in names if len(name) <= LONGEST_STORED))


def _go_by(reader: Reader, name: str, looks: str | None, at: datetime | None) -> None:
    before, reader.display_name, reader.skeleton = reader.display_name, name, looks
    try:
        with transaction.atomic():
            reader.save(update_fields=["display_name", "skeleton"])
    except IntegrityError:
        raise NameRefused(TAKEN) from None
    if before != name:
        ReaderName.objects.create(reader=reader, display_name=before, until=at or timezone.now())


def _note(reader: Reader, text: str, by: User, at: datetime) -> None:
    ModeratorNote.objects.create(reader=reader, text=text, by=by, at=at)
