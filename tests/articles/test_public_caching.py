"""Public pages are the same for everybody, so that a proxy may keep them."""

import pytest
from django.test import Client

from accounts.models import User
from articles import workflow
from articles.models import Desk, Edition
from tests import factories
from tests.articles.pages import a_full_draft, a_speaker

pytestmark = pytest.mark.django_db


@pytest.fixture
def live(council_desk: Desk, alice: User, bob: User) -> Edition:
    return factories.published(a_full_draft(council_desk, alice, a_speaker()), by=alice, editor=bob)


def addresses(live: Edition) -> list[str]:
    speaker = live.quotes.get().speaker
    return [
        "/",
        "/news/",
        "/people/",
        "/tags/housing/",
        "/news.atom",
        "/sitemap.xml",
        "/robots.txt",
        live.get_absolute_url(),
        live.desk.get_absolute_url(),
        speaker.get_absolute_url(),
        live.desk.organisation.get_absolute_url(),
    ]


def test_no_public_page_looks_at_the_session_or_sets_a_cookie(
    client: Client, live: Edition, alice: User
) -> None:
    client.force_login(alice)
    for address in addresses(live):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert not answer.cookies, address
        assert "Cookie" not in answer.headers.get("Vary", ""), address
        assert "public" in answer.headers["Cache-Control"], address


def test_signed_in_or_not_a_page_is_the_same(client: Client, live: Edition, alice: User) -> None:
    strangers = client.get(live.get_absolute_url()).content
    client.force_login(alice)
    assert client.get(live.get_absolute_url()).content == strangers


def test_an_unchanged_page_is_not_sent_twice(client: Client, live: Edition, bob: User) -> None:
    tag = client.get(live.get_absolute_url()).headers["ETag"]
    again = client.get(live.get_absolute_url(), headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    workflow.withdraw(live, by=bob, reason="Wrong.")
    changed = client.get(live.get_absolute_url(), headers={"If-None-Match": tag})
    assert changed.status_code == 200


def test_public_pages_take_no_forms(client: Client, live: Edition) -> None:
    assert client.post(live.get_absolute_url()).status_code == 405
    assert client.head(live.get_absolute_url()).status_code == 200
