"""Each page asks the database the same number of questions, however much there is."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries
from taggit.models import Tag

from accounts.models import User
from articles.models import Desk, Edition
from people.models import Organisation, Person
from tests import factories
from tests.articles.pages import NOON, a_full_draft, a_speaker, many_live

pytestmark = pytest.mark.django_db


@pytest.fixture
def speaker(db: None) -> Person:
    return a_speaker()


@pytest.fixture
def live(council_desk: Desk, alice: User, bob: User, speaker: Person) -> Edition:
    return factories.published(a_full_draft(council_desk, alice, speaker), by=alice, editor=bob, at=NOON)


@pytest.fixture(params=[0, 39, 499], ids=["1", "40", "500"])
def among(request: pytest.FixtureRequest, live: Edition, alice: User, speaker: Person) -> Edition:
    """The live article, alone or among many of the same desk, person, tag and organisation."""
    organisation = live.edition_organisations.get().organisation
    tag = Tag.objects.get(name="housing")
    many_live(live.desk, alice, request.param, person=speaker, organisation=organisation, tag=tag)
    return live


PAGES = {
    "home": 5,
    "news": 4,
    "desk": 4,
    "tag": 4,
    "person": 7,
    "organisation": 8,
    "article": 11,
    "people": 1,
}


def test_every_page_makes_its_number_of_queries(client: Client, among: Edition) -> None:
    made = {}
    for page in PAGES:
        address = address_of(page, among)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200, page
        made[page] = len(queries)
    assert made == PAGES


def address_of(page: str, live: Edition) -> str:
    organisation: Organisation = live.edition_organisations.get().organisation
    return {
        "home": "/",
        "news": "/news/",
        "desk": live.desk.get_absolute_url(),
        "tag": "/tags/housing/",
        "person": live.quotes.get().speaker.get_absolute_url(),
        "organisation": organisation.get_absolute_url(),
        "article": live.get_absolute_url(),
        "people": "/people/",
    }[page]


def test_an_older_page_costs_what_the_first_one_costs(
    client: Client, live: Edition, alice: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    many_live(live.desk, alice, 60)
    html = client.get("/news/").content.decode()
    older = html[html.index('href="?before=') + 6 :].split('"')[0]
    with django_assert_num_queries(PAGES["news"]):
        client.get("/news/" + older)


def test_more_people_papers_and_editions_cost_an_article_nothing(
    client: Client,
    council_desk: Desk,
    alice: User,
    bob: User,
    speaker: Person,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    draft = a_full_draft(council_desk, alice, speaker)
    for number in range(20):
        person = factories.a_person(f"Ann Member{number}")
        factories.a_membership(person, start="2020")
        draft.edition_people.create(person=person, part="mentioned")
        draft.tags.add(f"tag {number}")
    address = factories.published(draft, by=alice, editor=bob, at=NOON).get_absolute_url()
    with django_assert_num_queries(PAGES["article"]):
        client.get(address)


def test_more_desks_cost_the_front_page_nothing(
    client: Client, live: Edition, alice: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(6):
        many_live(factories.a_desk(f"Desk {number}"), alice, 3)
    with django_assert_num_queries(PAGES["home"]):
        client.get("/")
