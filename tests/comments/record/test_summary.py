"""The accounts in words, with none, one and many of each."""

from collections import Counter
from datetime import date

import pytest

from comments.models import Measure
from comments.record.accounts import Account
from comments.record.summary import plot_in_words, summary

pytestmark = pytest.mark.once


def account(month: date | None = None, *, waited: int = 0, **numbers: int) -> Account:
    return Account(month, Counter(numbers), waited=Counter({120: waited}) if waited else Counter())


@pytest.mark.parametrize(
    ("total", "said"),
    [
        (
            account(),
            "In 2026 readers sent us no comments. None was held for a moderator. None was rejected. "
            "Nobody appealed.",
        ),
        (
            account(received=1, held=1, rejected=1, appealed=1, waited=1),
            "In 2026 readers sent us 1 comment. 1 was held for a moderator. 1 was rejected. "
            "There was 1 appeal, and none was upheld.",
        ),
        (
            account(received=1207, held=52, rejected=13, appealed=3, upheld=2, waited=50),
            "In 2026 readers sent us 1,207 comments. 52 were held for a moderator, and half of those that "
            "were decided had an answer within 2 hours. 13 were rejected. "
            "There were 3 appeals, and 2 were upheld.",
        ),
        (
            account(received=2, upheld=1),
            "In 2026 readers sent us 2 comments. None was held for a moderator. None was rejected. "
            "There were no appeals, and 1 was upheld.",
        ),
    ],
)
def test_the_page_begins_with_the_numbers_in_sentences(total: Account, said: str) -> None:
    assert summary(total, "In 2026") == said


def test_what_the_plot_shows_is_said_too() -> None:
    months = [
        account(date(2026, month, 1), received=number) for month, number in ((1, 3), (2, 1200), (3, 40))
    ]
    assert plot_in_words(months, (Measure.RECEIVED, Measure.REJECTED)) == (
        "Received: from 3 in January 2026 to 1,200 in February 2026. Rejected: 0 in each month."
    )
