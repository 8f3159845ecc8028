"""A moderator's own keys: on or off, and which."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from comments.desk.keys import USUAL, change_keys, keys_of
from tests.comments.desk.steps import at_work, queue

pytestmark = pytest.mark.django_db
SENT = {"are_on": "on", **{verb: key for verb, (key, _) in USUAL.items()}}


def test_they_are_on_and_the_usual_ones(mo: User) -> None:
    keys = keys_of(mo)
    assert keys.are_on
    assert keys.keys["approve"] == "a"


def test_a_key_is_changed_and_the_others_stay(client: Client, mo: User) -> None:
    page = at_work(client, mo).post(reverse("moderator_keys"), {**SENT, "approve": "y"}, follow=True)
    assert "Your keys are kept." in page.text
    assert keys_of(mo).keys == {**{verb: key for verb, (key, _) in USUAL.items()}, "approve": "y"}
    assert '"approve": "y"' in client.get(queue()).text


def test_they_are_switched_off(client: Client, mo: User) -> None:
    sent = {verb: key for verb, key in SENT.items() if verb != "are_on"}
    at_work(client, mo).post(reverse("moderator_keys"), sent)
    assert not keys_of(mo).are_on


def test_each_has_ones_own(client: Client, mo: User, bob: User) -> None:
    change_keys(are_on=False, keys={}, by=mo)
    assert keys_of(bob).are_on


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("j", "does something else already"),
        ("5", "digits are for the house rules"),
        ("A", "one small letter"),
        (" ", "required"),
        ("é", "one small letter"),
        ("ab", "at most 1 character"),
    ],
)
def test_a_key_that_cannot_be_used_says_why_and_nothing_is_kept(
    client: Client, mo: User, key: str, said: str
) -> None:
    page = at_work(client, mo).post(reverse("moderator_keys"), {**SENT, "approve": key})
    assert said in page.text
    assert keys_of(mo).keys["approve"] == "a"


def test_the_verb_refuses_them_too(mo: User) -> None:
    with pytest.raises(ValueError, match="small letter"):
        change_keys(are_on=True, keys={"approve": "7"}, by=mo)
