"""The roster that a text is read with."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from people.models import OrganisationName, PersonName
from people.recognition.known import Held, KnownPerson
from people.recognition.recognise import recognise
from people.roster import roster_for
from tests import factories

pytestmark = pytest.mark.django_db

DAY = date(2018, 5, 11)


def only_person(text: str, surname: str) -> KnownPerson:
    (known,) = roster_for(text).of_family((surname,))
    return known


def test_a_person_is_known_by_name_surname_and_title() -> None:
    factories.a_person("Petra Lindqvist", honorific_prefix="Cllr")
    known = only_person("Cllr Lindqvist spoke.", "lindqvist")
    assert (known.name, known.honorific) == ("Petra Lindqvist", "Cllr")


def test_people_the_text_cannot_mean_are_left_out() -> None:
    factories.a_person("Petra Lindqvist")
    assert roster_for("Petra Osei spoke.").of_family(("lindqvist",)) == ()


@pytest.mark.parametrize(
    ("name", "text", "family"),
    [
        ("Siân Ô’Néill", "Sian O'Neill spoke", ("oneill",)),
        ("Ashley Porter-Quaye OBE", "Cllr Porter-Quaye spoke", ("porter", "quaye")),
        ("Jan van der Berg", "Mayor van der Berg spoke", ("van", "der", "berg")),
    ],
)
def test_accents_hyphens_particles_and_letters_do_not_hide_anybody(
    name: str, text: str, family: tuple[str, ...]
) -> None:
    person = factories.a_person(name)
    assert [known.slug for known in roster_for(text).of_family(family)] == [person.slug]


def test_other_names_count() -> None:
    person = factories.a_person("Philippa Osei")
    PersonName.objects.create(person=person, name="Pippa Marlowe", kind=PersonName.Kind.FORMER)
    roster = roster_for("Pippa Marlowe opened the fair.")
    assert [known.slug for known in roster.named(("pippa", "marlowe"))] == [person.slug]


def test_offices_come_most_senior_first_with_body_area_and_bounds() -> None:
    council = factories.an_organisation("Marl Bridge Council")
    person = factories.a_person("Petra Lindqvist")
    ward = factories.a_post("Councillor for Quay Ward", organisation=council, precedence=70)
    seat = factories.a_post(
        "Cabinet Member for Housing", organisation=council, precedence=20, short_title="Cabinet Member"
    )
    factories.a_membership(person, ward, start="2014-05-22")
    factories.a_membership(person, seat, start="2018-05", end="2020")

    cabinet, councillor = only_person("Cllr Lindqvist", "lindqvist").offices
    assert (cabinet.title, cabinet.short_title) == ("Cabinet Member for Housing", "Cabinet Member")
    assert cabinet.organisation == "Marl Bridge Council"
    assert (cabinet.starts_earliest, cabinet.starts_latest) == (date(2018, 5, 1), date(2018, 5, 31))
    assert (cabinet.ends_earliest, cabinet.ends_latest) == (date(2020, 1, 1), date(2020, 12, 31))
    assert councillor.held_on(DAY) == Held.YES


@pytest.mark.parametrize(
    ("start", "end", "answer"),
    [
        ("", "", Held.MAYBE),
        ("by 2018-05-11", "", Held.YES),
        ("by 2018-06", "", Held.MAYBE),
        ("2014", "?", Held.MAYBE),
        ("2014", "2017-12", Held.NO),
        ("2019", "", Held.NO),
    ],
)
def test_the_recogniser_hears_of_an_office_what_the_database_would_say(
    start: str, end: str, answer: Held
) -> None:
    person = factories.a_person("Petra Lindqvist")
    membership = factories.a_membership(person, start=start, end=end)
    (office,) = only_person("Cllr Lindqvist", "lindqvist").offices
    assert office.held_on(DAY) == answer == membership.held_on(DAY)


def test_a_role_without_a_post_is_an_office_too() -> None:
    branch = factories.an_organisation("Marl Bridge Harbour Party")
    person = factories.a_person("Petra Lindqvist")
    person.memberships.create(organisation=branch, role="Vice Chair")
    (office,) = only_person("Petra Lindqvist", "lindqvist").offices
    assert (office.title, office.organisation) == ("Vice Chair", "Marl Bridge Harbour Party")


def test_a_merged_record_leads_to_the_survivor_with_its_names_and_offices() -> None:
    survivor = factories.a_person("Petra Lindqvist")
    middle = factories.a_person("Petra Lindquist", merged_into=survivor)
    first = factories.a_person("Petra Alderson", merged_into=middle)
    PersonName.objects.create(person=first, name="Polly Alderson")
    factories.a_membership(first, factories.a_post("Leader"), start="2010")

    roster = roster_for("Polly Alderson and Petra Lindquist")
    for name in (("polly", "alderson"), ("petra", "alderson"), ("petra", "lindquist")):
        assert [known.slug for known in roster.named(name)] == [survivor.slug]
    assert [office.title for office in roster.named(("polly", "alderson"))[0].offices] == ["Leader"]


def test_organisations_are_known_by_short_and_other_names() -> None:
    unit = factories.an_organisation("Harbour Safety Unit", short_name="HSU")
    OrganisationName.objects.create(organisation=unit, name="Uned Diogelwch yr Harbwr")
    for text, key in (
        ("the HSU said", ("hsu",)),
        ("Uned Diogelwch yr Harbwr", ("uned", "diogelwch", "yr", "harbwr")),
    ):
        assert [known.slug for known in roster_for(text).organisations_named(key)] == [unit.slug]
    assert roster_for("nothing of the kind").organisations_named(("hsu",)) == ()


def test_the_recogniser_gives_the_same_answer_as_with_everybody_before_it() -> None:
    council = factories.an_organisation("Marl Bridge Council")
    for name in ("Petra Lindqvist", "Paul Lindqvist", "Ann Osei"):
        factories.a_membership(
            factories.a_person(name),
            factories.a_post(f"Councillor ({name})", organisation=council),
            start="2014",
        )
    text = "Cllr Lindqvist and Cllr Ann Osei met Marl Bridge Council."
    ambiguous, known = recognise(text, roster_for(text), DAY).people
    assert ambiguous.person is None
    assert {candidate.name for candidate in ambiguous.candidates} == {"Petra Lindqvist", "Paul Lindqvist"}
    assert known.person.name == "Ann Osei"


def test_five_queries_for_one_person_and_for_many() -> None:
    text = "Cllr Lindqvist of Marl Bridge Council"
    council = factories.an_organisation("Marl Bridge Council")
    factories.a_membership(factories.a_person("Petra Lindqvist"), factories.a_post(organisation=council))
    with CaptureQueriesContext(connection) as one:
        roster_for(text)
    for number in range(60):
        person = factories.a_person(f"Petra{number} Lindqvist")
        factories.a_membership(person, factories.a_post(f"Chair {number}", organisation=council))
    with CaptureQueriesContext(connection) as many:
        roster_for(text)
    assert len(one) == len(many) == 5
