"""What an unpublished text adds to the roster stays hidden until the text is out."""

from datetime import date

import pytest
from django.test import Client

from accounts.models import User
from articles.models import Desk, Edition
from articles.veil import veil_of
from people.creating import create_organisation, create_person, give_office
from people.models import Membership, Organisation, Person
from people.offices import office_on
from people.roster import roster_for
from people.veils import veils_of
from tests import factories

pytestmark = pytest.mark.django_db

DAY = date(2026, 6, 1)


@pytest.fixture
def council() -> Organisation:
    return factories.an_organisation("Marl Bridge Council")


@pytest.fixture
def newcomer(council_desk: Desk, alice: User, council: Organisation) -> Person:
    """Added with a draft at the council's desk."""
    veil = veil_of(council_desk)
    return create_person(
        "Petra Lindqvist", role="Chief Executive", organisation=council, day=DAY, by=alice, veil=veil
    )


@pytest.fixture
def draft(council_desk: Desk, alice: User, newcomer: Person) -> Edition:
    edition = factories.a_draft(council_desk, alice)
    edition.edition_people.create(person=newcomer)
    return edition


def test_no_public_page_tells_of_an_appointment_before_it_is_out(
    client: Client, draft: Edition, newcomer: Person, council: Organisation
) -> None:
    assert client.get(newcomer.get_absolute_url()).status_code == 404
    assert client.get(f"/people/{newcomer.slug}.atom").status_code == 404
    for address in (council.get_absolute_url(), "/people/", "/sitemap-people.xml"):
        assert "Lindqvist" not in client.get(address).content.decode()


def test_publication_shows_the_person_and_the_office(
    client: Client, draft: Edition, newcomer: Person, council: Organisation, alice: User, bob: User
) -> None:
    factories.published(draft, by=alice, editor=bob)
    newcomer.refresh_from_db()
    assert "Chief Executive" in client.get(newcomer.get_absolute_url()).content.decode()
    assert "Petra Lindqvist" in client.get(council.get_absolute_url()).content.decode()


def test_the_page_prints_the_office_that_came_with_it(draft: Edition, alice: User, bob: User) -> None:
    factories.published(draft, by=alice, editor=bob)
    assert draft.edition_people.get().role_label == "Chief Executive, Marl Bridge Council"


def test_another_desks_page_does_not_print_a_hidden_office(
    party_desk: Desk, council_desk: Desk, council: Organisation, alice: User, carol: User, dave: User
) -> None:
    known = factories.a_person("Owen Pryce")
    give_office(known, "Leader", council, by=alice, day=DAY, veil=veil_of(council_desk))
    edition = factories.a_draft(party_desk, carol)
    edition.edition_people.create(person=known)
    factories.published(edition, by=carol, editor=dave)
    assert edition.edition_people.get().role_label == ""
    assert office_on(known, DAY) is None
    assert Membership.objects.unveiled().filter(person=known).count() == 0


def test_whoever_a_published_page_names_has_a_page(
    client: Client, newcomer: Person, party_desk: Desk, carol: User, dave: User
) -> None:
    edition = factories.a_draft(party_desk, carol)
    edition.edition_people.create(person=newcomer)
    factories.published(edition, by=carol, editor=dave)
    newcomer.refresh_from_db()
    page = client.get(newcomer.get_absolute_url())
    assert page.status_code == 200
    assert "Chief Executive" not in page.content.decode()


def test_an_organisation_created_with_a_draft_is_hidden_too(
    client: Client, council_desk: Desk, alice: User
) -> None:
    unit = create_organisation("Flood Recovery Unit", by=alice, veil=veil_of(council_desk))
    assert client.get(unit.get_absolute_url()).status_code == 404


def test_another_desks_reader_does_not_recognise_what_is_hidden(newcomer: Person, council_desk: Desk) -> None:
    text = "Petra Lindqvist spoke."
    assert roster_for(text).of_family(("lindqvist",)) == ()
    own = roster_for(text, behind=[veil_of(council_desk)])
    assert [known.slug for known in own.of_family(("lindqvist",))] == [newcomer.slug]


