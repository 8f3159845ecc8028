"""A session knows whose it is, so that it can be ended from elsewhere."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import Session, User
from accounts.sessions import SessionStore, sign_out_everywhere
from tests import factories
from tests.accounts.steps import sign_in_by_code, sign_in_with_password, signed_in_as

pytestmark = pytest.mark.django_db
ANN = "ann@example.org"


@pytest.fixture
def three() -> list[Client]:
    """Browsers in which Ann is signed in."""
    browsers = [Client(), Client(), Client()]
    for browser in browsers:
        sign_in_by_code(browser, ANN)
    return browsers


def test_it_is_somebodys_once_they_are_signed_in(client: Client) -> None:
    client.post(reverse("sign_in"), {"email": ANN})
    assert Session.objects.get().user is None
    client.cookies.clear()
    sign_in_by_code(client, ANN)
    assert Session.objects.get(user__email=ANN).session_key == client.session.session_key


def test_one_signs_out_everywhere_else(three: list[Client]) -> None:
    here, *elsewhere = three
    stranger = Client()
    sign_in_by_code(stranger, "bob@example.org")
    assert "2 other browsers are signed in too" in here.get(reverse("account")).text
    answer = here.post(reverse("sign_out_elsewhere"), follow=True)
    assert "signed out everywhere else" in answer.text
    assert "other browser" not in here.get(reverse("account")).text
    assert [signed_in_as(browser) for browser in (here, *elsewhere, stranger)] == [
        ANN,
        "",
        "",
        "bob@example.org",
    ]


def test_it_takes_a_press_of_a_button(three: list[Client]) -> None:
    assert three[0].get(reverse("sign_out_elsewhere")).status_code == 405
    assert Client().post(reverse("sign_out_elsewhere")).url.startswith("/sign-in/")
    assert Session.objects.count() == 3


def test_sessions_that_are_over_are_not_counted(three: list[Client]) -> None:
    others = Session.objects.exclude(session_key=three[0].session.session_key)
    others.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert "other browser" not in three[0].get(reverse("account")).text


def test_a_new_password_ends_those_elsewhere(client: Client) -> None:
    user = factories.a_user("Ann")
    elsewhere = Client()
    for browser in (client, elsewhere):
        sign_in_with_password(browser, user)
    new = "teasels-and-burrs"
    given = {"oldpassword": factories.PASSWORD, "password1": new, "password2": new}
    key = client.session.session_key
    client.post(reverse("account_change_password"), given)
    assert elsewhere.get(reverse("account")).url.startswith("/sign-in/")
    assert client.get(reverse("account")).status_code == 200
    assert client.session.session_key != key, "nor does a copied cookie open it"


@pytest.mark.parametrize("others", [0, 50])
def test_they_are_found_by_an_index(others: int, three: list[Client]) -> None:
    ended = timezone.now() + timedelta(days=1)
    Session.objects.bulk_create(Session(session_key=f"{n}", expire_date=ended) for n in range(others))
    with CaptureQueriesContext(connection) as queries:
        assert sign_out_everywhere(User.objects.get(email=ANN)) == 3
    assert len(queries) == 2
    assert Session.objects.count() == others


def test_saving_one_whose_account_has_gone_ends() -> None:
    """It is kept by nobody's key, and opens nothing."""
    store = SessionStore()
    store["_auth_user_id"] = "4711"
    store.save()
    client = Client()
    client.cookies["sessionid"] = store.session_key or ""
    assert client.get(reverse("account")).url.startswith("/sign-in/")
