"""Each button of the writing page does what it says, and what is refused keeps every word."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from articles import drafting, workflow
from articles.admin.edition.buttons import NOBODY_ELSE, ONLY_EDITOR
from articles.models import Desk, DeskMember, Edition, State
from tests import factories
from tests.articles.admin import pages

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(council_desk: Desk, alice: User) -> Edition:
    return factories.a_draft(council_desk, alice)


def test_saving_stores_the_words_and_who_saved_them(client: Client, draft: Edition, alice: User) -> None:
    client.force_login(alice)
    pages.press(client, draft, "save", headline="Library opens even later", standfirst="Until ten.")
    draft.refresh_from_db()
    assert (draft.headline, draft.standfirst) == ("Library opens even later", "Until ten.")
    assert draft.edits.last().by == alice


def test_saving_without_a_change_counts_as_no_edit(client: Client, draft: Edition, alice: User) -> None:
    client.force_login(alice)
    before = draft.edits.count()
    pages.press(client, draft, "save")
    assert draft.edits.count() == before


def test_save_and_preview_leads_to_the_preview(client: Client, draft: Edition, alice: User) -> None:
    client.force_login(alice)
    response = pages.press(client, draft, "preview", headline="Seen before it is out")
    assert response.url == reverse("preview", args=[draft.desk.slug, draft.article.slug])


def test_a_page_goes_from_draft_to_live_by_its_buttons(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    client.force_login(alice)
    pages.press(client, draft, "submit", standfirst="Until nine.")
    client.force_login(bob)
    pages.press(client, draft, "approve")
    pages.press(client, draft, "publish")
    draft.refresh_from_db()
    assert (draft.state, draft.standfirst) == (State.PUBLISHED, "Until nine.")


def test_after_publishing_there_is_a_link_to_the_page(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    factories.cleared(draft, by=alice, editor=bob)
    client.force_login(bob)
    page = pages.press(client, draft, "publish", follow=True).text
    assert f'<a href="{draft.get_absolute_url()}">view the page</a>' in page


def test_the_only_editor_is_warned_before_submitting_and_told_afterwards_who_can_help(
    client: Client, draft: Edition, bob: User
) -> None:
    client.force_login(bob)
    address = reverse("admin:articles_edition_change", args=[draft.pk])
    assert ONLY_EDITOR in client.get(address).text
    workflow.submit(draft, by=bob)
    assert NOBODY_ELSE in client.get(address).text


def test_where_another_editor_can_approve_nobody_is_warned(client: Client, draft: Edition, bob: User) -> None:
    factories.at_desk(draft.desk, "Erin", DeskMember.Role.EDITOR)
    client.force_login(bob)
    assert ONLY_EDITOR not in client.get(reverse("admin:articles_edition_change", args=[draft.pk])).text


def test_what_is_wrong_with_the_words_is_listed_with_links_to_it(
    client: Client, draft: Edition, alice: User
) -> None:
    client.force_login(alice)
    page = pages.press(client, draft, "save", headline="").text
    assert '<a href="#id_headline">Headline</a>' in page


def test_what_is_not_ready_is_saved_and_says_what_is_missing(
    client: Client, draft: Edition, alice: User
) -> None:
    client.force_login(alice)
    response = pages.press(client, draft, "submit", body="", standfirst="Kept.", follow=True)
    draft.refresh_from_db()
    assert (draft.state, draft.standfirst) == (State.DRAFT, "Kept.")
    assert "The text is missing." in pages.said(response)


def test_an_editor_who_changes_a_submitted_page_cannot_approve_it_but_keeps_the_change(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    workflow.submit(draft, by=alice)
    client.force_login(bob)
    response = pages.press(client, draft, "approve", standfirst="Bob's own.", follow=True)
    draft.refresh_from_db()
    assert (draft.state, draft.standfirst) == (State.SUBMITTED, "Bob's own.")
    assert "somebody else has to approve it" in pages.said(response)


def test_a_writer_who_sends_an_editors_button_is_refused(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    workflow.submit(draft, by=alice)
    client.force_login(alice)
    response = pages.press(client, draft, "approve", follow=True)
    draft.refresh_from_db()
    assert draft.state == State.SUBMITTED
    assert "Only an editor" in pages.said(response)


@pytest.mark.parametrize(
    ("state", "writer", "editor"),
    [
        ("draft", {"save", "preview", "submit", "discard"}, {"save", "preview", "submit", "discard"}),
        ("submitted", {"save", "preview", "discard"}, {"save", "preview", "approve", "discard"}),
        ("approved", {"save", "preview", "discard"}, {"save", "preview", "publish", "discard"}),
        ("published", {"new-edition"}, {"new-edition", "withdraw", "remove"}),
    ],
)
def test_the_page_offers_only_what_may_be_done_now(
    state: str, writer: set[str], editor: set[str], client: Client, draft: Edition, alice: User, bob: User
) -> None:
    pages.bring_to(state, draft, alice, bob)
    client.force_login(alice)
    assert pages.offered(client, draft) == writer
    client.force_login(bob)
    assert pages.offered(client, draft) == editor


def test_whoever_submitted_is_told_why_they_cannot_approve(client: Client, draft: Edition, bob: User) -> None:
    workflow.submit(draft, by=bob)
    client.force_login(bob)
    assert "approve" not in pages.offered(client, draft)
    assert "somebody else at the desk has to approve it" in client.get(pages.url(draft)).text


def test_a_published_page_opens_to_be_read_and_its_words_cannot_be_sent(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    client.force_login(alice)
    data = pages.form_of(client, draft)
    factories.published(draft, by=alice, editor=bob)
    assert "<textarea" not in client.get(pages.url(draft)).text
    response = client.post(pages.url(draft), {**data, "headline": "Typed too late"})
    assert "This edition is published" in response.text
    assert "Typed too late" in response.text
    draft.refresh_from_db()
    assert draft.headline == "Library opens late on Thursdays"


def test_a_new_edition_of_a_live_page_is_one_button_away(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    factories.published(draft, by=alice, editor=bob)
    client.force_login(alice)
    response = client.post(reverse("admin:articles_edition_new_edition", args=[draft.pk]))
    second = Edition.objects.working().get()
    assert response.url == pages.url(second)
    assert second.number == 2


@pytest.mark.parametrize(("verb", "state"), [("withdraw", State.WITHDRAWN), ("remove", State.REMOVED)])
def test_taking_a_page_down_asks_for_a_reason_and_keeps_to_it(
    verb: str, state: str, client: Client, draft: Edition, alice: User, bob: User
) -> None:
    factories.published(draft, by=alice, editor=bob)
    client.force_login(bob)
    url = reverse(f"admin:articles_edition_{verb}", args=[draft.pk])
    assert "Readers will see this" in client.get(url).text
    assert "owed a reason" in client.post(url, {"reason": " "}).text
    client.post(url, {"reason": "The figures were wrong."})
    draft.refresh_from_db()
    assert (draft.state, draft.takedown_reason) == (state, "The figures were wrong.")


def test_a_draft_is_discarded_with_or_without_a_reason(client: Client, draft: Edition, alice: User) -> None:
    client.force_login(alice)
    client.post(reverse("admin:articles_edition_discard", args=[draft.pk]), {"reason": ""})
    draft.refresh_from_db()
    assert draft.state == State.DISCARDED


def test_a_writer_cannot_take_a_page_down(client: Client, draft: Edition, alice: User, bob: User) -> None:
    factories.published(draft, by=alice, editor=bob)
    client.force_login(alice)
    client.post(reverse("admin:articles_edition_withdraw", args=[draft.pk]), {"reason": "No."})
    draft.refresh_from_db()
    assert draft.state == State.PUBLISHED


def test_a_new_article_begins_at_one_of_the_users_own_desks(
    client: Client, council_desk: Desk, party_desk: Desk, alice: User
) -> None:
    client.force_login(alice)
    url = reverse("admin:articles_edition_add")
    assert party_desk.name not in client.get(url).text
    refused = client.post(url, {"desk": party_desk.pk, "kind": "news", "headline": "Not ours"})
    assert "Not ours" in refused.text
    client.post(url, {"desk": council_desk.pk, "kind": "news", "headline": "Budget set"})
    edition = Edition.objects.get()
    assert (edition.desk, edition.headline, edition.created_by) == (council_desk, "Budget set", alice)


def test_the_address_is_free_to_choose_until_the_article_is_out(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    client.force_login(alice)
    pages.press(client, draft, "save", slug="library-hours", kind="news")
    draft.article.refresh_from_db()
    assert (draft.article.slug, draft.article.kind) == ("library-hours", "news")
    factories.published(draft, by=alice, editor=bob)
    second = drafting.new_edition(draft.article, by=alice)
    pages.press(client, second, "save", slug="elsewhere", change_note="Typing error.")
    draft.article.refresh_from_db()
    assert draft.article.slug == "library-hours"


def test_nobody_sets_a_state_or_a_desk_by_hand(
    client: Client, draft: Edition, party_desk: Desk, alice: User
) -> None:
    client.force_login(alice)
    pages.press(client, draft, "save", state="published", desk=party_desk.pk, approved_by=alice.pk)
    draft.refresh_from_db()
    assert draft.state == State.DRAFT
    assert draft.desk != party_desk


def test_nothing_that_was_written_can_be_deleted(client: Client, draft: Edition, django_user_model) -> None:
    boss = django_user_model.objects.create_superuser("boss@example.org", factories.PASSWORD, name="Boss")
    client.force_login(boss)
    assert (
        client.post(reverse("admin:articles_edition_delete", args=[draft.pk]), {"post": "yes"}).status_code
        == 403
    )
    assert Edition.objects.filter(pk=draft.pk).exists()
