"""A reader at the pages of their own account."""

import pytest
from django.test import Client

from accounts.models import User
from articles.models import Desk
from comments.models import Reader
from tests import factories


@pytest.fixture
def reader(db: None) -> Reader:
    return factories.a_reader("Rowan Ash")


@pytest.fixture
def signed_in(client: Client, reader: Reader) -> Client:
    client.force_login(reader.user)
    return client


@pytest.fixture
def mia(council_desk: Desk) -> User:
    """A second moderator of the council's desk."""
    return factories.a_moderator("Mia Moderator", council_desk)
