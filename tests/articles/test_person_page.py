"""A public figure's page: offices now and before, and every article that names them."""

import pytest
from django.test import Client

from accounts.models import User
from articles.models import Desk, Edition
from people.models import ContactDetail, Person, PersonName
from tests import factories
from tests.articles.pages import NOON, a_full_draft, a_speaker, many_live, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def speaker(db: None) -> Person:
    return a_speaker()


@pytest.fixture
def live(council_desk: Desk, alice: User, bob: User, speaker: Person) -> Edition:
    return factories.published(a_full_draft(council_desk, alice, speaker), by=alice, editor=bob, at=NOON)


def test_it_tells_offices_now_before_and_to_come_with_their_dates(client: Client, speaker: Person) -> None:
    group = factories.an_organisation("Harbour Group", kind="group")
    chair = factories.a_post("Chair of Planning", organisation=group)
    factories.a_membership(
        speaker, chair, start="2015-05-08", end="2016", end_reason="moved", on_behalf_of=group
    )
    factories.a_membership(speaker, factories.a_post("Mayor", organisation=group), start="2199-05")
    words = words_of(client, speaker.get_absolute_url())
    assert "Offices now Leader, Marl Bridge Council since January 2026" in words
    assert "To come Mayor, Harbour Group since May 2199" in words
    before = words[words.index(" Before ") :]
    assert before.index("Cabinet Member for Housing") < before.index("Chair of Planning")
    assert "for Harbour Group 8 May 2015 – 2016 (moved to another post)" in before


def test_an_office_that_may_be_over_is_not_said_to_be_held(client: Client, db: None) -> None:
    person = factories.a_person()
    factories.a_membership(person, factories.a_post("Treasurer"), start="2010", end="?")
    words = words_of(client, person.get_absolute_url())
    assert "Offices now" not in words
    assert "Before Treasurer" in words


def test_each_article_is_listed_once_with_all_the_parts_and_the_office_of_the_day(
    client: Client, speaker: Person, live: Edition
) -> None:
    words = words_of(client, speaker.get_absolute_url())
    assert words.count(live.headline) == 1
    assert "Author, quoted as Cabinet Member for Housing, Marl Bridge Council" in words


def test_other_names_are_told(client: Client, speaker: Person) -> None:
    PersonName.objects.create(person=speaker, name="Petra Holm", kind="former", end="2012")
    assert "Other names Petra Holm former name, until 2012" in words_of(client, speaker.get_absolute_url())


def test_only_public_contacts_are_shown(client: Client, speaker: Person) -> None:
    for kind, value, visibility in (
        ("email", "petra@example.org", "public"),
        ("phone", "01632 960 005", "journalists"),
        ("address", "1 Quarry Lane", "private"),
    ):
        ContactDetail.objects.create(person=speaker, kind=kind, value=value, visibility=visibility)
    words = words_of(client, speaker.get_absolute_url())
    assert "E-mail petra@example.org" in words
    assert "01632 960 005" not in words
    assert "Quarry Lane" not in words


def test_a_contact_that_is_no_address_is_not_made_a_link(client: Client, speaker: Person) -> None:
    ContactDetail.objects.create(
        person=speaker, kind="website", value="javascript:alert(1)", visibility="public"
    )
    assert 'href="javascript:' not in client.get(speaker.get_absolute_url()).content.decode()


def test_a_record_found_to_be_somebody_known_leads_there_for_good(client: Client, speaker: Person) -> None:
    double = factories.a_person("P Lindqvist", merged_into=speaker)
    answer = client.get(double.get_absolute_url())
    assert (answer.status_code, answer.headers["Location"]) == (301, speaker.get_absolute_url())


def test_what_was_said_of_the_double_is_told_of_the_person(
    client: Client, speaker: Person, council_desk: Desk, alice: User
) -> None:
    double = factories.a_person("P Lindqvist", merged_into=speaker)
    factories.a_membership(double, factories.a_post("School governor"), start="2012", end="2014")
    (edition,) = many_live(council_desk, alice, 1, person=double)
    words = words_of(client, speaker.get_absolute_url())
    assert edition.headline in words
    assert "School governor" in words


def test_a_person_no_article_names_has_a_page_all_the_same(client: Client, speaker: Person) -> None:
    assert "No article names Petra Lindqvist yet." in words_of(client, speaker.get_absolute_url())
