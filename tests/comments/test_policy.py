"""The strictest of site, desk and article wins: what the rows say, without a database."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.models import Article, State
from comments.models import CommentPolicy, OpenHours
from comments.policy import COURT_CASE, PolicyNow, policy_from

pytestmark = pytest.mark.once

Mode, Lock = CommentPolicy.Mode, CommentPolicy.Lock
PUBLISHED = datetime(2026, 6, 1, 9, tzinfo=UTC)
# Site, desk, article: which key is set says whose policy it is.
REACHES: tuple[dict[str, int], ...] = ({}, {"desk_id": 7}, {"article_id": 70})


def an_article(**fields: object) -> Article:
    return Article(pk=70, desk_id=7, first_published_at=PUBLISHED, **fields)


def a_policy(*hours: OpenHours, **fields: object) -> CommentPolicy:
    policy = CommentPolicy(pk=1, **fields)
    policy._prefetched_objects_cache = {"hours": list(hours)}
    return policy


def now_under(
    *policies: CommentPolicy,
    at: datetime = PUBLISHED,
    page: State | None = State.PUBLISHED,
    article: Article | None = None,
) -> PolicyNow:
    return policy_from(article or an_article(), policies, at, page=page)


def hours(weekday: int, opens: str, closes: str) -> OpenHours:
    return OpenHours(weekday=weekday, opens=time.fromisoformat(opens), closes=time.fromisoformat(closes))


@pytest.mark.parametrize("site", Mode)
@pytest.mark.parametrize("desk", Mode)
@pytest.mark.parametrize("article", Mode)
def test_the_strictest_mode_wins(site: int, desk: int, article: int) -> None:
    policies = [
        a_policy(mode=mode, **reach) for mode, reach in zip((site, desk, article), REACHES, strict=True)
    ]
    assert now_under(*policies).mode == max(site, desk, article)


def test_without_any_row_comments_are_open() -> None:
    assert now_under() == PolicyNow(Mode.OPEN)


policies_of_any_kind = st.builds(
    lambda reach, mode, days, lock, row: a_policy(
        *row, mode=mode, closes_after_days=days, lock=lock, lock_notice="Locked." if lock else "", **reach
    ),
    st.sampled_from(REACHES),
    st.sampled_from(list(Mode)),
    st.none() | st.integers(0, 40),
    st.sampled_from(list(Lock)),
    st.lists(
        st.builds(hours, st.integers(0, 6), st.just("08:00"), st.sampled_from(["17:00", "23:59"])), max_size=3
    ),
)
moments = st.datetimes(datetime(2026, 6, 1, 9), datetime(2027, 6, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001 -- made aware right here


@given(
    st.lists(policies_of_any_kind, max_size=3),
    policies_of_any_kind,
    moments,
    st.booleans(),
    st.none() | st.sampled_from([State.PUBLISHED, State.WITHDRAWN, State.REMOVED]),
)
def test_one_policy_more_never_makes_it_milder(
    policies: list[CommentPolicy],
    another: CommentPolicy,
    at: datetime,
    court_case: bool,
    page: State | None,
) -> None:
    article = an_article(court_case=court_case)
    before = now_under(*policies, at=at, page=page, article=article)
    after = now_under(*policies, another, at=at, page=page, article=article)
    alone = now_under(another, at=at, page=page, article=article)
    assert after.mode >= max(before.mode, alone.mode)
    assert after.accepts == (before.accepts and alone.accepts)
    assert after.shows == (before.shows and alone.shows)


@given(st.lists(policies_of_any_kind, max_size=3), moments, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_means_nothing(policies: list[CommentPolicy], at: datetime, random) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(policies)
    random.shuffle(shuffled)
    assert now_under(*policies, at=at) == now_under(*shuffled, at=at)


@given(st.lists(policies_of_any_kind, max_size=3), moments)
def test_whoever_is_not_let_in_is_told_why(policies: list[CommentPolicy], at: datetime) -> None:
    now = now_under(*policies, at=at)
    assert now.accepts == (now.mode != Mode.CLOSED)
    assert now.shows or not now.accepts


@pytest.mark.parametrize("reach", REACHES)
def test_a_legal_lock_anywhere_takes_and_shows_nothing(reach: dict[str, int]) -> None:
    lock = a_policy(lock=Lock.LEGAL, lock_notice="On legal advice.", **reach)
    election = a_policy(lock=Lock.ELECTION, lock_notice="An election.")
    assert now_under(a_policy(), election, lock) == PolicyNow(Mode.CLOSED, False, "On legal advice.")


@pytest.mark.parametrize("reach", REACHES)
def test_an_election_closes_but_hides_nothing(reach: dict[str, int]) -> None:
    lock = a_policy(lock=Lock.ELECTION, lock_notice="Until polls close.", **reach)
    assert now_under(a_policy(), lock) == PolicyNow(Mode.CLOSED, True, "Until polls close.")


def test_a_court_case_takes_and_shows_nothing() -> None:
    now = now_under(a_policy(), article=an_article(court_case=True))
    assert now == PolicyNow(Mode.CLOSED, False, COURT_CASE)


@pytest.mark.parametrize(
    ("page", "accepts", "shows"),
    [
        (State.PUBLISHED, True, True),
        (State.WITHDRAWN, False, True),
        (State.REMOVED, False, False),
        (None, False, False),
    ],
)
def test_only_a_page_that_stands_published_takes_comments(
    page: State | None, accepts: bool, shows: bool
) -> None:
    now = now_under(a_policy(), page=page)
    assert (now.accepts, now.shows) == (accepts, shows)


@pytest.mark.parametrize(
    ("days", "after", "accepts"),
    [
        ((14,), timedelta(days=14, seconds=-1), True),
        ((14,), timedelta(days=14), False),
        ((14, 3), timedelta(days=3), False),
        ((0,), timedelta(), False),
        ((None, 14), timedelta(days=13), True),
        ((None,), timedelta(days=4000), True),
        ((2**63 - 1,), timedelta(days=4000), True),
        ((14,), -timedelta(days=1), True),
    ],
)
def test_it_closes_the_shortest_number_of_days_after_publication(
    days: tuple[int | None, ...], after: timedelta, accepts: bool
) -> None:
    policies = [
        a_policy(closes_after_days=number, **reach) for number, reach in zip(days, REACHES, strict=False)
    ]
    assert now_under(*policies, at=PUBLISHED + after).accepts is accepts


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        # Monday in June, when London is an hour ahead of UTC.
        ("2026-06-01T07:59:59+00:00", False),
        ("2026-06-01T08:00:00+00:00", True),
        ("2026-06-01T15:59:59+00:00", True),
        ("2026-06-01T16:00:00+00:00", False),
        # Monday in January.
        ("2027-01-04T08:59:59+00:00", False),
        ("2027-01-04T09:00:00+00:00", True),
        ("2027-01-04T16:59:59+00:00", True),
        # Late on Sunday in UTC, Monday by the clock in London, and too early.
        ("2026-05-31T23:30:00+00:00", False),
        ("2026-06-02T10:00:00+00:00", False),
    ],
)
def test_weekly_hours_go_by_the_clock_in_london(moment: str, is_open: bool) -> None:
    nine_to_five = a_policy(hours(0, "09:00", "17:00"))
    assert now_under(nine_to_five, at=datetime.fromisoformat(moment)).accepts is is_open


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        # 28 March 2027: at 01:00 UTC the clock jumps from one to two.
        ("2027-03-28T00:59:59+00:00", False),
        ("2027-03-28T01:00:00+00:00", True),
        ("2027-03-28T01:59:59+00:00", True),
        ("2027-03-28T02:00:00+00:00", False),
        # 25 October 2026: from one to two happens twice, and both times are before two.
        ("2026-10-25T00:30:00+00:00", False),
        ("2026-10-25T01:30:00+00:00", False),
        ("2026-10-25T02:00:00+00:00", True),
        ("2026-10-25T02:59:59+00:00", True),
    ],
)
def test_the_nights_on_which_the_clock_changes(moment: str, is_open: bool) -> None:
    two_to_three = a_policy(hours(6, "02:00", "03:00"))
    assert now_under(two_to_three, at=datetime.fromisoformat(moment)).accepts is is_open


def test_the_last_minute_of_a_day_belongs_to_it() -> None:
    """From Friday evening into Saturday without a gap."""
    evening = a_policy(hours(4, "20:00", "23:59"), hours(5, "00:00", "02:00"))
    for moment in ("2026-06-05T22:59:59+00:00", "2026-06-05T23:00:00+00:00"):
        assert now_under(evening, at=datetime.fromisoformat(moment)).accepts


def test_open_means_open_by_the_hours_of_all_of_them() -> None:
    site = a_policy(hours(0, "09:00", "17:00"))
    desk = a_policy(hours(0, "12:00", "22:00"), desk_id=7)
    open_at = [
        hour for hour in range(24) if now_under(site, desk, at=datetime(2027, 1, 4, hour, tzinfo=UTC)).accepts
    ]
    assert open_at == [12, 13, 14, 15, 16]
