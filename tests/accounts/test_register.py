"""The register of accounts, as an administrator uses it."""

import re

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
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


def test_another_address_closes_every_other_way_in(administrator: Client) -> None:
    leaver, browser = factories.a_user("Lee Leaver", is_staff=True), Client()
    SocialAccount.objects.create(user=leaver, provider="google", uid="4711")
    EmailAddress.objects.create(user=leaver, email="lee@private.example", verified=True)
    browser.force_login(leaver)
    sent = {"name": leaver.name, "email": "press@marl.example", "is_active": "on", "is_staff": "on"}
    administrator.post(reverse("admin:accounts_user_change", args=[leaver.pk]), sent)
    assert User.objects.get(pk=leaver.pk).email == "press@marl.example"
    assert not SocialAccount.objects.exists()
    assert not EmailAddress.objects.exists()
    assert browser.get(reverse("account")).status_code == 302


def test_each_cell_of_a_list_says_which_column_it_is_of(administrator: Client) -> None:
    """On a phone there is no heading above it."""
    rows = administrator.get(reverse("admin:accounts_user_changelist")).text.split("<tbody>")[1]
    assert re.findall(r'<td data-label="([^"]+)"', rows) == [
        "Name",
        "May open the back office",
        "Active",
        "Last login",
    ]
    assert "<td class" not in rows
