"""Showing again that it is you, before what concerns the whole account: an open session may be days old."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from tests import factories
from tests.accounts.mailbox import code_sent_to, letters_to
from tests.accounts.steps import (
    give_app,
    give_second_factor,
    shown_by_app,
    sign_in_by_code,
    sign_in_with_password,
    signed_in_as,
)

pytestmark = pytest.mark.django_db
ANN, NEW = "ann@example.org", "teasels-and-burrs"
BY_CODE = "/account/again/code/"


@pytest.fixture
def clock() -> Iterator[Any]:
    with time_machine.travel(timezone.now(), tick=False) as clock:
        yield clock


@pytest.fixture
def days_later(client: Client, clock: Any) -> Client:
    """Ann signed in with a code, five days ago. She has no password."""
    sign_in_by_code(client, ANN)
    clock.shift(timedelta(days=5))
    return client


def a_code(client: Client, **more: str) -> str:
    client.post(BY_CODE, {"action": "send", **more})
    return code_sent_to(ANN)


PAGES = ("account_set_password", "mfa_activate_totp", "mfa_add_webauthn")


@pytest.mark.parametrize("name", PAGES)
def test_an_old_session_opens_no_page_that_lets_somebody_in(days_later: Client, name: str) -> None:
    answer = days_later.get(reverse(name), follow=True)
    assert answer.redirect_chain[-1][0].startswith(BY_CODE)
    assert len(letters_to(ANN)) == 1, "no code is sent before a button is pressed"
    code = a_code(days_later)
    assert days_later.post(BY_CODE, {"code": code, "next": reverse(name)}).url == reverse(name)
    assert days_later.get(reverse(name)).status_code == 200


def test_an_old_session_sets_no_password(days_later: Client) -> None:
    """Nor is what was typed kept anywhere meanwhile."""
    days_later.post(reverse("account_set_password"), {"password1": NEW, "password2": NEW})
    assert not User.objects.get(email=ANN).has_usable_password()
    assert NEW not in str(dict(days_later.session))


def test_what_was_typed_goes_on_once_the_code_is_right(days_later: Client) -> None:
    """The address is not typed again."""
    adding = {"email": "new@example.org", "action_add": "1"}
    assert days_later.post(reverse("account_email"), adding).url.startswith(BY_CODE)
    assert not letters_to("new@example.org")
    answer = days_later.post(BY_CODE, {"code": a_code(days_later), "next": reverse("account_email")})
    assert answer.url == reverse("account_email_verification_sent")
    assert code_sent_to("new@example.org")


def test_an_old_session_removes_no_address(days_later: Client) -> None:
    user = User.objects.get(email=ANN)
    EmailAddress.objects.create(user=user, email="old@example.org", verified=True)
    for action in ("action_primary", "action_remove"):
        days_later.post(reverse("account_email"), {"email": "old@example.org", action: "1"})
    user.refresh_from_db()
    assert (user.email, user.emailaddress_set.count()) == (ANN, 2)


def test_whoever_has_only_just_signed_in_is_not_asked(client: Client) -> None:
    sign_in_by_code(client, ANN)
    assert client.get(reverse("account_set_password")).status_code == 200


def test_the_proof_lasts_for_some_minutes(days_later: Client, clock: Any) -> None:
    days_later.post(BY_CODE, {"code": a_code(days_later)})
    clock.shift(timedelta(minutes=4))
    assert days_later.get(reverse("account_set_password")).status_code == 200
    clock.shift(timedelta(minutes=2))
    assert days_later.get(reverse("account_set_password")).status_code == 302


def test_a_wrong_code_proves_nothing_and_the_third_ends_it(days_later: Client) -> None:
    code = a_code(days_later)
    for _ in range(2):
        assert "not the code we sent" in days_later.post(BY_CODE, {"code": "BBBB-BBBB"}).text
    answer = days_later.post(BY_CODE, {"code": "BBBB-BBBB"}, follow=True)
    assert "too many attempts" in answer.text
    assert "Send me a code" in answer.text
    days_later.post(BY_CODE, {"code": code})
    assert days_later.get(reverse("account_set_password")).status_code == 302


def test_attempts_are_counted_even_when_a_session_is_replayed(days_later: Client) -> None:
    code, fresh = a_code(days_later), dict(days_later.session)
    statuses = []
    for _ in range(12):
        session = days_later.session
        session.update(fresh)
        session.save()
        statuses.append(days_later.post(BY_CODE, {"code": "BBBB-BBBB"}).status_code)
    assert statuses[-1] == 429
    days_later.post(BY_CODE, {"code": code})
    assert days_later.get(reverse("account_set_password")).status_code == 302


def test_a_code_counts_once_and_for_a_quarter_of_an_hour(days_later: Client, clock: Any) -> None:
    code = a_code(days_later)
    clock.shift(timedelta(minutes=15, seconds=1))
    assert "does not count any more" in days_later.post(BY_CODE, {"code": code}, follow=True).text
    code = a_code(days_later)
    days_later.post(BY_CODE, {"code": code})
    clock.shift(timedelta(minutes=6))
    days_later.post(BY_CODE, {"code": code})
    assert days_later.get(reverse("account_set_password")).status_code == 302


@pytest.mark.parametrize("nonsense", ["", "\0", "٣٣٣٣", "x" * 20_000])
def test_a_nonsense_code_is_a_wrong_one(days_later: Client, nonsense: str) -> None:
    a_code(days_later)
    assert days_later.post(BY_CODE, {"code": nonsense, "action": nonsense}).status_code == 200
    assert days_later.get(reverse("account_set_password")).status_code == 302


def test_codes_are_not_sent_without_end(days_later: Client, clock: Any) -> None:
    for _ in range(8):
        answer = days_later.post(BY_CODE, {"action": "send"}, follow=True)
        clock.shift(timedelta(seconds=10))
    assert "too many" in answer.text
    assert len(letters_to(ANN)) == 1 + 5


def test_nobody_is_sent_to_another_site(days_later: Client) -> None:
    answer = days_later.post(BY_CODE, {"code": a_code(days_later), "next": "https://evil.example/"})
    assert answer.url == reverse("account")


def test_a_code_for_signing_in_is_none_for_this_and_the_other_way_round(days_later: Client) -> None:
    elsewhere = Client()
    elsewhere.post(reverse("sign_in"), {"email": ANN})
    for_signing_in = code_sent_to(ANN)
    for_this = a_code(days_later)
    days_later.post(BY_CODE, {"code": for_signing_in})
    assert days_later.get(reverse("account_set_password")).status_code == 302
    elsewhere.post(reverse("account_confirm_login_code"), {"code": for_this})
    assert signed_in_as(elsewhere) == ""


def test_who_has_a_password_may_use_it_or_a_code(client: Client, clock: Any) -> None:
    user = User.objects.create_user(ANN, factories.PASSWORD)
    for way in ("password", "code"):
        sign_in_with_password(client, user)
        clock.shift(timedelta(days=5))
        page = client.get(reverse("mfa_activate_totp"), follow=True)
        assert page.redirect_chain[-1][0] == "/account/again/?next=%2Faccount%2Fsecond-factor%2Fapp%2F"
        assert "Have a code sent instead" in page.text
        if way == "password":
            client.post("/account/again/", {"password": factories.PASSWORD})
        else:
            client.post(BY_CODE, {"code": a_code(client)})
        assert client.get(reverse("mfa_activate_totp")).status_code == 200
        client.logout()


def test_who_has_a_second_factor_gives_that_and_nothing_less(client: Client, clock: Any) -> None:
    user = User.objects.create_user(ANN, factories.PASSWORD)
    give_app(user)
    sign_in_with_password(client, user)
    give_second_factor(client, shown_by_app(steps_ago=1))
    clock.shift(timedelta(days=5))
    taking_off = reverse("mfa_deactivate_totp")
    client.post("/account/again/", {"password": factories.PASSWORD, "next": taking_off})
    client.post(BY_CODE, {"action": "send"})
    assert not letters_to(ANN)
    client.post(taking_off)
    assert Authenticator.objects.filter(user=user, type="totp").exists()
    way = client.get(taking_off).url
    assert way.startswith(reverse("mfa_reauthenticate"))
    assert "password" not in client.get(way).text
    client.post(way, {"code": shown_by_app(), "next": taking_off})
    assert client.get(taking_off).status_code == 200
    assert "Take it off" in client.get(taking_off).text, "not taken off by the button pressed before"


def test_a_visitor_signs_in_instead(client: Client) -> None:
    for name in (*PAGES, "reauthenticate_by_code", "account_erase", "account_export"):
        assert client.get(reverse(name)).url.startswith("/sign-in/"), name
