"""How long held comments waited, in a histogram that adds up."""

from collections import Counter
from datetime import timedelta
from statistics import median_low

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comments.record.waits import LONGER, bucket_of, in_words, median

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "5 minutes"),
        (5, "5 minutes"),
        (5.1, "10 minutes"),
        (59, "1 hour"),
        (61, "2 hours"),
        (23 * 60, "1 day"),
        (6 * 24 * 60, "1 week"),
        (13 * 24 * 60, "2 weeks"),
        (40 * 24 * 60, "more than 4 weeks"),
    ],
)
def test_a_wait_is_rounded_up_to_a_bound_that_can_be_said(minutes: float, words: str) -> None:
    assert in_words(bucket_of(timedelta(minutes=minutes))) == words


def test_no_waits_have_no_median() -> None:
    assert median({}) is None
    assert in_words(None) == "–"


@given(st.lists(st.integers(0, 60 * 24 * 60), min_size=1))
def test_the_median_of_the_histogram_is_the_bucket_of_the_median(minutes: list[int]) -> None:
    waits = [timedelta(minutes=number) for number in minutes]
    histogram = Counter(bucket_of(wait) for wait in waits)
    assert median(histogram) == bucket_of(median_low(waits))
    assert set(histogram) <= {bucket_of(timedelta(days=99)), *histogram}
    assert max(histogram) <= LONGER
