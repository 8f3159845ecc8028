"""Keeping the tallies: a day is counted anew as a whole, so that it may be done again at any time."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from comments import kept_for
from comments.models import Decision, DeskTally, ModeratorTally
from comments.record import counting
from comments.record.counting import Counts

RECENT_DAYS = 2  # today, and yesterday until its last hour was counted
AT_ONCE = 500


def tally_recent(today: date | None = None) -> None:
    """What the clock does every so often."""
    last = today or timezone.localdate()
    tally(last - timedelta(days=back) for back in range(RECENT_DAYS))


def tally(days: Iterable[date], *, done: Callable[[date], object] = lambda _day: None) -> None:
    """``done`` is called with each day as it has been counted."""
    for day in days:
        tally_day(day)
        done(day)


@transaction.atomic
def tally_day(day: date) -> None:
    _replace_desks(day, counting.of_desks(day))
    _replace_moderators(day, counting.of_moderators(day))


def days_on_record() -> list[date]:
    """Those of which no decision can have been forgotten, until today; earlier tallies stay as they are."""
    oldest = Decision.objects.order_by("at").values_list("at", flat=True).first()
    if oldest is None:
        return []
    first = max(
        timezone.localdate(oldest), timezone.localdate(kept_for.decisions_since()) + timedelta(days=1)
    )
    return [first + timedelta(days=number) for number in range((timezone.localdate() - first).days + 1)]


def _replace_desks(day: date, counts: Counts) -> None:
    DeskTally.objects.filter(day=day).delete()
    DeskTally.objects.bulk_create(
        [
            DeskTally(day=day, desk_id=of.whose, measure=of.measure, part=of.part, number=number)
            for of, number in counts.items()
        ],
        batch_size=AT_ONCE,
    )


def _replace_moderators(day: date, counts: Counts) -> None:
    ModeratorTally.objects.filter(day=day).delete()
    ModeratorTally.objects.bulk_create(
        [
            ModeratorTally(day=day, moderator_id=of.whose, measure=of.measure, part=of.part, number=number)
            for of, number in counts.items()
        ],
        batch_size=AT_ONCE,
    )
