"""The demo town, loaded once for all tests that look at it, and put away after them."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test import override_settings
from PIL import Image
from pytest_django.plugin import DjangoDbBlocker

from articles.models import Edition, EditionPerson, EditionPicture, Quote, Transition
from comments.models import Comment, Decision, Notice
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
        list(Comment.objects.order_by("id").values_list(*COMMENT)),
        list(Decision.objects.order_by("id").values_list("action", "at", "by__email", "reason__code")),
        list(Notice.objects.order_by("id").values_list("reader__display_name", "kind", "at")),
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

COMMENT = (
    "article__slug",
    "number",
    "author__display_name",
    "role_label",
    "revision__text",
    "client_id",
    "status",
    "priority",
    "posted_at",
)


@contextmanager
def with_little_effort(media: Path) -> Iterator[None]:
    """Whatever is loaded in here is put away afterwards, and has plain pictures and quick passwords."""
    hasher = "django.contrib.auth.hashers.MD5PasswordHasher"
    with (
        pytest.MonkeyPatch.context() as patch,
        override_settings(MEDIA_ROOT=str(media), PASSWORD_HASHERS=[hasher]),
        transaction.atomic(),
    ):
        patch.setattr(gallery, "drawn", plain_picture)
        patch.setattr(roster, "portrait", plain_picture)
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="package", autouse=True)
def fingerprints(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[Fingerprint]]:
    """The town stands in the database. What it looked like each time it was loaded: twice, on SQLite."""
    with django_db_blocker.unblock(), with_little_effort(tmp_path_factory.mktemp("media")):
        found = []
        if connection.vendor == "sqlite":
            with transaction.atomic():
                load_town()
                found.append(fingerprint())
                transaction.set_rollback(True)
        load_town()
        yield [*found, fingerprint()]
