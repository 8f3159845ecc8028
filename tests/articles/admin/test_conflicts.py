"""Two people at one page: both keep their words."""

import pytest
from django.test import Client

from accounts.models import User
from articles import drafting
from articles.models import Desk, Edition
from tests import factories
from tests.articles.admin import pages

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(council_desk: Desk, alice: User) -> Edition:
    return factories.a_draft(council_desk, alice)


def save_meanwhile(edition: Edition, by: User, **words: str) -> None:
    with drafting.editing(edition, by=by) as now:
        for name, value in words.items():
            setattr(now, name, value)


def test_a_second_save_is_refused_and_both_versions_are_shown(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    client.force_login(alice)
    seen = pages.form_of(client, draft)
    save_meanwhile(draft, bob, standfirst="Bob's standfirst.", body="<p>Bob's body.</p>")
    response = client.post(
        pages.url(draft),
        {**seen, "standfirst": "Alice's standfirst.", "body": "<p>Alice's body.</p>", "do": "save"},
    )
    page = response.text
    assert "Bob Editor saved this page" in page
    for words in ("Alice&#x27;s standfirst.", "Alice&#x27;s body.", "Bob&#x27;s standfirst.", "Bob's body."):
        assert words in page
    draft.refresh_from_db()
    assert draft.standfirst == "Bob's standfirst."


def test_saving_once_more_is_on_purpose_and_goes_through(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    client.force_login(alice)
    seen = pages.form_of(client, draft)
    save_meanwhile(draft, bob, standfirst="Bob's standfirst.")
    refused = client.post(pages.url(draft), {**seen, "standfirst": "Alice's standfirst.", "do": "save"})
    again = pages.fields_of(refused)
    assert client.post(pages.url(draft), {**again, "do": "save"}).status_code == 302
    draft.refresh_from_db()
    assert draft.standfirst == "Alice's standfirst."


def test_fields_nobody_else_touched_are_not_listed_as_different(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    client.force_login(alice)
    seen = pages.form_of(client, draft)
    save_meanwhile(draft, bob, signoff="Ends.")
    response = client.post(pages.url(draft), {**seen, "headline": "Alice's headline", "do": "save"})
    assert [theirs.label for theirs in response.context["meanwhile"].different] == ["Headline", "Sign-off"]


def test_another_window_of_ones_own_is_called_that(client: Client, draft: Edition, alice: User) -> None:
    client.force_login(alice)
    seen = pages.form_of(client, draft)
    save_meanwhile(draft, alice, standfirst="From the other window.")
    response = client.post(pages.url(draft), {**seen, "standfirst": "From this one.", "do": "save"})
    assert "You saved this page in another window" in response.text


def test_a_row_that_somebody_took_away_meanwhile_comes_back_with_what_was_typed(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    quote = factories.a_quote(draft, factories.a_person("Petra Lindqvist"), "The library will stay open")
    client.force_login(alice)
    seen = pages.form_of(client, draft)
    with drafting.editing(draft, by=bob):
        quote.delete()
    typed = {**seen, "quotes-0-introduced_by": "At the door she said:", "do": "save"}
    refused = client.post(pages.url(draft), typed)
    again = pages.fields_of(refused)
    assert client.post(pages.url(draft), {**again, "do": "save"}).status_code == 302
    kept = draft.quotes.get()
    assert (kept.words, kept.introduced_by) == ("The library will stay open", "At the door she said:")


def test_a_row_that_somebody_added_meanwhile_stays(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    client.force_login(alice)
    seen = pages.form_of(client, draft)
    with drafting.editing(draft, by=bob) as now:
        factories.a_quote(now, factories.a_person(), "The library will stay open")
    refused = client.post(pages.url(draft), {**seen, "signoff": "Ends.", "do": "save"})
    again = pages.fields_of(refused)
    client.post(pages.url(draft), {**again, "do": "save"})
    draft.refresh_from_db()
    assert (draft.signoff, draft.quotes.count()) == ("Ends.", 1)


def test_words_typed_while_an_editor_approved_do_not_undo_the_approval_in_silence(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    client.force_login(alice)
    seen = pages.form_of(client, draft)
    factories.cleared(draft, by=alice, editor=bob)
    client.post(pages.url(draft), {**seen, "standfirst": "After the approval.", "do": "save"})
    draft.refresh_from_db()
    assert (draft.state, draft.standfirst) == ("submitted", "After the approval.")
    assert draft.transitions.last().reason == "Changed after it was approved."
