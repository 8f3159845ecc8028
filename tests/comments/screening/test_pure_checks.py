"""The checks that look at the submission alone."""

from datetime import timedelta

import pytest

from comments.models import Comment, CommentPolicy, Reader, Status, Verdict
from comments.policy import PolicyNow
from comments.screening.by_form import QUICKEST, by_form
from comments.screening.by_length import by_length
from comments.screening.by_links import by_links
from comments.screening.by_new_reader import by_new_reader
from comments.screening.by_past_decisions import by_past_decisions
from comments.screening.by_policy import by_policy
from comments.screening.checks import PURE
from comments.screening.experience import NEW_UNTIL_SHOWN
from comments.screening.submission import FormSigns, Noticed
from tests.comments.screening.submissions import a_submission

pytestmark = pytest.mark.once

Mode = CommentPolicy.Mode
NEW, KNOWN = Reader(shown_count=NEW_UNTIL_SHOWN - 1), Reader(shown_count=NEW_UNTIL_SHOWN)


def verdicts(found: list[Noticed]) -> list[Verdict]:
    return [noticed.verdict for noticed in found]


@pytest.mark.parametrize(
    ("mode", "reader", "expected"),
    [
        (Mode.OPEN, NEW, []),
        (Mode.NEW_READERS_FIRST, NEW, [Verdict.HELD]),
        (Mode.NEW_READERS_FIRST, KNOWN, []),
        (Mode.ALL_FIRST, KNOWN, [Verdict.HELD]),
    ],
)
def test_the_policy_says_who_is_checked_first(mode: Mode, reader: Reader, expected: list[Verdict]) -> None:
    assert verdicts(by_policy(a_submission(policy=PolicyNow(mode), reader=reader))) == expected


def test_a_closed_article_says_so_in_its_own_words() -> None:
    (found,) = by_policy(a_submission(policy=PolicyNow(Mode.CLOSED, notice="Until the polls close.")))
    assert (found.verdict, found.message) == (Verdict.REFUSED, "Until the polls close.")


@pytest.mark.parametrize(
    ("age", "honeypot", "expected"),
    [
        (QUICKEST, "", []),
        (QUICKEST - timedelta(milliseconds=1), "", [Verdict.HELD]),
        (timedelta(seconds=-5), "", [Verdict.HELD]),
        (timedelta(hours=1), "https://buy.example", [Verdict.HELD]),
        (timedelta(), "x", [Verdict.HELD, Verdict.HELD]),
    ],
)
def test_a_form_nobody_filled_in_by_hand_waits(
    age: timedelta, honeypot: str, expected: list[Verdict]
) -> None:
    submission = a_submission()
    signs = FormSigns(submission.at - age, honeypot)
    assert verdicts(by_form(a_submission(at=submission.at, form=signs))) == expected


def test_what_came_without_a_form_is_not_judged_by_one() -> None:
    assert by_form(a_submission(form=None)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a" * 3_000, []),
        ("a" * 3_001, [Verdict.NOTED]),
        ("WHY IS NOBODY LISTENING TO US", [Verdict.RAISED]),
        ("NHS, BBC and RNLI", []),
        ("Why is NOBODY listening to us, not even once?", []),
        ("公共汽车又晚点了没有人告诉我们为什么这样", []),
        ("123 456 789 - 123 456 789 - 123 456 789", []),
        ("ПОЧЕМУ НИКТО НАС НЕ СЛУШАЕТ", [Verdict.RAISED]),
    ],
)
def test_length_and_capitals_never_hold(text: str, expected: list[Verdict]) -> None:
    assert verdicts(by_length(a_submission(text))) == expected


@pytest.mark.parametrize(
    ("text", "reader", "expected"),
    [
        ("See https://example.org/times.", KNOWN, []),
        ("See https://example.org/times.", NEW, [(4, 29)]),
        ("See www.example.org now", NEW, [(4, 19)]),
        ("https://www.example.org", NEW, [(0, 23)]),
        ("No address here: 3.30pm, e.g. this.", NEW, []),
        ("https://a.example https://b.example https://c.example", KNOWN, []),
        (
            "https://a.example https://b.example https://c.example www.d.example",
            KNOWN,
            [(0, 17), (18, 35), (36, 53), (54, 67)],
        ),
    ],
)
def test_links_of_new_readers_and_many_links_wait(
    text: str, reader: Reader, expected: list[tuple[int, int]]
) -> None:
    found = by_links(a_submission(text, reader=reader))
    assert [list(noticed.spans) for noticed in found] == ([expected] if expected else [])
    assert all(noticed.verdict == Verdict.HELD for noticed in found)


@pytest.mark.parametrize("text", ["Buy at example.com/x now", "(sub.example.co.uk/offer)"])
def test_a_bare_address_with_a_path_counts_for_new_readers(text: str) -> None:
    (found,) = by_links(a_submission(text, reader=NEW))
    [(first, last)] = found.spans
    assert text[first:last] in ("example.com/x", "sub.example.co.uk/o")
    assert by_links(a_submission(text, reader=KNOWN)) == []


@pytest.mark.parametrize(
    "text",
    [
        "e.g. the lido",
        "e.g./i.e. both",
        "No.10/11 High Street",
        "10.5/6.2",
        "and/or",
        "U.S./U.K.",
        "it ended.Then",
    ],
)
def test_a_full_stop_makes_no_address(text: str) -> None:
    assert by_links(a_submission(text, reader=NEW)) == []


def test_a_comment_that_is_being_changed_does_not_make_its_author_known() -> None:
    shown = Comment(status=Status.SHOWN)
    assert by_new_reader(a_submission(reader=KNOWN, edits=shown))
    assert by_new_reader(a_submission(reader=KNOWN, edits=Comment(status=Status.HELD))) == []
    assert by_new_reader(a_submission(reader=Reader(shown_count=NEW_UNTIL_SHOWN + 1), edits=shown)) == []


def test_the_first_comments_of_a_reader_are_looked_at_sooner() -> None:
    (found,) = by_new_reader(a_submission(reader=NEW))
    assert (found.verdict, found.priority) == (Verdict.RAISED, 1)
    assert by_new_reader(a_submission(reader=KNOWN)) == []


@pytest.mark.parametrize(
    ("rejected", "shown", "expected"),
    [
        (0, 0, []),
        (1, 0, []),
        (2, 0, [Verdict.HELD]),
        (2, 2, [Verdict.HELD]),
        (2, 3, [Verdict.RAISED]),
        (2, 8, [Verdict.RAISED]),
        (2, 9, []),
        (20, 500, []),
    ],
)
def test_the_share_of_rejected_comments_counts(rejected: int, shown: int, expected: list[Verdict]) -> None:
    reader = Reader(rejected_count=rejected, shown_count=shown)
    assert verdicts(by_past_decisions(a_submission(reader=reader))) == expected


@pytest.mark.parametrize("check", sorted(PURE, key=lambda check: check.__name__))
def test_a_check_that_is_called_pure_asks_no_database(check) -> None:  # type: ignore[no-untyped-def]
    """No database is open to this test: asking it would fail."""
    text = "LOOK AT https://a.example https://b.example https://c.example www.d.example NOW " * 50
    check(a_submission(text, reader=Reader(rejected_count=9), form=FormSigns(a_submission().at, "x")))
