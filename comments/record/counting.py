"""Counting one day's decisions, for the tallies. The only place where the accounts count anything."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from comments.models import Action, Appeal, Decision, Measure, Status
from comments.record.waits import bucket_of


@dataclass(frozen=True)
class Counted:
    """``whose`` is the key of a desk, or of a moderator."""

    whose: int
    measure: Measure
    part: str = ""


Counts = Counter[Counted]

BY_ACTION = {
    Action.POST: Measure.RECEIVED,
    Action.APPROVE: Measure.APPROVED,
    Action.REJECT: Measure.REJECTED,
    Action.ESCALATE: Measure.ESCALATED,
    Action.UPHOLD: Measure.UPHELD,
    Action.DISMISS: Measure.DISMISSED,
}
# A rejection that does not stand any more, whether undone, reconsidered or appealed.
REVERSALS = Q(from_status=Status.REJECTED, to_status__in=[Status.SHOWN, Status.HELD])


def bounds(day: date) -> tuple[datetime, datetime]:
    """When the day begins and ends by the clock in London, in UTC."""
    zone = timezone.get_default_timezone()
    first, after = (datetime.combine(day + timedelta(days=more), time(), zone) for more in (0, 1))
    return first.astimezone(UTC), after.astimezone(UTC)


def of_desks(day: date) -> Counts:
    counts = _counts(_decisions(day), "comment__desk_id")
    counts += _counts(_decisions(day).filter(_became_held()), "comment__desk_id", Measure.HELD)
    begins, ends = bounds(day)
    for desk in Appeal.objects.filter(made_at__gte=begins, made_at__lt=ends).values_list(
        "comment__desk_id", flat=True
    ):
        counts[Counted(desk, Measure.APPEALED)] += 1
    return counts


def of_moderators(day: date) -> Counts:
    """What each decided. A reversal counts for whoever reversed, not for whoever had rejected."""
    return _counts(_decisions(day).exclude(by=None), "by_id")


def _decisions(day: date) -> "QuerySet[Decision]":
    begins, ends = bounds(day)
    return Decision.objects.filter(at__gte=begins, at__lt=ends).order_by()


def _counts(decisions: "QuerySet[Decision]", whose: str, only: Measure | None = None) -> Counts:
    if only is not None:
        return Counter(Counted(key, only) for key in decisions.values_list(whose, flat=True))
    counts: Counts = Counter()
    for key, action, reason in decisions.values_list(whose, "action", "reason__code"):
        if measure := BY_ACTION.get(Action(action)):
            counts[Counted(key, measure, (reason or "") if measure == Measure.REJECTED else "")] += 1
    counts += Counter(
        Counted(key, Measure.REVERSED) for key in decisions.filter(REVERSALS).values_list(whose, flat=True)
    )
    counts += Counter(Counted(key, Measure.WAITED, str(wait)) for key, wait in _waits(decisions, whose))
    return counts


def _became_held() -> Q:
    return Q(to_status=Status.HELD) & ~Q(from_status=Status.HELD) & ~Q(action=Action.UNDO)


def _waits(decisions: "QuerySet[Decision]", whose: str) -> Iterator[tuple[int, int]]:
    """Of comments that were held: from when they came to be held until a moderator decided."""
    ended = decisions.filter(action__in=[Action.APPROVE, Action.REJECT], from_status=Status.HELD)
    began = (
        Decision.objects.filter(comment=OuterRef("comment"), pk__lt=OuterRef("pk"), to_status=Status.HELD)
        .exclude(from_status=Status.HELD)
        .order_by("-pk")
        .values("at")[:1]
    )
    for key, at, since in ended.annotate(since=Subquery(began)).values_list(whose, F("at"), F("since")):
        if since is not None:
            yield key, bucket_of(at - since)
