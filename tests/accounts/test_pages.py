"""Every page that is reached only on the way to something: nobody is shut out, and nothing sticks out.

Those that have an address of their own are in ``tests/house/test_every_page_type.py``.
"""

from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse

from accounts.models import User
from tests import factories
from tests.accounts.mailbox import code_sent_to
from tests.accounts.steps import shown_by_app
from tests.accounts.test_in_a_browser import fill, follow, give_device, press, sign_in_at_the_desk
from tests.visitor import Visitor

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.once]
Visit = Callable[..., Visitor]
ANN = "ann@example.org"


@pytest.fixture(autouse=True)
def _second_factor(_no_second_factor: None, settings: object) -> None:
    settings.SECOND_FACTOR = True  # type: ignore[attr-defined]


def look(visitor: Visitor, heading: str) -> None:
    assert visitor.page.get_by_role("heading", level=1).inner_text() == heading
    troubles = [*visitor.troubles_at(360), *visitor.troubles_at(1280)]
    assert not troubles, "\n".join(troubles)


def open_and_look(visitor: Visitor, name: str, heading: str, *arguments: object) -> None:
    visitor.open(reverse(name, args=arguments))
    look(visitor, heading)


def test_of_a_reader_signing_in(visit: Visit) -> None:
    visitor = visit()
    visitor.open("/sign-in/")
    fill(visitor, "E-mail address", ANN)
    press(visitor, "Send me a code")
    look(visitor, "Your code")
    fill(visitor, "Code", "BBBB-BBBB")
    press(visitor, "Sign in")
    look(visitor, "Your code")
    fill(visitor, "Code", code_sent_to(ANN))
    press(visitor, "Sign in")
    look(visitor, "Your account")
    open_and_look(visitor, "account_set_password", "Set a password")
    visitor.open("/account/addresses/")
    fill(visitor, "E-mail address", "second@example.org")
    press(visitor, "Add it")
    look(visitor, "Confirm your address")
    fill(visitor, "Code", code_sent_to("second@example.org"))
    press(visitor, "Confirm")
    look(visitor, "E-mail addresses")
    assert visitor.page.get_by_role("button", name="Make it the main one").is_visible()
    visitor.open("/desk/")
    look(visitor, "The back office is not open to this account")


def test_of_showing_again_that_it_is_you(visit: Visit) -> None:
    """Somebody signed in days ago, and has no password."""
    visitor = visit()
    visitor.sign_in(User.objects.create_user(ANN))
    open_and_look(visitor, "account_export", "A copy of everything")
    follow(visitor, "Go on")
    look(visitor, "Is it you?")
    press(visitor, "Send me a code")
    look(visitor, "Is it you?")
    fill(visitor, "Code", "BBBB-BBBB")
    press(visitor, "Go on")
    look(visitor, "Is it you?")
    fill(visitor, "Code", code_sent_to(ANN))
    press(visitor, "Go on")
    look(visitor, "A copy of everything")
    assert visitor.page.get_by_role("link", name="Download the copy").is_visible()


def test_of_a_new_password(visit: Visit) -> None:
    user = factories.a_user("Ann")
    visitor = visit()
    visitor.open("/sign-in/new-password/")
    fill(visitor, "E-mail address", user.email)
    press(visitor, "Send me a code")
    look(visitor, "Your code")
    fill(visitor, "Code", code_sent_to(user.email))
    press(visitor, "Go on")
    look(visitor, "Choose a new password")
    fill(visitor, "New password", "short")
    fill(visitor, "New password, once more", "short")
    press(visitor, "Set this password")
    look(visitor, "Choose a new password")
    fill(visitor, "New password", "teasels-and-burrs")
    fill(visitor, "New password, once more", "teasels-and-burrs")
    press(visitor, "Set this password")
    look(visitor, "Your new password is set")


def test_of_a_second_factor(visit: Visit) -> None:
    root = factories.a_user("Ruth Root", is_staff=True, is_superuser=True)
    visitor = visit()
    give_device(visitor)
    sign_in_at_the_desk(visitor, root)
    look(visitor, "Second factor")
    follow(visitor, "Set up an app")
    look(visitor, "Set up an authenticator app")
    secret = visitor.page.locator(".account-key").inner_text()
    fill(visitor, "Code", shown_by_app(secret, steps_ago=1))
    press(visitor, "Turn it on")
    look(visitor, "Recovery codes")
    open_and_look(visitor, "mfa_generate_recovery_codes", "New recovery codes")
    open_and_look(visitor, "mfa_deactivate_totp", "Take the authenticator app off")
    open_and_look(visitor, "mfa_add_webauthn", "Set up a passkey")
    press(visitor, "Set it up")
    visitor.page.wait_for_url("**/second-factor/")
    look(visitor, "Second factor")
    passkey = Authenticator.objects.get(type="webauthn")
    open_and_look(visitor, "mfa_list_webauthn", "Your passkeys")
    open_and_look(visitor, "mfa_edit_webauthn", "Name your passkey", passkey.pk)
    open_and_look(visitor, "mfa_remove_webauthn", "Remove “My passkey”", passkey.pk)
    open_and_look(visitor, "mfa_reauthenticate", "Give your second factor")
    open_and_look(visitor, "mfa_reauthenticate_webauthn", "Give your passkey")
    other = factories.a_user("Sam")
    open_and_look(visitor, "admin:accounts_user_second_factor", "Take off the second factor", other.pk)
    visitor.context.clear_cookies()
    sign_in_at_the_desk(visitor, root)
    look(visitor, "Your second factor")
    for _ in range(6):
        fill(visitor, "Code", "000000")
        press(visitor, "Sign in")
    look(visitor, "Your second factor")


def test_of_too_many_attempts(visit: Visit, settings: object) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"code_attempt": "1/m/ip"}  # type: ignore[attr-defined]
    visitor = visit()
    visitor.open("/sign-in/")
    fill(visitor, "E-mail address", ANN)
    press(visitor, "Send me a code")
    for _ in range(2):
        fill(visitor, "Code", "BBBB-BBBB")
        press(visitor, "Sign in")
    look(visitor, "That was too many attempts")
    assert not User.objects.exists()
