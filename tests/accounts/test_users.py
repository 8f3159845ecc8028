"""Accounts are known by an e-mail address."""

import pytest
from django.contrib.auth import authenticate
from django.db import IntegrityError, transaction

from accounts.models import User
from tests import factories

pytestmark = pytest.mark.django_db


def test_an_address_is_one_account_in_any_case() -> None:
    User.objects.create_user("Ann@example.org", name="Ann")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create_user("ann@EXAMPLE.org", name="Ann again")


def test_signing_in_does_not_mind_capital_letters() -> None:
    user = factories.a_user("Ann")
    assert authenticate(username=user.email.upper(), password=factories.PASSWORD) == user


def test_a_user_needs_an_address() -> None:
    with pytest.raises(ValueError, match="address"):
        User.objects.create_user("")


def test_without_a_password_there_is_none_to_guess() -> None:
    user = User.objects.create_user("ann@example.org", name="Ann")
    assert not user.has_usable_password()
