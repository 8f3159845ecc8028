"""Signing in as people see it, in a real browser; without JavaScript wherever it can be done without."""

from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse

from accounts.models import User
from articles.models import Desk, DeskMember
from tests import factories
from tests.accounts.mailbox import code_sent_to
from tests.accounts.steps import give_app, recovery_code, shown_by_app
from tests.visitor import Visitor

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.once]
Visit = Callable[..., Visitor]
ANN = "ann@example.org"
IN_THE_DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture(autouse=True)
def _second_factor(_no_second_factor: None, settings: object) -> None:
    settings.SECOND_FACTOR = True  # type: ignore[attr-defined]


@pytest.fixture
def staff(council_desk: Desk) -> User:
    return factories.at_desk(council_desk, "Sam Staff", DeskMember.Role.WRITER)


def press(visitor: Visitor, button: str) -> None:
    visitor.page.get_by_role("button", name=button, exact=True).click()
    visitor.page.wait_for_load_state()


def follow(visitor: Visitor, link: str) -> None:
    visitor.page.get_by_role("link", name=link, exact=True).click()
    visitor.page.wait_for_load_state()


def fill(visitor: Visitor, label: str, words: str) -> None:
    visitor.page.get_by_label(label, exact=True).fill(words)


def sign_in_at_the_desk(visitor: Visitor, user: User) -> None:
    visitor.open("/desk/")
    fill(visitor, "E-mail address", user.email)
    fill(visitor, "Password", factories.PASSWORD)
    press(visitor, "Sign in")


def give_device(visitor: Visitor) -> None:
    """A telephone with a fingerprint reader, as far as the browser can tell."""
    device = visitor.context.new_cdp_session(visitor.page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": IN_THE_DEVICE})


def heading(visitor: Visitor) -> str:
    return str(visitor.page.get_by_role("heading", level=1).inner_text())


def test_a_reader_signs_in_with_a_code(visit: Visit) -> None:
    visitor = visit(width=360, javascript=False)
    visitor.open("/people/")
    follow(visitor, "Your account")
    fill(visitor, "E-mail address", ANN)
    press(visitor, "Send me a code")
    assert ANN in visitor.page.content()
    fill(visitor, "Code", "BBBB-BBBB")
    press(visitor, "Sign in")
    assert "not the code we sent" in visitor.page.content()
    fill(visitor, "Code", code_sent_to(ANN).lower())
    press(visitor, "Sign in")
    assert heading(visitor) == "Your account"
    press(visitor, "Sign out")
    assert visitor.page.url.endswith("/")
    assert User.objects.get().email == ANN


def test_staff_set_up_an_app_on_their_way_to_the_desk(visit: Visit, staff: User) -> None:
    visitor = visit(width=360, javascript=False)
    sign_in_at_the_desk(visitor, staff)
    assert "The back office opens once you have a second factor" in visitor.page.content()
    follow(visitor, "Set up an app")
    assert visitor.page.locator(".account-qr svg").bounding_box()["width"] > 150
    fill(visitor, "Code", shown_by_app(visitor.page.locator(".account-key").inner_text()))
    press(visitor, "Turn it on")
    assert visitor.page.locator(".account-codes li").count() == 10
    follow(visitor, "I have kept them: go on")
    assert visitor.page.url.endswith("/desk/")
    assert heading(visitor) == "Good to see you, Sam"


def test_staff_come_in_with_the_app_or_a_recovery_code(visit: Visit, staff: User) -> None:
    give_app(staff)
    for code in (shown_by_app(), recovery_code(staff)):
        visitor = visit(javascript=False)
        sign_in_at_the_desk(visitor, staff)
        assert heading(visitor) == "Your second factor"
        fill(visitor, "Code", code)
        press(visitor, "Sign in")
        assert heading(visitor) == "Good to see you, Sam"


def test_staff_set_up_a_passkey_and_come_in_with_it(visit: Visit, staff: User) -> None:
    visitor = visit(width=360)
    give_device(visitor)
    sign_in_at_the_desk(visitor, staff)
    follow(visitor, "Set up a passkey")
    fill(visitor, "A name for it", "The grey key")
    press(visitor, "Set it up")
    visitor.page.wait_for_url("**/recovery-codes/")
    follow(visitor, "I have kept them: go on")
    assert heading(visitor) == "Good to see you, Sam"
    assert str(Authenticator.objects.get(type="webauthn")) == "The grey key"
    visitor.context.clear_cookies()
    sign_in_at_the_desk(visitor, staff)
    press(visitor, "Use my passkey")
    visitor.page.wait_for_url("**/desk/")
    assert heading(visitor) == "Good to see you, Sam"


def test_an_open_session_gives_its_passkey_again(visit: Visit, staff: User) -> None:
    visitor = visit()
    give_device(visitor)
    sign_in_at_the_desk(visitor, staff)
    follow(visitor, "Set up a passkey")
    press(visitor, "Set it up")
    visitor.page.wait_for_url("**/recovery-codes/")
    visitor.context.clear_cookies()
    visitor.sign_in(staff)
    visitor.open("/desk/")
    assert heading(visitor) == "Give your passkey"
    follow(visitor, "Use your app or a recovery code")
    assert heading(visitor) == "Give your second factor"
    follow(visitor, "Use your passkey")
    press(visitor, "Use my passkey")
    visitor.page.wait_for_url("**/desk/")


def test_a_passkey_that_is_not_there_is_a_sentence(visit: Visit, staff: User) -> None:
    visitor = visit()
    sign_in_at_the_desk(visitor, staff)
    follow(visitor, "Set up a passkey")
    visitor.page.evaluate(
        "() => { navigator.credentials.create = () => Promise.reject(new Error('given up')) }"
    )
    press(visitor, "Set it up")
    visitor.page.get_by_role("alert").wait_for()
    assert "That did not work" in visitor.page.get_by_role("alert").inner_text()
    assert visitor.page.url.endswith(reverse("mfa_add_webauthn"))


def test_without_javascript_a_passkey_is_not_offered_in_vain(visit: Visit, staff: User) -> None:
    visitor = visit(javascript=False)
    sign_in_at_the_desk(visitor, staff)
    follow(visitor, "Set up a passkey")
    assert not visitor.page.get_by_role("button", name="Set it up").is_visible()
    assert visitor.page.get_by_text("Passkeys need JavaScript").is_visible()
