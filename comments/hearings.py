"""Appeals that wait, with what has to be known before somebody hears them."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, Min, OuterRef, Q

from comments.models import Appeal, AppealQuerySet, Moderator, ModeratorQuerySet
from comments.taken_off import a_notice_took_off


def with_what_counts(appeals: AppealQuerySet) -> AppealQuerySet:
    """Each with ``can_be_heard``: there is a moderator who may; and ``was_taken_off``: by a legal notice."""
    return appeals.annotate(
        can_be_heard=Exists(_who_may_hear()), was_taken_off=a_notice_took_off(OuterRef("comment"))
    )


@dataclass(frozen=True)
class Unheard:
    """So many appeals at a desk wait for a moderator who has yet to be named; ``due_at`` is the first."""

    desk: str
    number: int
    due_at: datetime


def unheard() -> list[Unheard]:
    """The desk with the earliest promised answer first; one query."""
    nobody_can = Appeal.objects.waiting().exclude(Exists(_who_may_hear()))
    by_desk = nobody_can.values("comment__desk__name").annotate(number=Count("pk"), due=Min("due_at"))
    return [
        Unheard(*row) for row in by_desk.order_by("due").values_list("comment__desk__name", "number", "due")
    ]


def _who_may_hear() -> ModeratorQuerySet:
    """Moderators of the desk who neither rejected the comment nor wrote it.

    A superuser may too, but is nobody's colleague: whoever runs the site is asked to name one.
    """
    keepers = Moderator.objects.filter(Q(desk=None) | Q(desk=OuterRef("comment__desk")), user__is_active=True)
    return keepers.exclude(user=OuterRef("against__by")).exclude(user__reader=OuterRef("comment__author"))
