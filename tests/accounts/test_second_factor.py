"""The back office opens only to staff who gave a second factor in this very session."""

import re
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLResolver, get_resolver, reverse
from django.utils import timezone

from accounts.models import User
from articles.models import Desk, DeskMember
from tests import factories
from tests.accounts.mailbox import letters_to
from tests.accounts.steps import (
    give_app,
    give_second_factor,
    recovery_code,
    shown_by_app,
    sign_in_by_code,
    sign_in_with_password,
    signed_in_as,
)

pytestmark = pytest.mark.django_db
HOME = "/desk/"
SETTING_UP = "/account/second-factor/"


@pytest.fixture(autouse=True)
def _second_factor(_no_second_factor: None, settings: object) -> None:
    settings.SECOND_FACTOR = True  # type: ignore[attr-defined]


@pytest.fixture
def staff(council_desk: Desk) -> User:
    return factories.at_desk(council_desk, "Sam Staff", DeskMember.Role.WRITER)


def way_to(client: Client, address: str) -> list[str]:
    """Every address on the way there, by GET."""
    return [step for step, _ in client.get(address, follow=True).redirect_chain]


def set_up_app(client: Client) -> Any:
    page = client.get(reverse("mfa_activate_totp"))
    return client.post(reverse("mfa_activate_totp"), {"code": shown_by_app(page.context["form"].secret)})


@pytest.mark.django_db(transaction=True)
def test_without_one_staff_are_led_to_set_it_up_and_then_to_where_they_were_going(
    client: Client, staff: User
) -> None:
    going = "/desk/releases/new/"
    sign_in_with_password(client, staff)
    assert way_to(client, going)[-1] == SETTING_UP
    answer = set_up_app(client)
    codes = client.get(answer.url).text
    assert f'href="{going}"' in codes
    assert client.get(going).status_code == 200
    assert letters_to(staff.email)[-1].subject == "An authenticator app was set up"


def test_a_visitor_is_asked_to_sign_in_first(client: Client) -> None:
    assert way_to(client, "/desk/articles/edition/")[-1] == (
        "/sign-in/password/?next=/desk/articles/edition/"
    )


def test_a_password_alone_signs_nobody_in_who_has_one(client: Client, staff: User) -> None:
    give_app(staff)
    assert sign_in_with_password(client, staff, next=HOME).url == reverse("mfa_authenticate")
    assert signed_in_as(client) == ""
    assert client.get(HOME).status_code == 302


def test_with_it_the_back_office_opens(client: Client, staff: User) -> None:
    give_app(staff)
    sign_in_with_password(client, staff, next=HOME)
    assert give_second_factor(client, shown_by_app()).url == HOME
    assert client.get(HOME).status_code == 200


def test_after_a_code_by_mail_it_is_asked_for_too(client: Client, staff: User) -> None:
    give_app(staff)
    assert sign_in_by_code(client, staff.email).url == reverse("mfa_authenticate")
    assert signed_in_as(client) == ""


def test_a_passkey_is_asked_for_only_where_there_is_one(client: Client, staff: User) -> None:
    give_app(staff)
    sign_in_with_password(client, staff)
    page = client.get(reverse("mfa_authenticate")).text
    assert "data-passkey" not in page
    assert 'inputmode="numeric"' in page


def test_a_recovery_code_counts_once(client: Client, staff: User) -> None:
    give_app(staff)
    code = recovery_code(staff)
    for opens in (200, 302):
        sign_in_with_password(client, staff)
        give_second_factor(client, code)
        assert client.get(HOME).status_code == opens
        client.logout()


def test_a_code_of_the_app_counts_once(client: Client, staff: User) -> None:
    give_app(staff)
    code = shown_by_app()
    for opens in (200, 302):
        sign_in_with_password(client, staff)
        give_second_factor(client, code)
        assert client.get(HOME).status_code == opens
        client.logout()


def test_it_cannot_be_guessed(client: Client, staff: User) -> None:
    give_app(staff)
    sign_in_with_password(client, staff)
    for _ in range(5):
        give_second_factor(client, "000000")
    assert "too many attempts" in give_second_factor(client, shown_by_app()).text
    assert signed_in_as(client) == ""


def test_a_session_from_before_it_was_set_up_does_not_count(client: Client, staff: User) -> None:
    """It gives it now, and goes on."""
    sign_in_with_password(client, staff)
    give_app(staff)
    way = way_to(client, HOME)
    assert way[-1] == "/account/second-factor/give/?next=/desk/"
    answer = client.post(way[-1], {"code": shown_by_app(), "next": HOME})
    assert answer.url == HOME
    assert client.get(HOME).status_code == 200


@pytest.mark.parametrize(
    "page",
    [
        "mfa_add_webauthn",
        "mfa_deactivate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_download_recovery_codes",
        "mfa_list_webauthn",
    ],
)
def test_nor_can_such_a_session_change_it(client: Client, staff: User, page: str) -> None:
    """With the password alone; or whoever found both would add a factor of their own."""
    sign_in_with_password(client, staff)
    give_app(staff)
    for ask in (client.get, client.post):
        assert ask(reverse(page)).url.startswith("/account/second-factor/give/")
    assert Authenticator.objects.filter(user=staff).count() == 2


