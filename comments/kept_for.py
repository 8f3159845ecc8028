"""How long each thing about comments is kept, as moments: what is older may be forgotten.

The periods are settings; docs/decisions/0022-what-is-forgotten-when.md gives their reasons.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone


def addresses_since(at: datetime | None = None) -> datetime:
    """Hashes of network addresses, and what was noticed about comments that were refused."""
    return _days_before(at, settings.KEEP_ADDRESSES_DAYS)


def words_since(at: datetime | None = None) -> datetime:
    """The words of comments that are not shown, of answered reports, and of appeals that were heard."""
    return _days_before(at, settings.KEEP_REJECTED_WORDS_DAYS)


def letters_since(at: datetime | None = None) -> datetime:
    return _days_before(at, settings.KEEP_LETTERS_DAYS)


def decisions_since(at: datetime | None = None) -> datetime:
    return _years_before(at, settings.KEEP_DECISIONS_YEARS)


def legal_cases_since(at: datetime | None = None) -> datetime:
    return _years_before(at, settings.KEEP_LEGAL_CASES_YEARS)


def _days_before(at: datetime | None, days: int) -> datetime:
    return (at or timezone.now()) - timedelta(days=days)


def _years_before(at: datetime | None, years: int) -> datetime:
    """By the calendar, and two days more: never before the database, which refuses what is too young."""
    now = at or timezone.now()
    # Every year has a 28 February; the two days beside it make no difference to anybody.
    day = min(now.day, 28) if now.month == 2 else now.day
    return now.replace(year=now.year - years, day=day) - timedelta(days=2)
