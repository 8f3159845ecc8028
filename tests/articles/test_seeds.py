"""Two real releases, from the file to the public page. They are not part of the project's own files."""

from datetime import date
from pathlib import Path

import pytest
from django.test import Client

from accounts.models import User
from articles import workflow
from articles.intake.document import Document
from articles.intake.formats import document_from
from articles.intake.reader import read_release
from articles.intake.reading import Reading
from articles.models import Desk, DeskMember, Edition, EditionPerson
from articles.releases.draft import draft_from_release
from articles.releases.proposal import proposal_from
from articles.releases.proposed_choices import choices_from
from articles.releases.receiving import read, receive_release
from people.creating import create_person
from people.models import Organisation, Person
from people.roster import roster_for
from tests import factories

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
OPINION, PARTY = SEEDS / "council-opinion-igu-2018.txt", SEEDS / "party-release-vru-2018.txt"

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not OPINION.exists() or not PARTY.exists(), reason=f"no releases in {SEEDS.name}"),
]

AUTHOR = "Caroline Selman"
HER_OFFICE = "Cabinet Member for Community Safety and Enforcement"


def reading_of(path: Path) -> Reading:
    document: Document = document_from(path.name, path.read_bytes())
    return read_release(document, roster=roster_for(document.text))


@pytest.fixture
def editor(db: None) -> User:
    return factories.a_user("Erin Editor", is_staff=True)


@pytest.fixture
def roster(editor: User) -> dict[str, Person]:
    council = factories.an_organisation("Hackney Council")
    people = {}
    for name, title, role in (
        (AUTHOR, "Cllr", HER_OFFICE),
        ("Philip Glanville", "", "Mayor of Hackney"),
    ):
        people[name] = create_person(
            name, title=title, role=role, organisation=council, day=date(2018, 5, 6), by=editor
        )
    return people


def test_short_forms_resolve_once_the_roster_holds_them(roster: dict[str, Person]) -> None:
    people = {person.surface: person.match for person in reading_of(PARTY).people}
    assert people["Mayor Glanville"] == roster["Philip Glanville"].slug
    assert people["Cllr Selman"] == roster[AUTHOR].slug


def published(path: Path, desk: Desk, editor: User) -> Edition:
    """Through receiving, reading, creating every stranger, drafting and the verbs of publication."""
    DeskMember.objects.create(desk=desk, user=editor, role=DeskMember.Role.EDITOR)
    release = receive_release(desk, path.name, path.read_bytes(), by=editor).release
    proposal = proposal_from(read(release).reading, desk=desk, added_on=date(2018, 9, 25))
    edition = draft_from_release(
        release, choices_from(proposal, create_people=True).choices, by=editor
    ).edition
    workflow.submit(edition, by=editor)
    workflow.approve(edition, by=editor)
    workflow.publish(edition, by=editor)
    edition.refresh_from_db()
    return edition


class TestPublished:
    @pytest.fixture
    def both(self, editor: User) -> tuple[Edition, Edition]:
        """The opinion first: it brings its author to the roster, and the party's release finds her there."""
        council_desk = factories.a_desk("Council news", needs_second_person=False)
        party_desk = factories.a_desk("Party press office", needs_second_person=False)
        opinion = published(OPINION, council_desk, editor)
        create_person(
            "Philip Glanville",
            role="Mayor of Hackney",
            organisation=Organisation.objects.get(name="Hackney Council"),
            day=date(2018, 5, 11),
            by=editor,
        )
        return opinion, published(PARTY, party_desk, editor)

    def test_her_page_lists_both_each_with_her_office_on_that_day(
        self, both: tuple[Edition, Edition]
    ) -> None:
        opinion, party = both
        appearances = EditionPerson.objects.filter(person__name=AUTHOR).order_by("id")
        assert [(row.edition, row.part, row.role_label) for row in appearances] == [
            (opinion, "author", f"{HER_OFFICE}, Hackney Council"),
            (party, "mentioned", f"{HER_OFFICE}, Hackney Council"),
        ]

    def test_the_office_is_dated_by_the_release(self, both: tuple[Edition, Edition]) -> None:
        membership = Person.objects.get(name=AUTHOR).memberships.get()
        assert (membership.start, membership.source) == ("by 2018-05-11", f"release “{OPINION.name}”")

    def test_the_quote_is_published_whole_with_speaker_and_office(
        self, both: tuple[Edition, Edition]
    ) -> None:
        _, party = both
        quote = party.quotes.get()
        assert len(quote.words.split("\n\n")) == 7
        assert quote.speaker.name == "Darren Martin"
        assert quote.role_label == "Vice Chair of the Hackney Liberal Democrats"
        assert '<figure class="quotation">' in party.page_body

    def test_the_mayor_of_london_is_named_by_his_office_in_both(self, both: tuple[Edition, Edition]) -> None:
        rows = EditionPerson.objects.filter(person__name="Sadiq Khan")
        assert {row.role_label for row in rows} == {"Mayor of London, Greater London Authority"}
        assert rows.count() == 2

    def test_the_party_s_page_names_all_four(self, both: tuple[Edition, Edition]) -> None:
        _, party = both
        assert set(party.edition_people.values_list("person__name", flat=True)) == {
            "Darren Martin",
            "Sadiq Khan",
            "Philip Glanville",
            AUTHOR,
        }

    def test_her_public_page_shows_both_headlines(self, both: tuple[Edition, Edition]) -> None:
        answer = Client().get(Person.objects.get(name=AUTHOR).get_absolute_url())
        assert answer.status_code == 200
        for edition in both:
            assert edition.headline.split(",")[0].split("'")[0] in answer.content.decode()
