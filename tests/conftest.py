"""The cast: the same few people at the same two desks, in every test.

Alice writes and Bob edits at the council's desk; Carol writes and Dave edits at the party's.
They never see each other's drafts. Mo keeps the comments of the council's desk.
"""

import pytest

from accounts.models import User
from articles.models import Article, Desk, DeskMember
from tests import factories

pytest_plugins = ["tests.databases", "tests.browser"]


@pytest.fixture(autouse=True)
def _own_files(settings: object, tmp_path: object) -> None:
    """Nothing a test uploads lands among an installation's files; static files need no collecting."""
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    settings.STORAGES = {  # type: ignore[attr-defined]
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture(autouse=True)
def _quick_passwords(settings: object) -> None:
    """Hashing a password is slow on purpose; no test is about that."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def _no_second_factor(settings: object) -> None:
    """Tests of the second factor switch it on; for all others a member of staff is simply signed in."""
    settings.SECOND_FACTOR = False  # type: ignore[attr-defined]


@pytest.fixture
def council_desk(db: None) -> Desk:
    return factories.a_desk("Marl Bridge Council news")


@pytest.fixture
def party_desk(db: None) -> Desk:
    return factories.a_desk("Harbour Party press office")


@pytest.fixture
def alice(council_desk: Desk) -> User:
    return factories.at_desk(council_desk, "Alice Writer", DeskMember.Role.WRITER)


@pytest.fixture
def bob(council_desk: Desk) -> User:
    return factories.at_desk(council_desk, "Bob Editor", DeskMember.Role.EDITOR)


@pytest.fixture
def carol(party_desk: Desk) -> User:
    return factories.at_desk(party_desk, "Carol Writer", DeskMember.Role.WRITER)


@pytest.fixture
def dave(party_desk: Desk) -> User:
    return factories.at_desk(party_desk, "Dave Editor", DeskMember.Role.EDITOR)


@pytest.fixture
def article(council_desk: Desk, alice: User, bob: User) -> Article:
    """Published at the council's desk, and open for comments."""
    return factories.published(factories.a_draft(council_desk, alice), by=alice, editor=bob).article


@pytest.fixture
def mo(council_desk: Desk) -> User:
    """Who keeps the comments of the council's desk, and of no other."""
    return factories.a_moderator("Mo Moderator", council_desk)
