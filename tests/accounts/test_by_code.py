"""Signing in with a code sent by e-mail."""

import logging

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from tests import factories
from tests.accounts.mailbox import code_sent_to, letters_to
from tests.accounts.steps import ask_for_code, give_code, sign_in_by_code, signed_in_as

pytestmark = pytest.mark.django_db
ANN = "ann@example.org"
WRONG = "BBBB-BBBB"


def test_an_unknown_address_has_an_account_once_the_code_is_right(client: Client) -> None:
    ask_for_code(client, ANN)
    assert not User.objects.exists()
    answer = give_code(client, code_sent_to(ANN))
    ann = User.objects.get()
    assert answer.url == reverse("account")
    assert signed_in_as(client) == ann.email == ANN
    assert (ann.name, ann.is_staff, ann.is_superuser, ann.has_usable_password()) == ("", False, False, False)
    assert EmailAddress.objects.get(user=ann, primary=True, verified=True).email == ANN


def test_a_known_address_signs_in_to_its_account(client: Client) -> None:
    user = factories.a_user("Ann")
    sign_in_by_code(client, user.email)
    assert signed_in_as(client) == user.email
    assert User.objects.count() == 1


def test_capital_letters_make_no_second_account(client: Client) -> None:
    sign_in_by_code(client, ANN)
    client.logout()
    ask_for_code(client, "ANN@EXAMPLE.ORG")
    give_code(client, code_sent_to(ANN))
    assert User.objects.count() == 1


def test_two_windows_make_one_account() -> None:
    first, second = Client(), Client()
    ask_for_code(first, ANN)
    code = code_sent_to(ANN)
    sign_in_by_code(second, ANN)
    give_code(first, code)
    assert User.objects.count() == 1
    assert signed_in_as(first) == signed_in_as(second) == ANN


def test_any_confirmed_address_of_an_account_opens_it(client: Client) -> None:
    user = factories.a_user("Ann")
    EmailAddress.objects.create(user=user, email=ANN, verified=True)
    sign_in_by_code(client, ANN)
    assert signed_in_as(client) == user.email


def test_an_address_somebody_only_claimed_does_not_open_their_account(client: Client) -> None:
    claimant = factories.a_user("Mallory")
    EmailAddress.objects.create(user=claimant, email=ANN, verified=False)
    sign_in_by_code(client, ANN)
    assert signed_in_as(client) == ANN
    assert User.objects.get(email=ANN) != claimant


def test_the_pages_do_not_tell_who_has_an_account() -> None:
    """Nor do the letters."""
    known = factories.a_user("Ann").email
    shown = []
    for address in (known, ANN):
        client = Client()
        answer = ask_for_code(client, address)
        page = client.get(answer.url).text.replace(address, "?")
        wrong = give_code(client, WRONG).text.replace(address, "?")
        letter = letters_to(address)[-1]
        text = letter.text.replace(code_sent_to(address), "?")
        shown.append((answer.url, without_tokens(page), without_tokens(wrong), letter.subject, text))
    assert shown[0] == shown[1]


def without_tokens(page: str) -> str:
    return "\n".join(line for line in page.splitlines() if "csrfmiddlewaretoken" not in line)


def test_the_third_wrong_code_ends_it(client: Client) -> None:
    ask_for_code(client, ANN)
    right = code_sent_to(ANN)
    for _ in range(3):
        answer = give_code(client, WRONG)
    assert answer.url == reverse("sign_in")
    give_code(client, right)
    assert signed_in_as(client) == ""
    assert not User.objects.exists()


def test_wrong_codes_are_counted_even_when_a_visit_is_replayed(client: Client) -> None:
    """Many requests at once would each read the session before any of them wrote its count to it."""
    ask_for_code(client, ANN)
    right, fresh = code_sent_to(ANN), dict(client.session)
    statuses = []
    for _ in range(12):
        session = client.session
        session.update(fresh)
        session.save()
        statuses.append(give_code(client, WRONG).status_code)
    assert statuses.count(200) <= 10
    assert statuses[-1] == 429
    session = client.session
    session.update(fresh)
    session.save()
    assert give_code(client, right).status_code == 429
    assert signed_in_as(client) == ""


