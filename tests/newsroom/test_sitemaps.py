"""What search engines are told of."""

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from accounts.models import User
from articles.models import Desk
from tests import factories
from tests.articles.pages import NOON, many_live

pytestmark = pytest.mark.django_db


def addresses(client: Client, name: str) -> list[str]:
    answer = client.get(f"/{name}")
    assert answer.status_code == 200
    return [part.split("</loc>")[0] for part in answer.content.decode().split("<loc>")[1:]]


def test_the_index_names_every_month_from_the_newest_article_to_the_oldest(
    client: Client, council_desk: Desk, alice: User, settings: Settings
) -> None:
    settings.SITE_URL = "https://news.example.org"
    many_live(council_desk, alice, 1)
    many_live(council_desk, alice, 1, begun=NOON.replace(month=8))
    months = [address for address in addresses(client, "sitemap.xml") if "news-" in address]
    assert months == [f"https://news.example.org/sitemap-news-2024-0{month}.xml" for month in (8, 7, 6)]


def test_a_month_lists_what_began_in_it_by_the_clock_in_london(
    client: Client, council_desk: Desk, alice: User, settings: Settings
) -> None:
    settings.SITE_URL = "https://news.example.org"
    first = NOON.replace(day=1, hour=0, minute=0)  # still May in UTC
    (edition,) = many_live(council_desk, alice, 1, begun=first)
    many_live(council_desk, alice, 1, begun=NOON.replace(month=7, day=1, hour=0))
    assert timezone.localtime(edition.first_published_at).month == 6
    found = addresses(client, "sitemap-news-2024-06.xml")
    assert found == ["https://news.example.org" + edition.get_absolute_url()]


def test_people_organisations_tags_and_desks_have_their_own(
    client: Client, council_desk: Desk, alice: User
) -> None:
    person = factories.a_person()
    factories.a_person("Never Named")
    many_live(council_desk, alice, 1, person=person)
    assert len(addresses(client, "sitemap-people.xml")) == 1
    assert addresses(client, "sitemap-people.xml")[0].endswith(person.get_absolute_url())
    assert addresses(client, "sitemap-desks.xml")[0].endswith(council_desk.get_absolute_url())
    assert addresses(client, "sitemap-tags.xml") == addresses(client, "sitemap-organisations.xml") == []


@pytest.mark.parametrize("name", ["news-2024-13", "news-24", "nothing", "news-0000-00"])
def test_an_invented_section_is_not_found(client: Client, name: str) -> None:
    assert client.get(f"/sitemap-{name}.xml").status_code == 404


def test_the_index_costs_the_same_however_much_there_is(
    client: Client, council_desk: Desk, alice: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    many_live(council_desk, alice, 200)
    with django_assert_num_queries(2):
        client.get("/sitemap.xml")


def test_robots_are_kept_out_of_the_back_office_and_shown_the_sitemap(
    client: Client, settings: Settings
) -> None:
    settings.SITE_URL = "https://news.example.org"
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /desk/\n" in text
    assert "Sitemap: https://news.example.org/sitemap.xml\n" in text
