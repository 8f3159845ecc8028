"""The registers of people and organisations."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts import groups
from accounts.models import User
from people.models import Organisation, Person
from tests import factories

pytestmark = pytest.mark.django_db


def no_rows(*prefixes: str) -> dict[str, str]:
    return {f"{prefix}-{name}_FORMS": "0" for prefix in prefixes for name in ("TOTAL", "INITIAL")}


PERSON_ROWS = no_rows("memberships", "other_names", "contact_details", "identifiers")


@pytest.fixture
def administrator(client: Client) -> Client:
    user = factories.a_user("Gwen Administrator")
    groups.join(user, groups.ADMINISTRATORS)
    client.force_login(user)
    return client


def test_a_name_is_enough_for_a_new_person(client: Client, alice: User) -> None:
    client.force_login(alice)
    client.post(reverse("admin:people_person_add"), {"name": "Jan van der Berg", **PERSON_ROWS})
    person = Person.objects.get()
    assert (person.slug, person.sort_name) == ("jan-van-der-berg", "van der Berg, Jan")


def test_a_namesake_gets_an_address_of_their_own(client: Client, alice: User) -> None:
    client.force_login(alice)
    for _ in range(2):
        client.post(reverse("admin:people_person_add"), {"name": "Ann Lee", **PERSON_ROWS})
    assert set(Person.objects.values_list("slug", flat=True)) == {"ann-lee", "ann-lee-2"}


def test_a_name_written_in_no_latin_letters_still_gets_an_address(client: Client, alice: User) -> None:
    client.force_login(alice)
    client.post(reverse("admin:people_person_add"), {"name": "李娜", **PERSON_ROWS})
    assert Person.objects.get().slug == "person"


def test_a_person_is_added_with_the_office_they_hold(client: Client, alice: User) -> None:
    post = factories.a_post("Leader")
    rows = {
        **PERSON_ROWS,
        "memberships-TOTAL_FORMS": "1",
        "memberships-0-post": post.pk,
        "memberships-0-start": "2024-05",
    }
    client.force_login(alice)
    client.post(reverse("admin:people_person_add"), {"name": "Ann Lee", **rows})
    assert str(Person.objects.get().memberships.get()) == "Leader, Marl Bridge Council (since May 2024)"


def test_a_date_that_is_none_is_refused_and_nothing_typed_is_lost(client: Client, alice: User) -> None:
    rows = {
        **PERSON_ROWS,
        "memberships-TOTAL_FORMS": "1",
        "memberships-0-post": factories.a_post("Leader").pk,
        "memberships-0-start": "last May",
    }
    client.force_login(alice)
    page = client.post(reverse("admin:people_person_add"), {"name": "Ann Lee", **rows}).text
    assert "“last May” is not a date" in page
    assert "Ann Lee" in page
    assert not Person.objects.exists()


def test_a_press_officer_reads_people_and_does_not_change_them(client: Client, alice: User) -> None:
    person = factories.a_person("Ann Lee")
    client.force_login(alice)
    url = reverse("admin:people_person_change", args=[person.pk])
    assert client.get(url).status_code == 200
    assert client.post(url, {"name": "Somebody Else", **PERSON_ROWS}).status_code == 403


def test_an_administrator_takes_away_a_person_nobody_names(administrator: Client) -> None:
    person = factories.a_person("Test Entry")
    administrator.post(reverse("admin:people_person_delete", args=[person.pk]), {"post": "yes"})
    assert not Person.objects.exists()


def test_an_organisation_that_anything_belongs_to_stays(administrator: Client) -> None:
    organisation = factories.an_organisation()
    factories.a_post(organisation=organisation)
    page = administrator.post(
        reverse("admin:people_organisation_delete", args=[organisation.pk]), {"post": "yes"}
    ).text
    assert "This cannot be deleted." in page
    assert Organisation.objects.filter(pk=organisation.pk).exists()


@pytest.mark.parametrize("rows", [1, 30])
def test_the_list_of_people_takes_the_same_queries_for_one_and_for_many(
    rows: int, client: Client, alice: User, django_assert_max_num_queries
) -> None:
    for number in range(rows):
        factories.a_membership(factories.a_person(f"Person {number}"))
    client.force_login(alice)
    with django_assert_max_num_queries(10):
        client.get(reverse("admin:people_person_changelist"))
