"""No public face shows, lists or counts what is not published, or no longer is."""

import pytest
from django.test import Client

from accounts.models import User
from articles import drafting, workflow
from articles.models import Desk, Edition
from tests import factories
from tests.articles.pages import NOON, a_full_draft, a_speaker, many_live

pytestmark = pytest.mark.django_db
SECRET = "Zinnia"


def draft_of(desk: Desk, by: User) -> Edition:
    draft = a_full_draft(desk, by, a_speaker(), headline=f"{SECRET} scheme", standfirst=f"{SECRET} it is.")
    draft.tags.set(["housing", SECRET.lower()])
    return draft


def faces(edition: Edition) -> list[str]:
    """Every public address that has anything to do with the edition."""
    speaker = edition.quotes.get().speaker
    organisation = edition.edition_organisations.get().organisation
    return [
        "/",
        "/news/",
        "/people/",
        "/news.atom",
        "/sitemap.xml",
        "/sitemap-people.xml",
        "/sitemap-organisations.xml",
        "/sitemap-tags.xml",
        "/sitemap-news-2024-06.xml",
        "/tags/housing/",
        "/tags/housing.atom",
        f"/tags/{SECRET.lower()}/",
        f"/tags/{SECRET.lower()}.atom",
        edition.get_absolute_url(),
        edition.desk.get_absolute_url(),
        f"/news/{edition.desk.slug}.atom",
        speaker.get_absolute_url(),
        f"/people/{speaker.slug}.atom",
        organisation.get_absolute_url(),
        f"/news/{edition.desk.slug}/story-0/",
    ]


def traces(client: Client, edition: Edition) -> list[str]:
    """The faces that say anything of it, beside the address itself being asked for."""
    found = []
    for address in faces(edition):
        text = client.get(address).content.decode()
        if SECRET in text or edition.get_absolute_url() in text or f"tags/{SECRET.lower()}/" in text:
            found.append(address)
    return found


@pytest.fixture
def draft(council_desk: Desk, alice: User) -> Edition:
    many_live(council_desk, alice, 1)
    return draft_of(council_desk, alice)


def test_a_live_article_is_on_every_one_of_them(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    live = factories.published(draft, by=alice, editor=bob, at=NOON)
    missing = set(faces(live)) - set(traces(client, live))
    assert missing == {"/people/", "/sitemap.xml", "/sitemap-people.xml", "/sitemap-organisations.xml"}


def test_a_draft_is_on_none(client: Client, draft: Edition) -> None:
    assert traces(client, draft) == []


def test_nor_is_one_that_waits_or_is_approved(client: Client, draft: Edition, alice: User, bob: User) -> None:
    workflow.submit(draft, by=alice)
    assert traces(client, draft) == []
    workflow.approve(draft, by=bob)
    assert traces(client, draft) == []


def test_nor_is_one_that_was_discarded(client: Client, draft: Edition, alice: User) -> None:
    drafting.discard(draft, by=alice)
    assert traces(client, draft) == []


def test_a_withdrawn_article_has_its_own_page_left_and_nothing_else(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    live = factories.published(draft, by=alice, editor=bob, at=NOON)
    workflow.withdraw(live, by=bob, reason="Wrong.")
    assert traces(client, live) == [live.get_absolute_url()]


def test_a_removed_article_leaves_nothing(client: Client, draft: Edition, alice: User, bob: User) -> None:
    live = factories.published(draft, by=alice, editor=bob, at=NOON)
    workflow.remove(live, by=bob, reason="Wrong.")
    assert traces(client, live) == []


def test_people_and_tags_of_a_draft_are_not_in_the_sitemap(client: Client, draft: Edition) -> None:
    speaker = draft.quotes.get().speaker
    assert speaker.get_absolute_url() not in client.get("/sitemap-people.xml").content.decode()
    assert client.get(f"/tags/{SECRET.lower()}/").status_code == 404
