"""Who held which office on which day."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from people.models import Held, Membership
from people.offices import office_on, offices_on
from tests import factories

pytestmark = pytest.mark.django_db

SPANS = [
    # start, end, day, answer
    ("2018-05-03", "2022-05-05", date(2020, 1, 1), Held.YES),
    ("2018-05-03", "2022-05-05", date(2018, 5, 3), Held.YES),
    ("2018-05-03", "2022-05-05", date(2022, 5, 5), Held.YES),
    ("2018-05-03", "2022-05-05", date(2022, 5, 6), Held.NO),
    ("2018-05-03", "2022-05-05", date(2018, 5, 2), Held.NO),
    ("2018", "2022", date(2018, 6, 1), Held.MAYBE),
    ("2018", "2022", date(2019, 1, 1), Held.YES),
    ("2018", "2022", date(2022, 6, 1), Held.MAYBE),
    ("2018", "", date(2035, 1, 1), Held.YES),
    ("", "", date(2018, 1, 1), Held.MAYBE),
    ("", "2018-05", date(2018, 6, 1), Held.NO),
    ("2018", "?", date(2019, 1, 1), Held.MAYBE),
    ("2018", "?", date(2017, 12, 31), Held.NO),
    ("by 2018-05-11", "", date(2018, 5, 11), Held.YES),
    ("by 2018-05-11", "", date(2018, 5, 10), Held.MAYBE),
    ("2031-05", "", date(2030, 1, 1), Held.NO),
]


@pytest.mark.parametrize(("start", "end", "day", "answer"), SPANS)
def test_held_on_answers_yes_no_or_maybe(start: str, end: str, day: date, answer: Held) -> None:
    membership = factories.a_membership(start=start, end=end)
    assert membership.held_on(day) == answer
    rows = {row.pk: row.held for row in Membership.objects.on(day)}
    assert rows.get(membership.pk, Held.NO) == answer
    assert Membership.objects.surely_on(day).exists() == (answer == Held.YES)


def test_the_most_senior_office_is_the_one_printed() -> None:
    person = factories.a_person()
    council = factories.an_organisation()
    for title, precedence in (("Councillor for Quay ward", 400), ("Leader of the Council", 10)):
        factories.a_membership(
            person, factories.a_post(title, organisation=council, precedence=precedence), start="2018"
        )
    factories.a_membership(person, factories.a_post("Chair", precedence=200), start="2018")
    office = office_on(person, date(2020, 1, 1))
    assert office is not None
    assert office.label == "Leader of the Council, Marl Bridge Council"


def test_a_sure_office_is_printed_before_a_more_senior_unsure_one() -> None:
    person = factories.a_person()
    factories.a_membership(person, factories.a_post("Leader", precedence=10), start="2020")
    factories.a_membership(person, factories.a_post("Councillor", precedence=400), start="2018")
    office = office_on(person, date(2020, 3, 1))
    assert office is not None
    assert office.label.startswith("Councillor")


def test_nobody_gets_an_office_they_did_not_hold() -> None:
    person = factories.a_person()
    factories.a_membership(person, start="2018", end="2019")
    assert office_on(person, date(2020, 1, 1)) is None


@pytest.mark.parametrize("how_many", [1, 30])
def test_the_offices_of_many_people_take_one_query(how_many: int, django_assert_num_queries) -> None:
    people = [factories.a_membership(factories.a_person(), start="2018").person for _ in range(how_many)]
    with django_assert_num_queries(1):
        offices = offices_on(people, date(2020, 1, 1))
        assert len({office.label for office in offices.values()}) == 1
    assert len(offices) == how_many


def test_a_membership_does_not_end_before_it_starts() -> None:
    backwards = Membership(person=factories.a_person(), post=factories.a_post(), start="2019", end="2018")
    with pytest.raises(ValidationError, match="before the start"):
        backwards.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        backwards.save()


def test_a_membership_is_of_a_post_or_of_a_role_in_a_body() -> None:
    person, council = factories.a_person(), factories.an_organisation()
    role = Membership.objects.create(
        person=person, organisation=council, role="Independent Person", start="2018"
    )
    assert role.label == "Independent Person, Marl Bridge Council"
    for wrong in ({}, {"organisation": council}, {"post": factories.a_post(), "role": "Chair"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Membership.objects.create(person=person, **wrong)


def test_bounds_are_kept_by_bulk_writes_too() -> None:
    [row] = Membership.objects.bulk_create(
        [Membership(person=factories.a_person(), post=factories.a_post(), start="2018-05", end="2022")]
    )
    row.refresh_from_db()
    assert (row.start_earliest, row.start_latest) == (date(2018, 5, 1), date(2018, 5, 31))
    assert (row.end_earliest, row.end_latest) == (date(2022, 1, 1), date(2022, 12, 31))


def test_the_body_is_named_once() -> None:
    council = factories.an_organisation("Marl Bridge Council")
    assert (
        factories.a_post("Leader of Marl Bridge Council", organisation=council).label
        == "Leader of Marl Bridge Council"
    )


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2018-05-03", "2022-05-05", "3 May 2018 – 5 May 2022"),
        ("2018", "", "since 2018"),
        ("by 2018-05-11", "", "since 11 May 2018 or earlier"),
        ("", "2022", "until 2022"),
        ("2018", "?", "2018 – date unknown"),
        ("", "", ""),
    ],
)
def test_a_period_reads_as_words(start: str, end: str, words: str) -> None:
    assert Membership(start=start, end=end).period == words