class TestAddresses:
    """Of what is hidden nobody can guess one, nor learn of it because one is taken."""

    def test_a_hidden_person_takes_no_address_from_others(
        self, newcomer: Person, party_desk: Desk, carol: User
    ) -> None:
        theirs = create_person("Petra Lindqvist", by=carol, veil=veil_of(party_desk))
        public = create_person("Petra Lindqvist", by=carol)
        assert public.slug == "petra-lindqvist"
        assert len({newcomer.slug, theirs.slug, public.slug}) == 3

    def test_publication_gives_the_address_of_the_name_and_the_page_leads_there(
        self, draft: Edition, newcomer: Person, alice: User, bob: User
    ) -> None:
        draft.body = "<blockquote><p>It opens.</p></blockquote>"
        draft.save()
        factories.a_quote(draft, newcomer, "It opens.")
        factories.published(draft, by=alice, editor=bob)
        newcomer.refresh_from_db()
        assert newcomer.slug == "petra-lindqvist"
        assert 'href="/people/petra-lindqvist/"' in draft.page_body


class TestTheSameNameAtTwoDesks:
    """Each desk adds its own: a refusal, or a row with the other's facts, would tell."""

    def test_a_person(self, newcomer: Person, party_desk: Desk, carol: User) -> None:
        theirs = create_person("Petra Lindqvist", by=carol, veil=veil_of(party_desk))
        assert theirs.pk != newcomer.pk

    def test_an_organisation(self, council_desk: Desk, party_desk: Desk, alice: User, carol: User) -> None:
        unit = create_organisation("Flood Unit", short_name="FU", by=alice, veil=veil_of(council_desk))
        theirs = create_organisation("Flood Unit", by=carol, veil=veil_of(party_desk))
        assert theirs.pk != unit.pk
        assert create_organisation("Flood Unit", by=alice, veil=veil_of(council_desk)) == unit

    def test_an_office(
        self, council_desk: Desk, party_desk: Desk, council: Organisation, alice: User, carol: User
    ) -> None:
        known = factories.a_person("Owen Pryce")
        office = give_office(known, "Leader", council, by=alice, day=DAY, veil=veil_of(council_desk))
        theirs = give_office(known, "Leader", council, by=carol, day=DAY, veil=veil_of(party_desk))
        assert theirs != office


def test_an_office_added_by_hand_is_hidden_with_its_holder_or_its_body(
    client: Client, newcomer: Person, council: Organisation, council_desk: Desk, alice: User
) -> None:
    factories.a_membership(newcomer, factories.a_post("Harbour Master", organisation=council))
    unit = create_organisation("Flood Unit", by=alice, veil=veil_of(council_desk))
    known = factories.a_person("Owen Pryce")
    factories.a_membership(known, factories.a_post("Chair", organisation=unit))
    for address in (council.get_absolute_url(), "/people/", known.get_absolute_url()):
        page = client.get(address).content.decode()
        assert "Harbour Master" not in page
        assert "Flood Unit" not in page


def test_only_its_own_desk_looks_behind_a_veil(council_desk: Desk, alice: User, carol: User) -> None:
    assert veils_of(alice) == {veil_of(council_desk)}
    assert veil_of(council_desk) not in veils_of(carol)


@pytest.mark.parametrize("register", ["person", "membership", "organisation"])
def test_the_registers_of_another_desk_do_not_show_what_is_hidden(
    register: str, client: Client, council_desk: Desk, newcomer: Person, alice: User, carol: User
) -> None:
    create_organisation("Lindqvist Flood Recovery Unit", by=alice, veil=veil_of(council_desk))
    for user, shown in ((alice, True), (carol, False)):
        client.force_login(user)
        page = client.get(f"/desk/people/{register}/?q=Lindqvist").content.decode()
        assert ("Lindqvist</a>" in page or "Lindqvist Flood" in page) == shown
