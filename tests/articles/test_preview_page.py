"""The working edition as its page would look, for its desk only."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from articles import drafting
from articles.models import Desk, Edition
from tests import factories
from tests.articles.pages import NOON, a_full_draft, a_speaker, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(council_desk: Desk, alice: User) -> Edition:
    return a_full_draft(council_desk, alice, a_speaker())


def preview_of(edition: Edition) -> str:
    return reverse("preview", args=[edition.desk.slug, edition.article.slug])


def test_it_shows_a_draft_as_it_would_be_published(client: Client, draft: Edition, alice: User) -> None:
    client.force_login(alice)
    words = words_of(client, preview_of(draft))
    assert "Preview – not published." in words
    assert "By Cllr Petra Lindqvist, Cabinet Member for Housing, Marl Bridge Council" in words
    assert "We keep our word. Petra Lindqvist, Cabinet Member for Housing" in words
    assert "Quarry Lane in April Picture: Ada Holm" in words


def test_it_leads_back_to_the_edit_page(client: Client, draft: Edition, alice: User) -> None:
    client.force_login(alice)
    assert reverse("admin:articles_edition_change", args=[draft.pk]) in client.get(preview_of(draft)).text


def test_it_saves_nothing(client: Client, draft: Edition, alice: User) -> None:
    client.force_login(alice)
    client.get(preview_of(draft))
    draft.refresh_from_db()
    assert (draft.page_body, draft.edition_people.filter(role_label="").count()) == ("", 2)


def test_it_shows_the_new_edition_of_a_live_article(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    live = factories.published(draft, by=alice, editor=bob, at=NOON)
    edition = drafting.new_edition(live.article, by=alice)
    with drafting.editing(edition, by=alice) as working:
        working.headline, working.change_note = "Fifty homes", "Ten more."
    client.force_login(bob)
    words = words_of(client, preview_of(edition))
    assert "Fifty homes" in words
    assert "Updated : Ten more." in words


def test_where_nobody_is_working_it_leads_to_the_page(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    live = factories.published(draft, by=alice, editor=bob)
    client.force_login(alice)
    assert client.get(preview_of(live)).headers["Location"] == live.get_absolute_url()


def test_nobody_else_learns_that_it_exists(client: Client, draft: Edition, dave: User) -> None:
    nowhere = reverse("preview", args=[draft.desk.slug, "no-such-article"])
    signed_out = [client.get(address) for address in (preview_of(draft), nowhere)]
    assert [(answer.status_code, answer.content) for answer in signed_out] == [(302, b""), (302, b"")]
    client.force_login(dave)
    there, not_there = client.get(preview_of(draft)), client.get(nowhere)
    assert (there.status_code, not_there.status_code) == (404, 404)
    assert there.content == not_there.content


def test_somebody_who_left_the_desk_sees_it_no_more(client: Client, draft: Edition, alice: User) -> None:
    alice.desks.all().delete()
    client.force_login(alice)
    words_of(client, preview_of(draft), status=404)


def test_no_cache_and_no_search_engine_keeps_it(client: Client, draft: Edition, alice: User) -> None:
    client.force_login(alice)
    answer = client.get(preview_of(draft))
    assert {part.strip() for part in answer.headers["Cache-Control"].split(",")} == {"private", "no-store"}
    assert answer.headers["X-Robots-Tag"] == "noindex"
