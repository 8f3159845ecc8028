"""48 hours that leave out weekends and bank holidays; five days that leave out none."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comments.legal.working_time import (
    LONDON,
    after_working_hours,
    before_working_hours,
    end_of_day_after,
    is_working_day,
    last_day_before,
)

pytestmark = pytest.mark.once


def london(words: str) -> datetime:
    return datetime.strptime(words, "%Y-%m-%d %H:%M").replace(tzinfo=LONDON)


# When the notice came in, and when 48 hours that count have passed, both by the clock in London.
FORTY_EIGHT = {
    "in the middle of a week": ("2026-03-03 10:00", "2026-03-05 10:00"),
    "over a weekend": ("2026-03-05 15:30", "2026-03-09 15:30"),
    "on a Friday": ("2026-03-06 09:00", "2026-03-10 09:00"),
    "a minute before the weekend": ("2026-03-06 23:59", "2026-03-10 23:59"),
    "as the weekend begins": ("2026-03-07 00:00", "2026-03-11 00:00"),
    "on a Saturday": ("2026-03-07 12:00", "2026-03-11 00:00"),
    "as the weekend ends": ("2026-03-09 00:00", "2026-03-11 00:00"),
    "ending as the weekend begins": ("2026-03-05 00:00", "2026-03-07 00:00"),
    "Christmas 2025, on a Thursday": ("2025-12-23 12:00", "2025-12-29 12:00"),
    "Christmas 2026, Boxing Day a Saturday with a substitute on Monday": (
        "2026-12-23 10:00",
        "2026-12-29 10:00",
    ),
    "Christmas 2027, a Saturday, with substitutes on Monday and Tuesday": (
        "2027-12-23 09:00",
        "2027-12-29 09:00",
    ),
    "New Year 2028, a Saturday, its substitute on Monday": ("2027-12-30 18:00", "2028-01-04 18:00"),
    "Good Friday to Easter Monday 2026, and the clocks before it": ("2026-04-02 16:00", "2026-04-08 16:00"),
    "Easter 2027, with the clocks changing on Easter Day": ("2027-03-25 12:00", "2027-03-31 12:00"),
    "the early May bank holiday": ("2026-05-01 11:00", "2026-05-06 11:00"),
    "the clocks go forward in between": ("2026-03-27 08:00", "2026-03-31 08:00"),
    "the clocks go back in between": ("2026-10-23 15:00", "2026-10-27 15:00"),
}


@pytest.mark.parametrize(("start", "end"), FORTY_EIGHT.values(), ids=FORTY_EIGHT.keys())
def test_48_hours_leave_out_what_does_not_count(start: str, end: str) -> None:
    assert after_working_hours(london(start), 48) == london(end).astimezone(UTC)


def test_a_start_in_utc_is_read_by_the_clock_in_london() -> None:
    """Half past eleven at night in UTC is already Saturday in London, in summer."""
    start = datetime(2026, 7, 3, 23, 30, tzinfo=UTC)
    assert after_working_hours(start, 48) == london("2026-07-08 00:00").astimezone(UTC)


SUBSTITUTES = [date(2026, 12, 28), date(2027, 12, 27), date(2027, 12, 28), date(2028, 1, 3)]
HOLIDAYS = [date(2026, 4, 3), date(2026, 4, 6), date(2026, 12, 25), date(2023, 5, 8), date(2022, 9, 19)]
ELSEWHERE = [date(2026, 3, 17), date(2026, 11, 30), date(2026, 1, 2), date(2026, 7, 13)]


@pytest.mark.parametrize("day", SUBSTITUTES + HOLIDAYS, ids=str)
def test_bank_holidays_and_their_substitutes_do_not_count(day: date) -> None:
    assert not is_working_day(day)


@pytest.mark.parametrize("day", ELSEWHERE, ids=str)
def test_holidays_of_scotland_and_northern_ireland_count(day: date) -> None:
    assert is_working_day(day)


FIVE_DAYS = {
    "a Monday, over a weekend": ("2026-11-02 09:00", "2026-11-08 00:00", date(2026, 11, 7)),
    "before Christmas: every day counts": ("2026-12-22 09:00", "2026-12-28 00:00", date(2026, 12, 27)),
    "just before midnight": ("2026-06-01 23:59", "2026-06-07 00:00", date(2026, 6, 6)),
    "just after midnight": ("2026-06-02 00:00", "2026-06-08 00:00", date(2026, 6, 7)),
    "the clocks go back in between": ("2026-10-21 10:00", "2026-10-27 00:00", date(2026, 10, 26)),
    "the clocks go forward in between": ("2026-03-25 10:00", "2026-03-31 00:00", date(2026, 3, 30)),
}


@pytest.mark.parametrize(("start", "end", "last"), FIVE_DAYS.values(), ids=FIVE_DAYS.keys())
def test_five_days_end_at_the_midnight_after_the_fifth(start: str, end: str, last: date) -> None:
    midnight = end_of_day_after(london(start), 5)
    assert midnight == london(end).astimezone(UTC)
    assert last_day_before(midnight) == last


FIRST = datetime(2024, 1, 1, tzinfo=UTC)
moments = st.integers(0, 6 * 365 * 24 * 60).map(lambda minutes: FIRST + timedelta(minutes=minutes))


@given(start=moments, hours=st.integers(1, 100))
def test_counting_back_from_the_end_leaves_the_same_hours(start: datetime, hours: int) -> None:
    end = after_working_hours(start, hours)
    back = before_working_hours(end, hours)
    assert after_working_hours(back, hours) == end
    assert back >= start - timedelta(microseconds=1)


@given(start=moments, more=st.integers(1, 72))
def test_a_later_start_never_ends_earlier(start: datetime, more: int) -> None:
    assert after_working_hours(start, 48) <= after_working_hours(start + timedelta(hours=more), 48)


def test_a_reminder_before_a_monday_is_due_on_the_friday() -> None:
    assert before_working_hours(london("2026-03-09 10:00"), 24) == london("2026-03-06 10:00").astimezone(UTC)
