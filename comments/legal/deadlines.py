"""How long each step of a case may take.

For notices of defamation these are the periods of SI 2013/3028; ``comments.legal.working_time`` says which
time counts. For other illegal content the law names no hours: we hold ourselves to the same 48.
"""

from datetime import datetime

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