def test_an_address_is_not_flooded_with_codes() -> None:
    for _ in range(8):
        answer = ask_for_code(Client(REMOTE_ADDR=f"192.0.2.{_ + 1}"), ANN)
    assert len(letters_to(ANN)) == 5
    assert "too many attempts" in answer.text


def test_one_reader_cannot_have_codes_sent_to_everybody() -> None:
    client = Client()
    for number in range(40):
        client.post(reverse("sign_in"), {"email": f"reader{number}@example.org"})
        client.cookies.clear()
    assert sum(len(letters_to(f"reader{number}@example.org")) for number in range(40)) == 30


def test_a_code_counts_for_a_quarter_of_an_hour(client: Client) -> None:
    with time_machine.travel(timezone.now(), tick=False) as clock:
        ask_for_code(client, ANN)
        code = code_sent_to(ANN)
        clock.shift(15 * 60 + 1)
        give_code(client, code)
    assert signed_in_as(client) == ""


def test_a_code_counts_in_the_browser_that_asked_and_once(client: Client) -> None:
    ask_for_code(client, ANN)
    code = code_sent_to(ANN)
    elsewhere = Client()
    give_code(elsewhere, code)
    assert signed_in_as(elsewhere) == ""
    give_code(client, code)
    client.logout()
    give_code(client, code)
    assert signed_in_as(client) == ""


def test_another_code_makes_the_first_one_worthless(client: Client) -> None:
    ask_for_code(client, ANN)
    first = code_sent_to(ANN)
    client.post(reverse("account_confirm_login_code"), {"action": "resend"})
    second = code_sent_to(ANN)
    assert first != second
    give_code(client, first)
    assert signed_in_as(client) == ""
    give_code(client, second.lower().replace("-", " "))
    assert signed_in_as(client) == ANN


def test_a_closed_account_learns_so_only_with_the_right_code(client: Client) -> None:
    user = factories.a_user("Ann", is_active=False)
    assert "not in use" not in ask_for_code(client, user.email, follow="1").text
    answer = give_code(client, code_sent_to(user.email))
    assert answer.url == reverse("account_inactive")
    assert "not in use" in client.get(answer.url).text
    assert signed_in_as(client) == ""


def test_the_session_has_a_new_key_afterwards(client: Client) -> None:
    """Whoever planted the old one in the browser has nothing of it."""
    ask_for_code(client, ANN)
    before = client.session.session_key
    give_code(client, code_sent_to(ANN))
    assert client.session.session_key != before


@pytest.mark.parametrize(
    "evil",
    [
        "https://evil.example",
        "//evil.example",
        "http:///evil.example",
        "javascript:alert(1)",
        "https://testserver.evil.example",
        "http://localhost/elsewhere",
        "\\\\evil.example",
    ],
)
def test_nobody_is_sent_to_another_site(client: Client, evil: str) -> None:
    assert sign_in_by_code(client, ANN, next=evil).url == reverse("account")


def test_where_somebody_was_going_is_where_they_arrive(client: Client) -> None:
    page = client.get(reverse("sign_in"), {"next": "/news/?page=2"}).text
    assert 'name="next" value="/news/?page=2"' in page
    assert ask_for_code(client, ANN, next="/news/?page=2").url.endswith("?next=%2Fnews%2F%3Fpage%3D2")
    assert give_code(client, code_sent_to(ANN), next="/news/?page=2").url == "/news/?page=2"


def test_no_log_line_holds_a_code(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        ask_for_code(client, ANN)
        give_code(client, WRONG)
        code = code_sent_to(ANN)
        give_code(client, code)
    assert code not in caplog.text
    assert WRONG not in caplog.text


@pytest.mark.parametrize("nonsense", ["", "no address", "a@b", "\0@example.org", "a" * 300 + "@example.org"])
def test_what_is_no_address_is_said_to_be_none(client: Client, nonsense: str) -> None:
    answer = ask_for_code(client, nonsense)
    assert answer.status_code == 200
    assert 'class="errorlist"' in answer.text


@pytest.mark.parametrize("nonsense", ["", "\0", "٣٣٣٣", "x" * 20_000, "é"])
def test_a_nonsense_code_is_a_wrong_one(client: Client, nonsense: str) -> None:
    ask_for_code(client, ANN)
    assert give_code(client, nonsense).status_code == 200
    assert signed_in_as(client) == ""
