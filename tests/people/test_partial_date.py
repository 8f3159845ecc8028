"""Dates as people know them."""

from datetime import date

import pytest

from people.partial_date import PartialDate, bound, in_words


@pytest.mark.parametrize(
    ("said", "earliest", "latest"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2018-05", date(2018, 5, 1), date(2018, 5, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2018-05-11", date(2018, 5, 11), date(2018, 5, 11)),
        ("by 2018-05-11", date.min, date(2018, 5, 11)),
        ("by 2018", date.min, date(2018, 12, 31)),
        ("?", date.min, date.max),
    ],
)
def test_what_was_said_has_an_earliest_and_a_latest_day(said: str, earliest: date, latest: date) -> None:
    assert PartialDate.parse(said) == PartialDate(earliest, latest)


@pytest.mark.parametrize(
    "said", ["May 2018", "2018-13", "2018-02-30", "11/05/2018", "0000", "2018-00-01", "by", "20181"]
)
def test_what_is_no_date_is_refused_by_its_name(said: str) -> None:
    with pytest.raises(ValueError, match=said):
        PartialDate.parse(said)


def test_an_empty_date_means_what_it_means_where_it_stands() -> None:
    assert bound("", "latest", when_blank=date.max) == date.max


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("2018-05-01", "1 May 2018"),
        ("2018-05", "May 2018"),
        ("2018", "2018"),
        ("by 2018-05", "by May 2018"),
        ("?", "date unknown"),
        ("", "still"),
    ],
)
def test_readers_see_words(said: str, words: str) -> None:
    assert in_words(said, blank="still") == words
