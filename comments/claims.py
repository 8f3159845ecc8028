"""Claims: who has which card open, for a few minutes, so that no two moderators open the same one.

A claim ends by itself. It is no lock: ``comments.moderation`` is what refuses a second decision. Each step
here commits by itself. A claim refers to its comment: made while somebody decides, it waits for them on
PostgreSQL, so whoever decides must never wait for a claim.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from comments.keepers import Keeper
from comments.models import Claim
from comments.queues import Place, Queue, first_keys, in_order

LEASE = timedelta(minutes=5)
TRIES = 20  # each time others were quicker, the next ones down the queue are tried


def claim(comment_ids: Iterable[int], *, by: User, at: datetime | None = None) -> set[int]:
    """Open these cards; the answer holds those that are this moderator's now, whose time begins anew."""
    now = at or timezone.now()
    wanted = sorted(set(comment_ids))  # in one order, so that no two claimers wait for each other
    _forget_what_has_ended(wanted, now)
    Claim.objects.bulk_create(
        [Claim(comment_id=pk, by=by, until=now + LEASE) for pk in wanted], ignore_conflicts=True
    )
    return keep(wanted, by=by, at=now)


def keep(comment_ids: Iterable[int], *, by: User, at: datetime | None = None) -> set[int]:
    """The moderator is still there: the claims that are still theirs begin anew."""
    now = at or timezone.now()
    own = Claim.objects.filter(comment__in=list(comment_ids), by=by)
    own.update(until=now + LEASE)
    return set(own.values_list("comment", flat=True))


def release(comment_ids: Iterable[int], *, by: User) -> None:
    """Leave these cards to others."""
    Claim.objects.filter(comment__in=list(comment_ids), by=by).delete()


def end(comment_ids: Iterable[int]) -> None:
    """Whoever has them open: once the caller's transaction is committed, nothing is left to be decided."""
    ended = list(comment_ids)
    transaction.on_commit(lambda: Claim.objects.filter(comment__in=ended).delete(), robust=True)


def claim_next(
    queue: Queue, keeper: Keeper, number: int, *, after: Place | None = None, at: datetime | None = None
) -> list[int]:
    """Open the next few cards of a queue that nobody else has open, the most pressing first."""
    now = at or timezone.now()
    for _ in range(TRIES):
        keys = first_keys(queue, keeper, number, after=after, unclaimed_at=now)
        got = claim(keys, by=keeper.user, at=now) if keys else set()
        # What somebody decided between looking and claiming has left the queue.
        still = in_order(queue.rows(keeper.comments()).only("pk"), [pk for pk in keys if pk in got])
        if still or not keys:
            return [comment.pk for comment in still]
    return []


@transaction.atomic
def _forget_what_has_ended(comment_ids: list[int], now: datetime) -> None:
    ended = Claim.objects.filter(comment__in=comment_ids, until__lte=now)
    # Whoever else is forgetting them this moment does it for us.
    locked = ended.select_for_update(skip_locked=True).values_list("pk", flat=True)
    Claim.objects.filter(pk__in=list(locked)).delete()
