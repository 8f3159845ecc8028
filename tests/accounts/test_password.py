"""Signing in with a password, for who has one; and setting a new one."""

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.accounts.mailbox import code_sent_to, letters_to
from tests.accounts.steps import sign_in_by_code, sign_in_with_password, signed_in_as

pytestmark = pytest.mark.django_db
NEW = "teasels-and-burrs"


def test_the_right_password_signs_in(client: Client) -> None:
    user = factories.a_user("Ann")
    answer = sign_in_with_password(client, user, next="/news/")
    assert (signed_in_as(client), answer.url) == (user.email, "/news/")


def test_a_wrong_password_and_an_unknown_address_get_one_answer() -> None:
    known = factories.a_user("Ann")
    pages = []
    for address in (known.email, "nobody@example.org"):
        client = Client()
        answer = client.post(reverse("account_login"), {"login": address, "password": "not-this-one"})
        pages.append("do not belong together" in answer.text and "not-this-one" not in answer.text)
        assert signed_in_as(client) == ""
    assert pages == [True, True]


def test_guessing_is_stopped_even_from_many_places() -> None:
    user = factories.a_user("Ann")
    for number in range(5):
        sign_in_with_password(Client(REMOTE_ADDR=f"192.0.2.{number}"), user, password="no")
    client = Client(REMOTE_ADDR="198.51.100.1")
    assert "too many attempts" in sign_in_with_password(client, user).text
    assert signed_in_as(client) == ""


def test_without_a_password_none_signs_in(client: Client) -> None:
    sign_in_by_code(client, "ann@example.org")
    client.logout()
    client.post(reverse("account_login"), {"login": "ann@example.org", "password": "!"})
    assert signed_in_as(client) == ""


def test_a_reader_can_set_a_password(client: Client) -> None:
    sign_in_by_code(client, "ann@example.org")
    client.post(reverse("account_set_password"), {"password1": NEW, "password2": NEW})
    client.logout()
    client.post(reverse("account_login"), {"login": "Ann@example.org", "password": NEW})
    assert signed_in_as(client) == "ann@example.org"
    assert letters_to("ann@example.org")[-1].subject == "Your account has a password now"


def test_a_weak_password_is_refused(client: Client) -> None:
    sign_in_by_code(client, "ann@example.org")
    answer = client.post(
        reverse("account_set_password"), {"password1": "password123", "password2": "password123"}
    )
    assert "too short" in answer.text


def test_a_forgotten_password_is_set_anew_with_a_code(client: Client) -> None:
    user = factories.a_user("Ann")
    client.post(reverse("account_reset_password"), {"email": user.email})
    confirm = reverse("account_confirm_password_reset_code")
    assert client.post(confirm, {"code": code_sent_to(user.email)}).url == reverse(
        "account_complete_password_reset"
    )
    done = client.post(reverse("account_complete_password_reset"), {"password1": NEW, "password2": NEW})
    assert "new password is set" in client.get(done.url).text
    assert signed_in_as(client) == ""  # it signs nobody in, so the second factor is asked for as ever
    sign_in_with_password(client, user, password=NEW)
    assert signed_in_as(client) == user.email
    assert letters_to(user.email)[-1].subject == "You have a new password"


def test_resetting_does_not_tell_who_has_an_account() -> None:
    known = factories.a_user("Ann").email
    shown = []
    for address in (known, "nobody@example.org"):
        client = Client()
        answer = client.post(reverse("account_reset_password"), {"email": address})
        page = client.get(answer.url).text.replace(address, "?")
        shown.append([line for line in page.splitlines() if "csrfmiddlewaretoken" not in line])
    assert shown[0] == shown[1]
    assert "no account with" in letters_to("nobody@example.org")[-1].text


def test_the_code_for_a_new_password_cannot_be_guessed(client: Client) -> None:
    user = factories.a_user("Ann")
    client.post(reverse("account_reset_password"), {"email": user.email})
    right = code_sent_to(user.email)
    for _ in range(3):
        client.post(reverse("account_confirm_password_reset_code"), {"code": "BBBB-BBBB"})
    client.post(reverse("account_confirm_password_reset_code"), {"code": right})
    answer = client.get(reverse("account_complete_password_reset"))
    assert answer.status_code == 302


def test_nobody_is_flooded_with_them(client: Client) -> None:
    user = factories.a_user("Ann")
    statuses = [
        Client().post(reverse("account_reset_password"), {"email": user.email}).status_code for _ in range(8)
    ]
    assert len(letters_to(user.email)) == 5
    assert statuses[-1] == 429


def test_signing_out_takes_a_press_of_a_button_and_is_said(client: Client) -> None:
    client.force_login(factories.a_user("Ann"))
    assert client.get(reverse("account_logout")).status_code == 200
    assert signed_in_as(client)
    answer = client.post(reverse("account_logout"), {"next": "https://evil.example/"}, follow=True)
    assert answer.redirect_chain == [(reverse("signed_out"), 302)]
    assert "You are signed out" in answer.text
    assert not signed_in_as(client)


def test_it_is_not_said_to_who_is_signed_in(client: Client) -> None:
    client.force_login(factories.a_user("Ann"))
    assert client.get(reverse("signed_out")).url == reverse("account")


def test_staff_sign_in_again_where_they_were(client: Client) -> None:
    client.force_login(factories.a_user("Sam", is_staff=True))
    form = client.get("/desk/").text.partition(reverse("admin:logout"))[2]
    onward = form.partition('name="next" value="')[2].partition('"')[0]
    answer = client.post(reverse("admin:logout"), {"next": onward}, follow=True)
    assert not signed_in_as(client)
    assert 'href="/sign-in/?next=%2Fdesk%2F"' in answer.text


@pytest.mark.parametrize("page", ["sign_in", "account_reset_password"])
def test_a_telephone_shows_capitals_for_a_code(client: Client, page: str) -> None:
    answer = client.post(reverse(page), {"email": "ann@example.org"}, follow=True)
    assert 'autocapitalize="characters"' in answer.text
    assert 'autocomplete="one-time-code"' in answer.text
