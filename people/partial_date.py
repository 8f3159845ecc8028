"""Dates as people know them: a day, a month, a year, "by" one of these, or unknown.

What was said is kept; beside it stand the earliest and the latest day it can mean, so that a
question about a given day can be answered yes, no or maybe, and answered by an index.
The written form is ISO 8601's reduced precision: ``2018``, ``2018-05``, ``2018-05-11``.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

UNKNOWN = "?"
FORM = re.compile(r"(?P<by>by )?(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")


@dataclass(frozen=True)
class PartialDate:
    """The days a written date can mean, both bounds included."""

    earliest: date
    latest: date

    @classmethod
    def parse(cls, said: str) -> "PartialDate":
        """Raises ValueError, in words for the person who typed it, when the form is not one we know."""
        if said == UNKNOWN:
            return cls(date.min, date.max)
        match = FORM.fullmatch(said)
        if match is None:
            raise ValueError(f"“{said}” is not a date: write 2018, 2018-05, 2018-05-11, by 2018-05-11, or ?.")
        first, last = _bounds(said, match["year"], match["month"], match["day"])
        return cls(date.min if match["by"] else first, last)


def _bounds(said: str, year: str, month: str | None, day: str | None) -> tuple[date, date]:
    try:
        if month is None:
            return date(int(year), 1, 1), date(int(year), 12, 31)
        if day is None:
            last_day = calendar.monthrange(int(year), int(month))[1]
            return date(int(year), int(month), 1), date(int(year), int(month), last_day)
        exact = date(int(year), int(month), int(day))
    except (ValueError, calendar.IllegalMonthError):
        raise ValueError(f"“{said}” is not in the calendar.") from None
    return exact, exact


def in_words(said: str, *, blank: str = "") -> str:
    """As a reader sees it: "11 May 2018", "May 2018", "2018", "by May 2018", "date unknown"."""
    if said == "":
        return blank
    if said == UNKNOWN:
        return "date unknown"
    match = FORM.fullmatch(said)
    if match is None:
        return said
    parts = [match["year"]]
    if match["month"]:
        parts.insert(0, calendar.month_name[int(match["month"])])
    if match["day"]:
        parts.insert(0, str(int(match["day"])))
    return (match["by"] or "") + " ".join(parts)


Edge = Literal["earliest", "latest"]


def bound(said: str, edge: Edge, *, when_blank: date) -> date:
    """One edge of a written date; ``when_blank`` is what an empty one means where it stands."""
    if said == "":
        return when_blank
    return PartialDate.parse(said).earliest if edge == "earliest" else PartialDate.parse(said).latest
