"""The front page, with nothing on it and with plenty."""

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from articles.models import Article, Desk, Edition, EditionPicture
from newsroom.home import FrontPage, front_page
from tests import factories
from tests.articles.pages import many_live, words_of

pytestmark = pytest.mark.django_db


def everything_on(front: FrontPage) -> list[Edition]:
    of_desks = [edition for _, editions in front.desks for edition in editions]
    lead = [front.lead] if front.lead else []
    return [*lead, *front.secondary, *front.opinions, *of_desks, *front.more]


def with_lead_picture(edition: Edition) -> Edition:
    EditionPicture.objects.create(edition=edition, picture=factories.a_picture(edition.desk), alt="A view")
    return edition


def test_before_anything_is_published_it_says_so(client: Client, council_desk: Desk) -> None:
    assert "Nothing has been published yet." in words_of(client, "/")


def test_a_single_article_leads(client: Client, council_desk: Desk, alice: User) -> None:
    (only,) = many_live(council_desk, alice, 1)
    assert front_page().lead == only
    assert words_of(client, "/").count(only.headline) == 1


def test_three_articles_are_each_shown_once(client: Client, council_desk: Desk, alice: User) -> None:
    editions = many_live(council_desk, alice, 3)
    words = words_of(client, "/")
    assert [words.count(edition.headline) for edition in editions] == [1, 1, 1]


def test_the_newest_with_a_picture_leads(council_desk: Desk, alice: User) -> None:
    editions = many_live(council_desk, alice, 6)
    with_lead_picture(editions[1])
    pictured = with_lead_picture(editions[3])
    assert front_page().lead == pictured


def test_an_old_picture_does_not_put_an_old_article_on_top(council_desk: Desk, alice: User) -> None:
    editions = many_live(council_desk, alice, 30)
    with_lead_picture(editions[0])
    assert front_page().lead == editions[-1]


def test_nothing_stands_on_it_twice(council_desk: Desk, party_desk: Desk, alice: User) -> None:
    many_live(council_desk, alice, 30)
    many_live(party_desk, alice, 30)
    shown = everything_on(front_page())
    assert len(shown) == len({edition.pk for edition in shown}) > 20


def test_a_quiet_desk_keeps_its_place(council_desk: Desk, party_desk: Desk, alice: User) -> None:
    quiet = many_live(party_desk, alice, 2)
    many_live(council_desk, alice, 100)
    of_desks = dict(front_page().desks)
    assert of_desks[party_desk] == quiet[::-1]
    assert len(of_desks[council_desk]) == 4


def test_opinions_stand_by_themselves_with_who_wrote_them(
    client: Client, council_desk: Desk, alice: User, bob: User
) -> None:
    draft = factories.a_draft(council_desk, alice, headline="I disagree", kind=Article.Kind.OPINION)
    draft.edition_people.create(person=factories.a_person("Tom Bell"), part="author")
    opinion = factories.published(draft, by=alice, editor=bob)
    many_live(council_desk, alice, 3, begun=timezone.now())  # newer: the opinion does not lead
    assert front_page().opinions == [opinion]
    assert "I disagree Tom Bell" in words_of(client, "/")


def test_the_lead_is_fetched_first_and_the_others_when_they_come_near(
    client: Client, council_desk: Desk, alice: User
) -> None:
    for edition in many_live(council_desk, alice, 3):
        with_lead_picture(edition)
    html = client.get("/").content.decode()
    assert (html.count('fetchpriority="high"'), html.count('loading="lazy"')) == (1, 2)
