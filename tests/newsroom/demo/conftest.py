"""The demo town, loaded once for all tests that look at it, and put away after them."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from django.db import transaction
from django.test import override_settings
from PIL import Image
from pytest_django.plugin import DjangoDbBlocker

from articles.models import Edition, EditionPerson, EditionPicture, Quote, Transition
from newsroom.demo import gallery, roster
from newsroom.demo.loading import load_town

Fingerprint = list[list[object]]


def plain_picture(*_said: object) -> bytes:
    """In the place of a drawing: what the scenes look like is tested elsewhere, and they take time."""
    data = BytesIO()
    Image.new("RGB", (48, 32), "#7a8f96").save(data, "JPEG")
    return data.getvalue()


def fingerprint() -> Fingerprint:
    """Everything that was said and done, without what differs by chance: keys, and names of files."""
    return [
        list(Edition.objects.order_by("id").values_list(*EDITION)),
        list(Transition.objects.order_by("id").values_list("to_state", "by__email", "at", "reason")),
        list(EditionPerson.objects.order_by("id").values_list("person__slug", "part", "role_label")),
        list(Quote.objects.order_by("id").values_list("speaker__slug", "words", "role_label")),
        list(EditionPicture.objects.order_by("id").values_list("alt", "caption", "credit", "position")),
    ]


EDITION = (
    "article__slug",
    "article__created_at",
    "desk__slug",
    "number",
    "state",
    "headline",
    "page_body",
    "word_count",
    "created_at",
    "changed_at",
    "published_at",
    "first_published_at",
)


@pytest.fixture(scope="module")
def loaded_twice(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Fingerprint, Fingerprint]]:
    """The town stands in the database; what it looked like the time before, and now."""
    patch = pytest.MonkeyPatch()
    patch.setattr(gallery, "drawn", plain_picture)
    patch.setattr(roster, "portrait", plain_picture)
    media, hasher = str(tmp_path_factory.mktemp("media")), "django.contrib.auth.hashers.MD5PasswordHasher"
    with (
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=media, PASSWORD_HASHERS=[hasher]),
        transaction.atomic(),
    ):
        with transaction.atomic():
            load_town()
            before = fingerprint()
            transaction.set_rollback(True)
        load_town()
        yield before, fingerprint()
        transaction.set_rollback(True)
    patch.undo()


@pytest.fixture
def town(loaded_twice: tuple[Fingerprint, Fingerprint]) -> None:
    """The town stands in the database."""
