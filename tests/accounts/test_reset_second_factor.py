"""An administrator takes off what somebody has lost."""

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.admin.models import LogEntry
from django.test import Client
from django.urls import reverse

from accounts import groups
from accounts.models import User
from accounts.second_factor.refusals import NotAllowed, NothingToReset
from accounts.second_factor.reset import ON_RECORD, reset_second_factor
from tests import factories
from tests.accounts.mailbox import letters_to
from tests.accounts.steps import give_app

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada() -> User:
    user = factories.a_user("Ada", is_staff=True)
    groups.join(user, groups.ADMINISTRATORS)
    return user


@pytest.fixture
def sam() -> User:
    user = factories.a_user("Sam", is_staff=True)
    give_app(user)
    return user


def test_it_goes_wholly_on_record_and_its_owner_is_told(ada: User, sam: User) -> None:
    reset_second_factor(sam, by=ada)
    assert not Authenticator.objects.filter(user=sam).exists()
    entry = LogEntry.objects.get()
    assert (entry.user, entry.object_id, entry.change_message) == (ada, str(sam.pk), ON_RECORD)
    assert letters_to(sam.email)[-1].subject == "Your second factor was taken off"


def test_only_an_administrator_may_and_not_for_themselves(ada: User, sam: User, alice: User) -> None:
    give_app(ada)
    root = factories.a_user("Root", is_staff=True, is_superuser=True)
    give_app(root)
    for whose, by in ((sam, alice), (sam, sam), (ada, ada), (root, ada), (root, root)):
        with pytest.raises(NotAllowed):
            reset_second_factor(whose, by=by)
    assert Authenticator.objects.count() == 6
    assert not LogEntry.objects.exists()


def test_there_has_to_be_one(ada: User) -> None:
    with pytest.raises(NothingToReset):
        reset_second_factor(factories.a_user("Bare"), by=ada)


def test_the_accounts_page_leads_to_it_and_it_asks_first(client: Client, ada: User, sam: User) -> None:
    client.force_login(ada)
    account = reverse("admin:accounts_user_change", args=[sam.pk])
    assert 'href="../second-factor/"' in client.get(account).text
    page = reverse("admin:accounts_user_second_factor", args=[sam.pk])
    assert "call back on a number you know" in client.get(page).text
    assert Authenticator.objects.filter(user=sam).exists()
    answer = client.post(page, follow=True)
    assert "has no second factor now" in answer.text
    assert not Authenticator.objects.filter(user=sam).exists()
    assert "was lost" not in client.get(account).text


def test_the_page_is_closed_to_others(client: Client, sam: User, alice: User) -> None:
    client.force_login(alice)
    page = reverse("admin:accounts_user_second_factor", args=[sam.pk])
    assert client.get(page).status_code == 403
    assert client.post(page).status_code == 403
    assert Authenticator.objects.filter(user=sam).exists()


def test_a_refusal_is_said_on_the_page(client: Client, ada: User) -> None:
    bare = factories.a_user("Bare")
    client.force_login(ada)
    answer = client.post(reverse("admin:accounts_user_second_factor", args=[bare.pk]), follow=True)
    assert "This account has no second factor." in answer.text


def test_a_new_address_entered_by_an_administrator_replaces_the_old_ones(client: Client, ada: User) -> None:
    """Or whoever reads the old one's mail could go on signing in."""
    user = factories.a_user("Sam")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    client.force_login(ada)
    page = reverse("admin:accounts_user_change", args=[user.pk])
    client.post(page, {"name": "Sam", "email": "New@Example.org", "is_active": "on"})
    user.refresh_from_db()
    assert user.email == "new@example.org"
    assert not EmailAddress.objects.filter(user=user).exists()
