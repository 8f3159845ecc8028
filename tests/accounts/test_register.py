"""The register of accounts, as an administrator uses it."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts import groups
from accounts.models import User
from tests import factories

pytestmark = pytest.mark.django_db
NEW = {
    "name": "Tess Newcomer",
    "email": "tess@example.org",
    "password1": "teasels-and-burrs",
    "password2": "teasels-and-burrs",
}


@pytest.fixture
def administrator(client: Client) -> Client:
    ada = factories.a_user("Ada", is_staff=True)
    groups.join(ada, groups.ADMINISTRATORS)
    client.force_login(ada)
    return client


def test_a_new_account_can_sign_in_at_once(administrator: Client) -> None:
    administrator.post(reverse("admin:accounts_user_add"), NEW)
    administrator.logout()
    sign_in = {"login": NEW["email"], "password": NEW["password1"], "next": "/desk/"}
    answer = administrator.post(reverse("account_login"), sign_in, follow=True)
    assert "You are not a member of a desk yet" in answer.text


def test_what_is_said_after_making_an_account_names_the_next_step(administrator: Client) -> None:
    answer = administrator.post(reverse("admin:accounts_user_add"), NEW, follow=True)
    assert "The account for Tess Newcomer is made." in answer.text
    assert f'<a href="{reverse("admin:index")}">your desk</a>' in answer.text


def test_the_page_for_a_new_account_asks_for_nothing_technical(administrator: Client) -> None:
    page = administrator.get(reverse("admin:accounts_user_add")).text
    assert "New account" in page
    assert not any(word in page for word in ("LDAP", "Single Sign-On", "usable_password"))


def test_days_are_written_as_everywhere_else(administrator: Client) -> None:
    ada = User.objects.get(name="Ada")
    page = administrator.get(reverse("admin:accounts_user_change", args=[ada.pk])).text
    assert "a.m." not in page
    assert "p.m." not in page
