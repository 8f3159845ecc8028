"""The heaps that wait for moderators, and how each is read: by place, from an index, never all of it.

A moderator of several desks reads the first few of each desk, and the first few of those: sorting all that
waits at all of them would cost more the longer nobody came.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.http import Http404
from django.utils import timezone

from accounts.models import User
from comments.keepers import Keeper
from comments.models import Claim, Comment, CommentQuerySet

MOST_COUNTED = 100  # what is more is said as "99+"
WRITTEN = re.compile(r"(-?\d{1,5})_(\d{1,18})", re.ASCII)


@dataclass(frozen=True)
class Queue:
    """``rows`` are in the order in which they should be looked at."""

    slug: str
    title: str
    empty: str
    rows: Callable[[CommentQuerySet], CommentQuerySet]


def _not_escalated(comments: CommentQuerySet) -> CommentQuerySet:
    """What was passed on waits in its own queue, not a second time where it was taken from."""
    return comments.filter(is_escalated=False)


QUEUES = {
    queue.slug: queue
    for queue in (
        Queue("held", "Held", "No comment is held.", lambda rows: _not_escalated(rows.held())),
        Queue(
            "reported",
            "Reported",
            "No report waits for an answer.",
            lambda rows: _not_escalated(rows.reported()),
        ),
        Queue(
            "unreviewed",
            "Not looked at",
            "Somebody has looked at every comment that is shown.",
            lambda rows: _not_escalated(rows.unreviewed()),
        ),
        Queue("escalated", "Escalated", "Nothing was passed on.", lambda rows: rows.escalated()),
    )
}


def queue_named(slug: str) -> Queue:
    """Raises Http404."""
    if slug not in QUEUES:
        raise Http404("There is no such queue.")
    return QUEUES[slug]


@dataclass(frozen=True)
class Place:
    """One comment's place in any queue."""

    priority: int
    pk: int

    @classmethod
    def of(cls, comment: Comment) -> Self:
        return cls(comment.priority, comment.pk)

    @classmethod
    def parse(cls, written: str) -> Self | None:
        """None for nothing. Raises Http404 for what is not a place: nobody was given such an address."""
        if not written:
            return None
        match = WRITTEN.fullmatch(written)
        if match is None:
            raise Http404("There is no such place in this queue.")
        return cls(int(match[1]), int(match[2]))

    def __str__(self) -> str:
        return f"{self.priority}_{self.pk}"


def first_keys(
    queue: Queue,
    keeper: Keeper,
    number: int,
    *,
    after: Place | None = None,
    unclaimed_at: datetime | None = None,
) -> list[int]:
    """The first few, the most pressing first; with ``unclaimed_at``, none that others have open."""
    short = [
        _behind(_free(queue.rows(branch), keeper.user, unclaimed_at), after).values_list("priority", "pk")[
            :number
        ]
        for branch in keeper.branches
    ]
    found = list(short[0]) if len(short) == 1 else _together(short)
    found.sort(key=lambda row: (-row[0], row[1]))
    return [pk for _, pk in found[:number]]


def in_order(comments: CommentQuerySet, keys: Iterable[int]) -> list[Comment]:
    """Those of the keys that ``comments`` holds, in the order of the keys."""
    # A longer number is nobody's key; SQLite fails on it instead of finding nothing.
    keys = [key for key in keys if key <= models.BigIntegerField.MAX_BIGINT]
    found = {comment.pk: comment for comment in comments.filter(pk__in=keys).order_by()}
    return [found[pk] for pk in keys if pk in found]


def numbers_waiting(keeper: Keeper) -> Counter[str]:
    """How many wait in each queue, counted to ``MOST_COUNTED`` and no further, in one query."""
    heaps = [
        _of(queue.rows(branch)[:MOST_COUNTED]).annotate(heap=Value(queue.slug)).values_list("heap")
        for queue in QUEUES.values()
        for branch in keeper.branches
    ]
    counted = Counter(map(itemgetter(0), heaps[0].union(*heaps[1:], all=True)))
    return Counter({slug: min(number, MOST_COUNTED) for slug, number in counted.items()})


def in_words(number: int) -> str:
    return f"{MOST_COUNTED - 1}+" if number >= MOST_COUNTED else str(number)


def held_by_others(user: User, at: datetime | None = None) -> QuerySet[Claim]:
    return Claim.objects.filter(until__gt=at or timezone.now()).exclude(by=user)


def _free(rows: CommentQuerySet, user: User, at: datetime | None) -> CommentQuerySet:
    if at is None:
        return rows
    return rows.exclude(Exists(held_by_others(user, at).filter(comment=OuterRef("pk"))))


def _behind(rows: CommentQuerySet, place: Place | None) -> CommentQuerySet:
    """The first condition alone lets the database start reading its index at the right spot."""
    if place is None:
        return rows
    return rows.filter(priority__lte=place.priority).filter(
        Q(priority__lt=place.priority) | Q(pk__gt=place.pk)
    )


def _of(short: CommentQuerySet) -> CommentQuerySet:
    """A list that was cut, as a part of a union: SQLite takes no limit inside one."""
    return Comment.objects.filter(pk__in=short.values("pk")).order_by()


def _together(short_lists: "list[QuerySet[Comment, tuple[int, int]]]") -> list[tuple[int, int]]:
    parts = [
        Comment.objects.filter(pk__in=short.values("pk")).order_by().values_list("priority", "pk")
        for short in short_lists
    ]
    return list(parts[0].union(*parts[1:], all=True))
