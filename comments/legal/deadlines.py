"""How long each step of a case may take.

For notices of defamation these are the periods of SI 2013/3028; ``comments.legal.working_time`` says which
time counts. For other illegal content the law names no hours: we hold ourselves to the same 48.
"""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format

from comments.legal import working_time

HOURS_TO_ACT = 48  # Schedule, paragraphs 2 to 9
DAYS_TO_ANSWER = 5  # Schedule, paragraph 2(1)(b)
REMINDED_BEFORE = 24  # our own: working hours before the deadline


def for_us(since: datetime) -> datetime:
    """Until when the moderators have to take the next step."""
    return working_time.after_working_hours(since, HOURS_TO_ACT)


def for_the_author(told_at: datetime) -> datetime:
    """Until when an answer of the author's counts: a midnight in London."""
    return working_time.end_of_day_after(told_at, DAYS_TO_ANSWER)


def reminder_before(due_at: datetime) -> datetime:
    return working_time.before_working_hours(due_at, REMINDED_BEFORE)


def in_words(moment: datetime) -> str:
    """Such as “Monday 9 March 2026, 10:00 GMT” or “the end of Wednesday 11 March 2026”.

    “00:00” is easily read as a day too late, so midnight is named by the day it ends.
    """
    local = timezone.localtime(moment)
    if (local.hour, local.minute, local.second) == (0, 0, 0):
        return f"the end of {date_format(working_time.last_day_before(moment), 'l j F Y')}"
    return date_format(local, "l j F Y, H:i T")