def test_another_session_of_the_same_person_stays_outside(client: Client, staff: User) -> None:
    give_app(staff)
    sign_in_with_password(client, staff)
    give_second_factor(client, shown_by_app())
    other = Client()
    other.force_login(staff)
    assert other.get(HOME).status_code == 302
    assert client.get(HOME).status_code == 200


def test_once_it_is_taken_off_the_session_counts_no_more(client: Client, staff: User) -> None:
    give_app(staff)
    sign_in_with_password(client, staff)
    give_second_factor(client, shown_by_app())
    Authenticator.objects.filter(user=staff).delete()
    assert way_to(client, HOME)[-1] == SETTING_UP


def test_pages_of_staff_outside_the_back_office_ask_for_it_too(
    client: Client, council_desk: Desk, staff: User
) -> None:
    draft = factories.a_draft(council_desk, staff)
    preview = f"{draft.get_absolute_url()}preview/"
    picture = factories.with_picture(draft).picture
    client.force_login(staff)
    give_app(staff)
    assert client.get(preview).url.startswith("/desk/login/?next=")
    assert client.get(f"/pictures/{picture.pk}/download/").status_code == 404
    client.post(reverse("mfa_reauthenticate"), {"code": shown_by_app()})
    assert client.get(preview).status_code == 200


def back_office(within: Any = None, before: str = "/") -> Iterator[str]:
    """An address for every pattern of it, with something in the place of what varies."""
    for one in (within or get_resolver()).url_patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from back_office(one, route)
        elif route.startswith("/desk/"):
            yield re.sub(r"<(\w+):\w+>", lambda kind: SOMETHING[kind[1]], re.sub(r"\^?\(.*|\$", "x", route))


SOMETHING = {"int": "1", "slug": "x", "str": "x", "path": "1", "uuid": str(uuid4())}
NEEDS_NOBODY = {"/desk/login/", "/desk/logout/"}


@pytest.mark.parametrize("method", ["get", "post"])
def test_no_address_of_the_back_office_answers_without_it(client: Client, method: str) -> None:
    """Registers, releases, the moderators' pages, what their scripts ask: whoever it is."""
    root = factories.a_moderator("Ruth Root")
    User.objects.filter(pk=root.pk).update(is_superuser=True)
    give_app(root)
    client.force_login(root)
    addresses = set(back_office()) - NEEDS_NOBODY
    assert len(addresses) > 100
    led = {address: getattr(client, method)(address).headers.get("Location", "") for address in addresses}
    assert [address for address, onward in led.items() if not onward.startswith("/desk/login/")] == []
    client.post(reverse("mfa_reauthenticate"), {"code": shown_by_app()})
    assert client.get("/desk/comments/").headers.get("Location", "").startswith("/desk/comments/")


def test_a_reader_is_told_that_it_is_not_for_them(client: Client) -> None:
    sign_in_by_code(client, "rita@example.org")
    answer = client.get(HOME, follow=True)
    assert answer.status_code == 403
    assert "not open to this account" in answer.text


def test_a_reader_needs_none(client: Client) -> None:
    sign_in_by_code(client, "rita@example.org")
    assert client.get(reverse("account")).status_code == 200


def test_the_way_in_leads_to_no_other_site(client: Client, staff: User) -> None:
    give_app(staff)
    client.force_login(staff)
    client.post(reverse("mfa_reauthenticate"), {"code": shown_by_app()})
    assert client.get("/desk/login/?next=https://evil.example/").url == HOME
    assert client.get("/desk/login/?next=/desk/login/").url == HOME
    assert client.get("/desk/login/?next=/news/").url == "/news/"


def test_off_for_a_demonstration_staff_need_none(client: Client, staff: User, settings: object) -> None:
    settings.SECOND_FACTOR = False  # type: ignore[attr-defined]
    sign_in_with_password(client, staff)
    assert client.get(HOME).status_code == 200


def test_it_costs_a_page_of_the_back_office_one_query(client: Client, staff: User, settings: object) -> None:
    give_app(staff)
    sign_in_with_password(client, staff)
    give_second_factor(client, shown_by_app())
    counted = []
    for on in (True, False):
        settings.SECOND_FACTOR = on  # type: ignore[attr-defined]
        client.get("/desk/releases/new/")
        with CaptureQueriesContext(connection) as queries:
            client.get("/desk/releases/new/")
        counted.append(len(queries))
    assert counted[0] == counted[1] + 1


def test_setting_it_up_later_takes_the_password_again(client: Client, staff: User) -> None:
    with time_machine.travel(timezone.now(), tick=False) as clock:
        sign_in_with_password(client, staff)
        clock.shift(6 * 60)
        assert client.get(reverse("mfa_activate_totp")).url.startswith("/account/again/")
        client.post("/account/again/", {"password": factories.PASSWORD, "next": "/account/"})
        assert client.get(reverse("mfa_activate_totp")).status_code == 200


def test_the_qr_code_is_part_of_the_page(client: Client, staff: User) -> None:
    sign_in_with_password(client, staff)
    page = client.get(reverse("mfa_activate_totp")).text
    assert "<svg" in page
    assert "data:image" not in page
    assert "style=" not in page
