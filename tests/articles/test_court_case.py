"""While a court deals with a matter: who says so, on which page, and what is written down."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client

from accounts.models import User
from articles import court_case
from articles.models import Article, CourtCaseChange, Desk, State
from articles.refusals import NotAllowed
from tests import factories
from tests.articles.admin.pages import form_of, press, said, url

pytestmark = pytest.mark.django_db


def test_a_writer_sets_the_tick_and_an_editor_takes_it_away(article: Article, alice: User, bob: User) -> None:
    court_case.begin(article, by=alice)
    article.refresh_from_db()
    assert article.court_case
    with pytest.raises(NotAllowed):
        court_case.end(article, by=alice)
    court_case.end(article, by=bob)
    article.refresh_from_db()
    assert not article.court_case
    assert list(CourtCaseChange.objects.values_list("court_case", "by")) == [
        (True, alice.pk),
        (False, bob.pk),
    ]


def test_saying_it_twice_is_written_down_once(article: Article, alice: User) -> None:
    assert court_case.begin(article, by=alice) is not None
    assert court_case.begin(article, by=alice) is None
    assert CourtCaseChange.objects.count() == 1


def test_nobody_from_another_desk_has_a_say(article: Article, dave: User) -> None:
    for verb in (court_case.begin, court_case.end):
        with pytest.raises(NotAllowed):
            verb(article, by=dave)


@pytest.mark.parametrize(
    "change", ["UPDATE articles_courtcasechange SET court_case=false", "DELETE FROM articles_courtcasechange"]
)
def test_what_was_said_stays_on_record(article: Article, alice: User, change: str) -> None:
    court_case.begin(article, by=alice)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)


def test_a_draft_is_ticked_before_it_goes_live(client: Client, council_desk: Desk, alice: User) -> None:
    draft = factories.a_draft(council_desk, alice)
    client.force_login(alice)
    response = press(client, draft, "save", follow=True, court_case="on")
    assert said(response) == "Saved."
    draft.article.refresh_from_db()
    assert draft.article.court_case
    assert "Said by Alice Writer" in response.text
    assert form_of(client, draft)["court_case"] == "on"


def test_the_tick_and_publishing_go_together(
    client: Client, council_desk: Desk, alice: User, bob: User
) -> None:
    """The tick is not among the words that were approved, so they stay approved."""
    draft = factories.cleared(factories.a_draft(council_desk, alice), by=alice, editor=bob)
    client.force_login(bob)
    press(client, draft, "publish", court_case="on")
    draft.refresh_from_db()
    draft.article.refresh_from_db()
    assert draft.state == State.PUBLISHED
    assert draft.article.court_case


def test_a_page_that_was_opened_earlier_does_not_take_the_tick_away(
    client: Client, council_desk: Desk, alice: User, bob: User
) -> None:
    draft = factories.a_draft(council_desk, alice)
    client.force_login(bob)
    opened = form_of(client, draft)
    court_case.begin(draft.article, by=alice)
    client.post(url(draft), {**opened, "headline": "Another headline", "do": "save"})
    draft.refresh_from_db()
    draft.article.refresh_from_db()
    assert draft.headline == "Another headline"
    assert draft.article.court_case


def test_a_writer_who_takes_it_away_is_told_why_not_and_keeps_the_words(
    client: Client, council_desk: Desk, alice: User
) -> None:
    draft = factories.a_draft(council_desk, alice)
    court_case.begin(draft.article, by=alice)
    client.force_login(alice)
    data = {**form_of(client, draft), "headline": "Another headline", "do": "save"}
    del data["court_case"]
    response = client.post(url(draft), data)
    assert "Only an editor" in response.text
    assert "Another headline" in response.text
    draft.article.refresh_from_db()
    assert draft.article.court_case


def test_on_a_live_page_it_is_one_button(client: Client, article: Article, bob: User) -> None:
    edition = article.editions.get()
    client.force_login(bob)
    assert "close the comments" in client.get(url(edition)).text
    address = url(edition).replace("change/", "court-case/")
    response = client.post(address, {"court_case": "yes"}, follow=True)
    assert "No comment is taken or shown" in said(response)
    assert "open the comments again" in response.text
    client.post(address, {"court_case": "no"})
    article.refresh_from_db()
    assert not article.court_case
    assert client.get(address).status_code == 405


def test_another_desks_page_is_as_if_it_were_not_there(client: Client, article: Article, dave: User) -> None:
    client.force_login(dave)
    address = url(article.editions.get()).replace("change/", "court-case/")
    client.post(address, {"court_case": "yes"})
    article.refresh_from_db()
    assert not article.court_case
