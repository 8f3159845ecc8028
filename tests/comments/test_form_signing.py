"""A form is good for one reader, one place and one comment; a forged one for nothing."""

from datetime import timedelta

import pytest
import time_machine
from django.core import signing
from django.utils import timezone

from accounts.models import User
from articles.models import Article
from comments.form_signing import GOOD_FOR, SALT, Expired, Forged, hand_out, read
from comments.models import Comment

pytestmark = pytest.mark.once

ROWAN, SOMEBODY = User(pk=1), User(pk=2)
HERE, ELSEWHERE = Article(pk=10), Article(pk=11)
ANSWERED = Comment(pk=100)


def test_a_token_says_which_form_it_is_and_since_when() -> None:
    with time_machine.travel(timezone.now(), tick=False):
        token = read(hand_out(ROWAN, HERE, ANSWERED), ROWAN, HERE, ANSWERED)
        assert token.handed_out_at == timezone.now()
    assert token.client_id != read(hand_out(ROWAN, HERE), ROWAN, HERE).client_id


@pytest.mark.parametrize(
    ("user", "article", "answered"),
    [
        (SOMEBODY, HERE, ANSWERED),
        (ROWAN, ELSEWHERE, ANSWERED),
        (ROWAN, HERE, None),
        (ROWAN, HERE, Comment(pk=101)),
    ],
)
def test_it_is_good_for_nobody_else_and_nowhere_else(
    user: User, article: Article, answered: Comment | None
) -> None:
    with pytest.raises(Forged):
        read(hand_out(ROWAN, HERE, ANSWERED), user, article, answered)


FORGERIES = {
    "nothing": lambda: "",
    "a colon": lambda: ":",
    "three parts": lambda: "a:b:c",
    "a null byte": lambda: "\0",
    "no letters of ours": lambda: "ü" * 3_000,
    "a megabyte": lambda: "x" * 1_000_000,
    "of another salt": lambda: signing.dumps({"user": 1, "article": 10, "answered": None}, salt="another"),
    "cut off": lambda: hand_out(ROWAN, HERE)[:-1],
    "called compressed": lambda: "." + hand_out(ROWAN, HERE),
    "one part more": lambda: hand_out(ROWAN, HERE).replace(":", "::"),
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_what_we_did_not_sign_is_forged(forgery: str) -> None:
    with pytest.raises(Forged):
        read(FORGERIES[forgery](), ROWAN, HERE)


def test_one_signed_for_another_use_of_ours_is_forged() -> None:
    facts = {"user": 1, "article": 10, "answered": None, "id": "no", "at": 0}
    with pytest.raises(Forged):
        read(signing.dumps(facts, salt=SALT + ".edit"), ROWAN, HERE)


def test_an_expired_form_is_renewed_and_stays_the_same_form() -> None:
    shown_at = timezone.now()
    with time_machine.travel(shown_at, tick=False) as clock:
        token = hand_out(ROWAN, HERE)
        clock.shift(GOOD_FOR - timedelta(seconds=1))  # signatures count whole seconds
        read(token, ROWAN, HERE)
        clock.shift(timedelta(seconds=2))
        with pytest.raises(Expired) as expired:
            read(token, ROWAN, HERE)
        renewed = hand_out(ROWAN, HERE, renewing=expired.value.token)
        again = read(renewed, ROWAN, HERE)
    assert again == expired.value.token
    assert again.handed_out_at == shown_at


def test_an_expired_form_of_somebody_else_is_still_forged() -> None:
    with time_machine.travel(timezone.now(), tick=False) as clock:
        token = hand_out(SOMEBODY, HERE)
        clock.shift(GOOD_FOR * 2)
        with pytest.raises(Forged):
            read(token, ROWAN, HERE)
