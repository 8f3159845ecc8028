"""The two ways in which the law counts time for operators of websites. Pure, and by the clock in London.

The Defamation (Operators of Websites) Regulations 2013 (SI 2013/3028) give the operator periods of 48 hours.
Regulation 1(3) leaves out of them whatever falls on a Saturday, a Sunday, Good Friday, Christmas Day or a
bank holiday in England and Wales. The poster's time (Schedule, paragraph 2) is not such a period: it ends at
midnight at the end of the fifth day after the notification was sent, and every day counts.

A bank holiday that is proclaimed later is known here once the package ``holidays`` has been upgraded.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

LONDON = ZoneInfo("Europe/London")
SATURDAY = 5


def is_working_day(day: date) -> bool:
    return day.weekday() < SATURDAY and day not in _bank_holidays(day.year)


def after_working_hours(start: datetime, hours: int) -> datetime:
    """The moment when so many hours that count have passed; in UTC."""
    left = timedelta(hours=hours)
    moment = start.astimezone(UTC)
    while True:
        day = moment.astimezone(LONDON).date()
        day_ends = _midnight_before(day + timedelta(days=1))
        if is_working_day(day):
            if moment + left <= day_ends:
                return moment + left
            left -= day_ends - moment
        moment = day_ends


def before_working_hours(end: datetime, hours: int) -> datetime:
    """The moment from which so many hours that count are left until the end; in UTC."""
    left = timedelta(hours=hours)
    moment = end.astimezone(UTC)
    while True:
        # A day's own midnight belongs to the day before it when we come from behind.
        day = (moment - timedelta(microseconds=1)).astimezone(LONDON).date()
        day_begins = _midnight_before(day)
        if is_working_day(day):
            if moment - left >= day_begins:
                return moment - left
            left -= moment - day_begins
        moment = day_begins


def end_of_day_after(start: datetime, days: int) -> datetime:
    """Midnight at the end of that many days after the day of ``start``, whatever days they are; in UTC."""
    return _midnight_before(start.astimezone(LONDON).date() + timedelta(days=days + 1))


def last_day_before(midnight: datetime) -> date:
    """The day at whose end that midnight is, for sentences such as “by the end of 7 November”."""
    return (midnight - timedelta(microseconds=1)).astimezone(LONDON).date()


def _midnight_before(day: date) -> datetime:
    """When the day begins. The clocks in London never change at midnight, so there is always exactly one."""
    return datetime.combine(day, time(), LONDON).astimezone(UTC)


@cache
def _bank_holidays(year: int) -> frozenset[date]:
    """Of England and Wales, with substitute days, Good Friday and Christmas Day."""
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))
