"""Weekly hours as people write them: a line for each, “Monday to Friday 09:00 to 17:00”."""

import re
from datetime import time

from django.utils.text import Truncator

from comments.models import OpenHours
from comments.policies import Hours
from comments.policy import UNTIL_MIDNIGHT

DAYS = [day.label.lower() for day in OpenHours.Weekday]
TO = r"\s*(?:to|until|-|–)\s*"
DAY = "[a-z]{3,9}"
CLOCK = r"\d{1,2}(?:[:.]\d{2})?|midnight|noon"
LINE = re.compile(rf"({DAY})(?:{TO}({DAY}))?[\s,:]+({CLOCK}){TO}({CLOCK})")

LONGEST_SAID = 60  # characters of a line that cannot be read


class NotHours(ValueError):  # noqa: N818 — an answer to whoever typed it, not an error of ours
    """``str()`` says which line, and how it could be written."""

    def __init__(self, line: str) -> None:
        said = Truncator(line).chars(LONGEST_SAID)
        super().__init__(f"“{said}” cannot be read. Write it like this: Monday to Friday 09:00 to 17:00")


def read_hours(text: str) -> tuple[Hours, ...]:
    """Raises NotHours. Whether they make sense together is for the verb to say."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return tuple(hours for line in lines for hours in _of_line(line))


def write_hours(hours: list[Hours]) -> str:
    return "\n".join(str(row) for row in sorted(hours))


def _of_line(line: str) -> list[Hours]:
    found = LINE.fullmatch(line.lower())
    if found is None:
        raise NotHours(line)
    first, last, opens, closes = found.groups()
    from_day, to_day = _day(first, line), _day(last or first, line)
    begin, end = _clock(opens, line), _clock(closes, line)
    if end == time(0):
        end = UNTIL_MIDNIGHT
    return [Hours(day, begin, end) for day in _days(from_day, to_day)]


def _days(first: int, last: int) -> list[int]:
    """Saturday to Monday goes over the end of the week."""
    number = (last - first) % len(DAYS) + 1
    return [(first + step) % len(DAYS) for step in range(number)]


def _day(word: str, line: str) -> int:
    """Three letters or more of it."""
    for number, day in enumerate(DAYS):
        if day.startswith(word):
            return number
    raise NotHours(line)


def _clock(word: str, line: str) -> time:
    if word in ("midnight", "24:00", "24.00", "24"):
        return time(0)
    if word == "noon":
        return time(12)
    hour, _, minute = word.replace(".", ":").partition(":")
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:
        raise NotHours(line) from None
