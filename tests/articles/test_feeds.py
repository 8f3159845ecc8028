"""Atom feeds of everything, of one desk, person or tag."""

import xml.etree.ElementTree as ET

import pytest
from django.test import Client
from pytest_django.fixtures import Settings
from taggit.models import Tag

from accounts.models import User
from articles import drafting
from articles.models import Desk, Edition
from tests import factories
from tests.articles.pages import NOON, many_live

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def entries(client: Client, address: str) -> list[ET.Element]:
    answer = client.get(address)
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    return ET.fromstring(answer.content).findall(f"{ATOM}entry")  # noqa: S314 -- our own


def titles(client: Client, address: str) -> list[str | None]:
    return [entry.findtext(f"{ATOM}title") for entry in entries(client, address)]


@pytest.fixture
def live(council_desk: Desk, alice: User, bob: User) -> Edition:
    draft = factories.a_draft(council_desk, alice, standfirst="Pens < swords & more.", at=NOON)
    return factories.published(draft, by=alice, editor=bob, at=NOON)


def test_the_newest_come_first_and_no_more_than_thirty(
    client: Client, council_desk: Desk, alice: User
) -> None:
    editions = many_live(council_desk, alice, 35)
    assert titles(client, "/news.atom") == [edition.headline for edition in editions[:4:-1]]


def test_a_desk_a_person_and_a_tag_each_have_their_own(
    client: Client, council_desk: Desk, party_desk: Desk, alice: User
) -> None:
    person, tag = factories.a_person(), Tag.objects.create(name="rare", slug="rare")
    (about,) = many_live(party_desk, alice, 1, person=person, tag=tag)
    many_live(council_desk, alice, 2)
    for address in (f"/news/{party_desk.slug}.atom", f"/people/{person.slug}.atom", "/tags/rare.atom"):
        assert titles(client, address) == [about.headline], address


def test_addresses_are_the_sites_own(client: Client, live: Edition, settings: Settings) -> None:
    settings.SITE_URL = "https://news.example.org"
    (entry,) = entries(client, "/news.atom")
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert link.attrib["href"] == "https://news.example.org" + live.get_absolute_url()


def test_a_summary_is_escaped_for_readers_that_take_it_for_html(client: Client, live: Edition) -> None:
    (entry,) = entries(client, "/news.atom")
    assert entry.findtext(f"{ATOM}summary") == "Pens &lt; swords &amp; more."


def test_a_new_edition_is_an_update_of_the_same_entry(
    client: Client, live: Edition, alice: User, bob: User
) -> None:
    before = entries(client, "/news.atom")[0]
    edition = drafting.new_edition(live.article, by=alice)
    with drafting.editing(edition, by=alice) as draft:
        draft.change_note = "Corrected."
    factories.published(edition, by=alice, editor=bob)
    (after,) = entries(client, "/news.atom")
    for same in ("id", "published"):
        assert before.findtext(ATOM + same) == after.findtext(ATOM + same)
    assert str(before.findtext(f"{ATOM}updated")) < str(after.findtext(f"{ATOM}updated"))


def test_the_author_is_who_wrote_it_or_else_the_desk(
    client: Client, live: Edition, council_desk: Desk, alice: User, bob: User
) -> None:
    draft = factories.a_draft(council_desk, alice, headline="I was there")
    draft.edition_people.create(person=factories.a_person("Tom Bell"), part="author")
    factories.published(draft, by=alice, editor=bob)
    names = [entry.findtext(f"{ATOM}author/{ATOM}name") for entry in entries(client, "/news.atom")]
    assert names == ["Tom Bell", "Marl Bridge Council news"]
