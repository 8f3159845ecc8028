"""Changing whether comments are taken and shown: on the whole site, at a desk, under an article.

Every face calls these verbs. Each holds alone what posting holds together with others, so that once it is
committed nothing is accepted any more as it was before, forms already open included. ``of`` is an article, a
desk, or None for the whole site; ``at`` is for history made in the past.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from itertools import pairwise

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from articles.models import Article, Desk
from comments.clearance import require_keeper
from comments.locking import lock_article
from comments.models import CommentPolicy, OpenHours, PolicyChange
from comments.models.policy import LONGEST_NOTICE
from comments.policy import hold_alone
from comments.refusals import AlreadyDone, HoursWrong, NoticeMissing, NoticeTooLong

Lock = CommentPolicy.Lock
Of = Article | Desk | None


@dataclass(frozen=True, order=True)
class Hours:
    """On a weekday (Monday is 0) from … to, by the clock in London; to 23:59 means to midnight."""

    weekday: int
    opens: time
    closes: time

    def __str__(self) -> str:
        return f"{OpenHours.Weekday(self.weekday).label} {self.opens:%H:%M} to {self.closes:%H:%M}"


@dataclass(frozen=True)
class Terms:
    """What a policy says beside its lock. Without hours, comments are taken at any time."""

    mode: CommentPolicy.Mode
    closes_after_days: int | None = None
    hours: tuple[Hours, ...] = ()


@transaction.atomic
def change_policy(of: Of, terms: Terms, *, by: User, at: datetime | None = None) -> PolicyChange | None:
    """None where the policy says all this already. Raises NotAllowed, HoursWrong."""
    hours = sorted(terms.hours)
    require_sensible(hours)
    policy = _held(of, by)
    before = said_by(policy)
    policy.mode, policy.closes_after_days = terms.mode, terms.closes_after_days
    policy.save(update_fields=["mode", "closes_after_days"])
    policy.hours.all().delete()
    OpenHours.objects.bulk_create(
        OpenHours(policy=policy, weekday=row.weekday, opens=row.opens, closes=row.closes) for row in hours
    )
    return _written_down(policy, before, by, at)


@transaction.atomic
def lock(
    of: Of, kind: CommentPolicy.Lock, notice: str, *, by: User, at: datetime | None = None
) -> PolicyChange:
    """For legal reasons or for an election; a lock that is there already is replaced.

    Raises NotAllowed, NoticeMissing, NoticeTooLong, AlreadyDone.
    """
    if kind == Lock.NONE:
        raise ValueError("Use unlock.")
    _require_sentence(notice.strip())
    policy = _held(of, by)
    return _locked_as(
        policy, kind, notice.strip(), by, at, otherwise="Comments are locked like this already."
    )


@transaction.atomic
def unlock(of: Of, *, by: User, at: datetime | None = None) -> PolicyChange:
    """Only the lock of this one: another, of the desk or the site, stays. Raises NotAllowed, AlreadyDone."""
    policy = _held(of, by)
    return _locked_as(policy, Lock.NONE, "", by, at, otherwise="Comments are not locked here.")


def of_policy(policy: CommentPolicy) -> Of:
    """Whose it is, as the verbs want it."""
    return policy.article or policy.desk


def said_by(policy: CommentPolicy) -> dict[str, object]:
    """All a policy says, as it stands in a PolicyChange."""
    hours = [Hours(row.weekday, row.opens, row.closes) for row in OpenHours.objects.filter(policy=policy)]
    return {
        "mode": CommentPolicy.Mode(policy.mode).name.lower(),
        "closes_after_days": policy.closes_after_days,
        "hours": [str(row) for row in sorted(hours)],
        "lock": str(policy.lock),
        "lock_notice": policy.lock_notice,
    }


def _held(of: Of, by: User) -> CommentPolicy:
    if isinstance(of, Article):
        lock_article(of.pk)
    else:
        hold_alone(of.pk if of else None)
    require_keeper(by, of.desk_id if isinstance(of, Article) else of)
    article = of if isinstance(of, Article) else None
    desk = of if isinstance(of, Desk) else None
    return CommentPolicy.objects.get_or_create(article=article, desk=desk)[0]


def _locked_as(
    policy: CommentPolicy,
    kind: CommentPolicy.Lock,
    notice: str,
    by: User,
    at: datetime | None,
    *,
    otherwise: str,
) -> PolicyChange:
    before = said_by(policy)
    policy.lock, policy.lock_notice = kind, notice
    policy.save(update_fields=["lock", "lock_notice"])
    change = _written_down(policy, before, by, at)
    if change is None:
        raise AlreadyDone(otherwise)
    return change


def _written_down(
    policy: CommentPolicy, before: dict[str, object], by: User, at: datetime | None
) -> PolicyChange | None:
    after = said_by(policy)
    if after == before:
        return None
    return PolicyChange.objects.create(
        desk=policy.desk,
        article=policy.article,
        by=by,
        at=at or timezone.now(),
        before=before,
        after=after,
    )


def _require_sentence(notice: str) -> None:
    if not notice:
        raise NoticeMissing("Say what readers are told while comments are locked.")
    if len(notice) > LONGEST_NOTICE:
        raise NoticeTooLong(f"Say it in up to {LONGEST_NOTICE} characters.")


def require_sensible(hours: Sequence[Hours]) -> None:
    """``hours`` are in their order. Raises HoursWrong."""
    for row in hours:
        if row.opens >= row.closes:
            raise HoursWrong(f"{row}: this ends before it begins. Past midnight belongs to the next day.")
    for first, second in pairwise(hours):
        if first.weekday == second.weekday and second.opens < first.closes:
            raise HoursWrong(f"{first} and {second} overlap: write them as one.")
