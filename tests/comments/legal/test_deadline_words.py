"""Deadlines in words, by the clock in London."""

from datetime import UTC, datetime

import pytest

from comments.legal.deadlines import in_words

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 3, 9, 10, tzinfo=UTC), "Monday 9 March 2026, 10:00 GMT"),
        (datetime(2026, 7, 1, 8, 30, tzinfo=UTC), "Wednesday 1 July 2026, 09:30 BST"),
        (datetime(2026, 3, 12, 0, tzinfo=UTC), "the end of Wednesday 11 March 2026"),
        (datetime(2026, 7, 1, 23, tzinfo=UTC), "the end of Wednesday 1 July 2026"),
    ],
)
def test_midnight_is_named_by_the_day_it_ends(moment: datetime, words: str) -> None:
    assert in_words(moment) == words
