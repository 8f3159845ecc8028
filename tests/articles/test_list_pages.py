"""Pages that list articles: all news, a desk, a tag, an organisation; and who's who."""

import pytest
from django.test import Client
from taggit.models import Tag

from accounts.models import User
from articles.models import Desk
from people.models import ContactDetail, Organisation
from tests import factories
from tests.articles.pages import many_live, words_of

pytestmark = pytest.mark.django_db


def test_all_news_lists_every_desks_articles(
    client: Client, council_desk: Desk, party_desk: Desk, alice: User
) -> None:
    editions = [*many_live(council_desk, alice, 1), *many_live(party_desk, alice, 1)]
    words = words_of(client, "/news/")
    assert all(edition.headline in words for edition in editions)
    assert "Harbour Party press office" in words


def test_a_desks_page_lists_its_own_articles_only(
    client: Client, council_desk: Desk, party_desk: Desk, alice: User
) -> None:
    (own,), (other,) = many_live(council_desk, alice, 1), many_live(party_desk, alice, 1)
    words = words_of(client, council_desk.get_absolute_url())
    assert own.headline in words
    assert other.headline not in words


def test_a_desks_page_tells_the_press_whom_to_ask(client: Client, council_desk: Desk) -> None:
    Desk.objects.filter(pk=council_desk.pk).update(press_email="press@example.org")
    words = words_of(client, council_desk.get_absolute_url())
    assert "Press contact press@example.org" in words
    assert "Nothing has been published here yet." in words


def test_a_desks_colour_comes_as_a_stylesheet(client: Client, council_desk: Desk) -> None:
    Desk.objects.filter(pk=council_desk.pk).update(colour="#1A5FB4")
    html = client.get(council_desk.get_absolute_url()).content.decode()
    assert '<link rel="stylesheet" href="/colours/1a5fb4.css">' in html
    assert "accent-1a5fb4" in html
    stylesheet = client.get("/colours/1a5fb4.css")
    assert ".accent-1a5fb4 { --accent: #1a5fb4;" in stylesheet.content.decode()
    assert "immutable" in stylesheet.headers["Cache-Control"]


def test_a_tags_page_lists_what_carries_it(client: Client, council_desk: Desk, alice: User) -> None:
    tag = Tag.objects.create(name="flooding", slug="flooding")
    (tagged,) = many_live(council_desk, alice, 1, tag=tag)
    (untagged,) = many_live(council_desk, alice, 1)
    words = words_of(client, "/tags/flooding/")
    assert tagged.headline in words
    assert untagged.headline not in words


def test_a_tag_nothing_live_carries_does_not_exist(client: Client) -> None:
    Tag.objects.create(name="flooding", slug="flooding")
    words_of(client, "/tags/flooding/", status=404)


@pytest.mark.parametrize("address", ["/news/nowhere/", "/people/nobody/", "/organisations/none/", "/tags/x/"])
def test_what_does_not_exist_is_not_found(client: Client, address: str, db: None) -> None:
    assert "There is no page at this address" in words_of(client, address, status=404)


def test_a_list_leads_to_its_older_pages(client: Client, council_desk: Desk, alice: User) -> None:
    oldest = many_live(council_desk, alice, 21)[0]
    html = client.get(council_desk.get_absolute_url()).content.decode()
    older = html[html.index('href="?before=') + 6 :].split('"')[0]
    assert oldest.headline in words_of(client, council_desk.get_absolute_url() + older)


@pytest.fixture
def council(db: None) -> Organisation:
    return factories.an_organisation("Marl Bridge Council", colour="#112233")


def test_an_organisations_page_says_what_it_is_and_what_it_belongs_to(
    client: Client, council: Organisation
) -> None:
    cabinet = factories.an_organisation("The Cabinet", kind="cabinet", parent=council, founded="2001-05")
    words = words_of(client, cabinet.get_absolute_url())
    assert "Cabinet The Cabinet Part of Marl Bridge Council . Founded May 2001." in words
    assert "Its parts The Cabinet" in words_of(client, council.get_absolute_url())


def test_an_organisations_page_names_who_holds_its_posts_now(client: Client, council: Organisation) -> None:
    mayor = factories.a_post("Mayor", organisation=council, precedence=1)
    housing = factories.a_post("Cabinet Member for Housing", organisation=council)
    factories.a_membership(factories.a_person("Petra Lindqvist"), housing, start="2020")
    factories.a_membership(factories.a_person("Tom Bell"), mayor, start="")
    factories.a_membership(factories.a_person("Gone Before"), housing, start="2010", end="2015")
    factories.a_membership(factories.a_person("Perhaps Gone"), housing, start="2010", end="?")
    factories.a_membership(factories.a_person("Yet Tocome"), housing, start="2199")
    words = words_of(client, council.get_absolute_url())
    assert "Tom Bell Mayor Petra Lindqvist Cabinet Member for Housing" in words
    for absent in ("Gone Before", "Perhaps Gone", "Yet Tocome"):
        assert absent not in words
    assert "Tom Bell Mayor" in words_of(client, "/people/")


def test_a_large_council_unfolds(client: Client, council: Organisation) -> None:
    seat = factories.a_post("Councillor", organisation=council, seats=20)
    for number in range(15):
        factories.a_membership(factories.a_person(f"Ann Member{number:02}"), seat, start="2022")
    assert "And 3 more Ann Member12" in words_of(client, council.get_absolute_url())


def test_an_organisations_page_shows_public_contacts_only(client: Client, council: Organisation) -> None:
    for value, visibility in (("01632 960 003", "public"), ("01632 960 004", "private")):
        ContactDetail.objects.create(organisation=council, kind="phone", value=value, visibility=visibility)
    words = words_of(client, council.get_absolute_url())
    assert "01632 960 003" in words
    assert "01632 960 004" not in words


def test_an_organisations_page_lists_the_articles_that_name_it(
    client: Client, council: Organisation, council_desk: Desk, alice: User
) -> None:
    (about,) = many_live(council_desk, alice, 1, organisation=council)
    (other,) = many_live(council_desk, alice, 1)
    words = words_of(client, council.get_absolute_url())
    assert about.headline in words
    assert other.headline not in words
