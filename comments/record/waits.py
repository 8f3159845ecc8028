"""How long held comments waited for a moderator: a small histogram that adds up over days and desks.

A bucket is named for its upper bound in minutes. So of a median we know between which two bounds it is, and
say the upper one: “half of them within 2 hours”.
"""

from bisect import bisect_left
from collections.abc import Mapping
from datetime import timedelta

HOUR, DAY = 60, 24 * 60
BOUNDS = (
    *(5, 10, 15, 30, 45),
    *(HOUR * hours for hours in (1, 2, 3, 4, 6, 8, 12, 18)),
    *(DAY * days for days in (1, 2, 3, 4, 5, 7, 10, 14, 21, 28)),
)
FEWEST = 5  # of fewer waits no median is said
LONGER = BOUNDS[-1] * 10  # stands for everything beyond the last bound


def bucket_of(wait: timedelta) -> int:
    """The smallest bound that the wait does not exceed."""
    place = bisect_left(BOUNDS, wait.total_seconds() / 60)
    return BOUNDS[place] if place < len(BOUNDS) else LONGER


def median(histogram: Mapping[int, int]) -> int | None:
    """The bound within which half of the waits ended; None for no waits at all."""
    needed = sum(histogram.values()) / 2
    reached = 0
    for bound in sorted(histogram):
        reached += histogram[bound]
        if histogram[bound] and reached >= needed:
            return bound
    return None


def in_words(bound: int | None) -> str:
    """Such as “2 hours”; a dash for none."""
    if bound is None:
        return "–"
    if bound == LONGER:
        return "more than 4 weeks"
    number, unit = _unit(bound)
    return f"{number} {unit}{'' if number == 1 else 's'}"


def _unit(bound: int) -> tuple[int, str]:
    if bound % (7 * DAY) == 0:
        return bound // (7 * DAY), "week"
    if bound % DAY == 0:
        return bound // DAY, "day"
    if bound % HOUR == 0:
        return bound // HOUR, "hour"
    return bound, "minute"
