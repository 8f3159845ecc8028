"""Keeping the tallies: a day is counted anew as a whole, so that it may be done again at any time."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from comments import kept_for
from comments.models import Appeal, Decision, DeskTally, ModeratorTally
from comments.record import counting
from comments.record.counting import Counts

RECENT_DAYS = 2  # today, and yesterday until its last hour was counted
AT_ONCE = 500


def tally_recent(today: date | None = None) -> None:
    """What the clock does every so often."""
    last = today or timezone.localdate()
    tally(last - timedelta(days=back) for back in range(RECENT_DAYS))


def tally(days: Iterable[date]) -> None:
    for day in days:
        tally_day(day)


@transaction.atomic
def tally_day(day: date) -> None:
    _replace(DeskTally, "desk", day, counting.of_desks(day))
    _replace(ModeratorTally, "moderator", day, counting.of_moderators(day))


def days_on_record() -> list[date]:
    """Those with anything to count, of which no decision can have been forgotten.

    Earlier tallies stay as they are.
    """
    first = timezone.localdate(kept_for.decisions_since()) + timedelta(days=1)
    begins, _ = counting.bounds(first)
    days = {
        *_days_of(Decision.objects.filter(at__gte=begins), "at"),
        *_days_of(Appeal.objects.filter(made_at__gte=begins), "made_at"),
        *DeskTally.objects.filter(day__gte=first).values_list("day", flat=True).distinct(),
        *ModeratorTally.objects.filter(day__gte=first).values_list("day", flat=True).distinct(),
    }
    return sorted(days)


def _days_of(rows: QuerySet[Any], moment: str) -> Iterable[date]:
    """By the clock in London, each once."""
    day = TruncDate(moment, tzinfo=timezone.get_default_timezone())
    return rows.order_by().values_list(day, flat=True).distinct()


def _replace(tallies: type[Any], whose: str, day: date, counts: Counts) -> None:
    """Somebody else may count the same day at the same time: whoever comes last has it right."""
    tallies.objects.filter(day=day).delete()
    rows = [
        tallies(day=day, measure=of.measure, part=of.part, number=number, **{f"{whose}_id": of.whose})
        for of, number in counts.items()
    ]
    tallies.objects.bulk_create(
        rows,
        batch_size=AT_ONCE,
        update_conflicts=True,
        unique_fields=["day", whose, "measure", "part"],
        update_fields=["number"],
    )
