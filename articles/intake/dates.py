"""Dates and times as British press offices write them, in English and Welsh. Nothing is guessed.

A date without a year stays without one, unless its weekday fits only one year near a day we know.
"""

import re
from dataclasses import dataclass
from datetime import date, time

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan ionawr",
            "february feb chwefror",
            "march mar mawrth",
            "april apr ebrill",
            "may mai",
            "june jun mehefin",
            "july jul gorffennaf",
            "august aug awst",
            "september sept sep medi",
            "october oct hydref",
            "november nov tachwedd",
            "december dec rhagfyr",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon llun",
            "tuesday tues tue mawrth",
            "wednesday weds wed mercher",
            "thursday thurs thur thu iau",
            "friday fri gwener",
            "saturday sat sadwrn",
            "sunday sun sul",
        )
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_GAP = r"[\s,|]{1,4}"
DATE = re.compile(
    rf"(?:(?:dydd\s)?\b(?P<weekday>{_WEEKDAY})\b\.?[\s,|]{{1,4}}(?:the\s)?)?"
    rf"(?:"
    rf"(?P<iso_year>\d{{4}})-(?P<iso_month>\d{{2}})-(?P<iso_day>\d{{2}})(?!\d)"
    rf"|(?<![\d/.])(?P<num_day>\d{{1,2}})(?P<mark>[/.-])(?P<num_month>\d{{1,2}})(?P=mark)(?P<num_year>\d{{4}}|\d{{2}})(?![\d/])"
    rf"|(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|af|ain|fed|ydd|eg)?(?:{_GAP}of)?{_GAP}(?P<month>{_MONTH})\b\.?"
    rf"(?:{_GAP}(?P<year>(?:19|20)\d{{2}})(?!\d))?"
    rf"|\b(?P<us_month>{_MONTH})\b\.?\s(?P<us_day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])"
    rf"(?:{_GAP}(?P<us_year>(?:19|20)\d{{2}})(?!\d))?"
    rf")",
    re.IGNORECASE,
)
TIME = re.compile(
    r"(?<![\d/£.])(?:"
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))(?:[:.]\d{2})?\s?(?P<half>[ap]\.?m\b\.?)?(?:\s?(?:hrs?|hours)\b)?"
    r"|(?P<hour12>\d{1,2})\s?(?P<half12>[ap]\.?m\b\.?)"
    r"|(?P<military>[0-2]\d[0-5]\d)\s?(?:hrs?|hours)\b"
    r"|(?P<word>\bnoon\b|\bmidday\b|\bmidnight\b)"
    r")",
    re.IGNORECASE,
)
ZONE = re.compile(r"\b(?:Europe/London|BST|GMT|UTC|UK time|British Summer Time)\b", re.IGNORECASE)
LONDON = "Europe/London"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date where it stands in the text; `value` only when it can be known, `note` how it was worked out."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None
    value: date | None
    note: str = ""


def find_date(text: str, near: date | None = None) -> WrittenDate | None:
    """The first date in `text`; `near` is a day that may settle a missing year."""
    for match in DATE.finditer(text):
        found = _written(match, near)
        if found:
            return found
    return None


def find_time(text: str) -> tuple[time, int, int] | None:
    """The first time of day with its start and end."""
    for match in TIME.finditer(text):
        value = _time(match)
        if value is not None:
            return value, match.start(), match.end()
    return None


def find_zone(text: str) -> tuple[str, int, int] | None:
    """British times of either season are Europe/London; UTC stays UTC."""
    match = ZONE.search(text)
    if not match:
        return None
    return ("UTC" if match.group().upper() == "UTC" else LONDON), match.start(), match.end()


def _written(match: re.Match[str], near: date | None) -> WrittenDate | None:
    day, month, year = _numbers(match)
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    weekday = WEEKDAYS[match["weekday"].casefold()] if match["weekday"] else None
    value, note = _value(day, month, year, weekday, near)
    if value is None and not _exists(2024, month, day):
        return None
    return WrittenDate(match.start(), match.end(), day, month, year, weekday, value, note)


def _numbers(match: re.Match[str]) -> tuple[int, int, int | None]:
    if match["iso_year"]:
        return int(match["iso_day"]), int(match["iso_month"]), int(match["iso_year"])
    if match["num_year"]:
        year = int(match["num_year"])
        return int(match["num_day"]), int(match["num_month"]), year if year > 99 else 2000 + year
    if match["us_month"]:
        return int(match["us_day"]), MONTHS[match["us_month"].casefold()], _optional(match["us_year"])
    return int(match["day"]), MONTHS[match["month"].casefold()], _optional(match["year"])


def _optional(number: str | None) -> int | None:
    return int(number) if number else None


def _exists(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _value(
    day: int, month: int, year: int | None, weekday: int | None, near: date | None
) -> tuple[date | None, str]:
    if year is not None:
        value = _exists(year, month, day)
        if value and weekday is not None and value.weekday() != weekday:
            return value, "the weekday given does not fall on this date"
        return value, ""
    if near is None or weekday is None:
        return None, "no year given"
    fitting = [
        d
        for y in range(near.year - 2, near.year + 2)
        if (d := _exists(y, month, day)) and d.weekday() == weekday
    ]
    if len(fitting) == 1:
        return fitting[0], "year worked out from the weekday"
    return None, "no year given"


def _time(match: re.Match[str]) -> time | None:
    if match["word"]:
        return time(0, 0) if match["word"].casefold() == "midnight" else time(12, 0)
    if match["military"]:
        return _clock(int(match["military"][:2]), int(match["military"][2:]), "")
    hour = int(match["hour"] or match["hour12"])
    return _clock(hour, int(match["minute"] or 0), match["half"] or match["half12"] or "")


def _clock(hour: int, minute: int, half: str) -> time | None:
    if half:
        # "00.01am" is how embargoes like to put it.
        if not (1 <= hour <= 12 or (hour == 0 and half.casefold().startswith("a"))):
            return None
        hour = hour % 12 + (12 if half.casefold().startswith("p") else 0)
    if hour > 23 or minute > 59:
        return None
    return time(hour, minute)
