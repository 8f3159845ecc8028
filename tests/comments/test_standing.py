"""What can be done with a comment follows from how it stands, and so does what becomes of it."""

import pytest

from comments.models import Action, Status
from comments.standing import Standing, after, can, edited, screened

HELD, SHOWN, REJECTED = Standing(Status.HELD), Standing(Status.SHOWN), Standing(Status.REJECTED)
ALL = set(Action)
FOR_MODERATORS = {Action.APPROVE, Action.REJECT, Action.ESCALATE}


@pytest.mark.parametrize(
    ("status", "possible"),
    [
        (Status.HELD, {Action.EDIT, Action.WITHDRAW, Action.ERASE, *FOR_MODERATORS}),
        (Status.SHOWN, {Action.EDIT, Action.WITHDRAW, Action.ERASE, *FOR_MODERATORS}),
        (Status.REJECTED, {Action.WITHDRAW, Action.ERASE, Action.APPROVE}),
        (Status.WITHDRAWN, {Action.ERASE}),
        (Status.ERASED, set()),
    ],
)
def test_how_it_stands_says_what_can_be_done(status: Status, possible: set[Action]) -> None:
    assert {action for action in ALL if can(action, Standing(status))} == possible


@pytest.mark.parametrize("action", [Action.APPROVE, Action.UPHOLD])
def test_what_was_approved_is_shown_and_waits_for_nobody(action: Action) -> None:
    assert after(Standing(Status.REJECTED, is_escalated=True), action) == Standing(
        Status.SHOWN, is_reviewed=True
    )


def test_what_was_rejected_has_been_looked_at_and_waits_for_nobody() -> None:
    before = Standing(Status.HELD, is_escalated=True)
    assert after(before, Action.REJECT) == Standing(Status.REJECTED, is_reviewed=True)


def test_what_is_passed_on_stands_as_it_did() -> None:
    for before in (HELD, SHOWN, Standing(Status.SHOWN, is_reviewed=True)):
        passed_on = after(before, Action.ESCALATE)
        assert passed_on == Standing(before.status, before.is_reviewed, is_escalated=True)


def test_an_appeal_that_is_dismissed_changes_nothing() -> None:
    rejected = after(HELD, Action.REJECT)
    assert after(rejected, Action.DISMISS) == rejected


@pytest.mark.parametrize(
    ("action", "status"), [(Action.WITHDRAW, Status.WITHDRAWN), (Action.ERASE, Status.ERASED)]
)
def test_what_its_author_takes_away_waits_for_nobody(action: Action, status: Status) -> None:
    assert after(Standing(Status.HELD, is_escalated=True), action) == Standing(status)


@pytest.mark.parametrize(("held", "expected"), [(True, HELD), (False, SHOWN)])
def test_screening_says_how_a_new_comment_stands(held: bool, expected: Standing) -> None:
    assert screened(held=held) == expected


@pytest.mark.parametrize(
    ("before", "held", "expected"),
    [
        (SHOWN, False, SHOWN),
        (SHOWN, True, HELD),
        (HELD, False, HELD),
        (HELD, True, HELD),
        (Standing(Status.SHOWN, is_reviewed=True), False, SHOWN),
        (Standing(Status.SHOWN, is_escalated=True), False, Standing(Status.SHOWN, is_escalated=True)),
        (Standing(Status.HELD, is_escalated=True), False, Standing(Status.HELD, is_escalated=True)),
    ],
)
def test_new_words_are_looked_at_anew_and_go_on_waiting(
    before: Standing, held: bool, expected: Standing
) -> None:
    assert edited(before, held=held) == expected
