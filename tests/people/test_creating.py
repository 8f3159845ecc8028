"""Adding to the roster whom a release names."""

from datetime import date

import pytest
from django.contrib.admin.models import LogEntry

from accounts.models import User
from people.creating import (
    create_organisation,
    create_person,
    give_office,
    organisation_called,
    people_called,
)
from people.models import Held, Membership, Organisation, OrganisationName, Person, PersonName, Post
from people.proposing import body_of, organisation_kind, split_name, split_title
from people.refusals import AlreadyKnown, DoesNotFit, NoBody, NotAName, TakenMeanwhile
from tests import factories

pytestmark = pytest.mark.django_db

DAY = date(2018, 5, 11)


@pytest.fixture
def council() -> Organisation:
    return factories.an_organisation("Marl Bridge Council")


@pytest.fixture
def branch() -> Organisation:
    return factories.an_organisation("Marl Bridge Harbour Party", kind=Organisation.Kind.BRANCH)


@pytest.fixture
def user(db: None) -> User:
    return factories.a_user("Alice Writer")


def test_a_new_person_is_filed_under_the_surname(user: User) -> None:
    person = create_person("  Jan  van der Berg ", title="Cllr", by=user)
    assert (person.name, person.given_name, person.family_name) == ("Jan van der Berg", "Jan", "van der Berg")
    assert person.sort_name == "van der Berg, Jan"
    assert person.full_name == "Cllr Jan van der Berg"
    assert person.slug == "jan-van-der-berg"


def test_the_office_is_dated_by_the_release_and_says_where_it_is_known_from(
    user: User, council: Organisation
) -> None:
    person = create_person(
        "Petra Lindqvist",
        role="Cabinet Member for Housing",
        organisation=council,
        day=DAY,
        source="release “Homes”",
        by=user,
    )
    (membership,) = person.memberships.all()
    assert membership.label == "Cabinet Member for Housing, Marl Bridge Council"
    assert (membership.start, membership.source) == ("by 2018-05-11", "release “Homes”")
    assert membership.held_on(DAY) == Held.YES
    assert membership.held_on(date(2017, 1, 1)) == Held.MAYBE


def test_the_post_is_found_if_the_body_has_it(user: User, council: Organisation) -> None:
    post = factories.a_post("Cabinet Member for Housing", organisation=council)
    person = create_person(
        "Petra Lindqvist", role="cabinet member for housing", organisation=council, day=DAY, by=user
    )
    assert person.memberships.get().post == post


def test_a_council_office_becomes_a_post_and_ranks_above_a_plain_one(
    user: User, council: Organisation
) -> None:
    create_person("Petra Lindqvist", role="Mayor of Marl Bridge", organisation=council, by=user)
    post = Post.objects.get()
    assert (post.kind, post.precedence) == (Post.Kind.MAYOR, 10)


@pytest.mark.parametrize(("kind", "role"), [("branch", "Vice Chair"), ("council", "Councillor")])
def test_a_party_office_and_a_councillor_without_a_ward_are_roles(user: User, kind: str, role: str) -> None:
    body = factories.an_organisation("Marl Bridge Body", kind=kind)
    person = create_person("Petra Lindqvist", role=role, organisation=body, day=DAY, by=user)
    assert not Post.objects.exists()
    assert person.memberships.get().label == f"{role}, Marl Bridge Body"


def test_an_office_without_a_body_is_refused_and_leaves_nobody_behind(user: User) -> None:
    with pytest.raises(NoBody, match="Vice Chair"):
        create_person("Petra Lindqvist", role="Vice Chair", by=user)
    assert not Person.objects.exists()


@pytest.mark.parametrize("name", ["", "   ", "Lindqvist"])
def test_half_a_name_is_refused(user: User, name: str) -> None:
    with pytest.raises(NotAName):
        create_person(name, by=user)


@pytest.mark.parametrize("more", [{"title": "Cllr " * 20}, {"role": "Chair " * 40}])
def test_what_is_too_long_is_refused_on_every_database(
    user: User, council: Organisation, more: dict[str, str]
) -> None:
    with pytest.raises(DoesNotFit, match="longer than there is room"):
        create_person("Petra Lindqvist", organisation=council, by=user, **more)
    with pytest.raises(DoesNotFit):
        create_organisation("Council " * 30, by=user)
    assert not Person.objects.exists()


def test_a_known_name_is_refused_until_somebody_says_it_is_a_namesake(user: User) -> None:
    known = factories.a_person("Petra Lindqvist")
    with pytest.raises(AlreadyKnown) as refused:
        create_person("petra lindqvist", by=user)
    assert refused.value.people == [known]
    second = create_person("Petra Lindqvist", namesake=True, by=user)
    third = create_person("Petra Lindqvist", namesake=True, by=user)
    assert (second.slug, third.slug) == ("petra-lindqvist", "petra-lindqvist-2")


def test_a_name_is_known_through_other_names_and_merged_records() -> None:
    survivor = factories.a_person("Petra Lindqvist")
    factories.a_person("Petra Alderson", merged_into=survivor)
    PersonName.objects.create(person=survivor, name="Polly Lindqvist")
    assert people_called("Petra Alderson") == people_called("polly lindqvist") == [survivor]


def test_an_address_taken_at_the_same_moment_is_a_refusal_not_a_crash(
    user: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    factories.a_person("Somebody Else").__class__.objects.update(slug="petra-lindqvist")
    monkeypatch.setattr("django.db.models.query.QuerySet.values_list", lambda *_a, **_k: [])
    with pytest.raises(TakenMeanwhile, match="Try again"):
        create_person("Petra Lindqvist", namesake=True, by=user)


def test_an_office_is_not_given_twice(user: User, council: Organisation) -> None:
    person = factories.a_person()
    first = give_office(person, "Leader", council, day=DAY, by=user)
    assert give_office(person, "leader", council, day=date(2019, 1, 1), by=user) == first
    assert Membership.objects.count() == 1


def test_an_office_that_was_over_by_then_is_given_anew(user: User, council: Organisation) -> None:
    person = factories.a_person()
    post = factories.a_post("Leader", organisation=council)
    factories.a_membership(person, post, start="2010", end="2014")
    assert give_office(person, "Leader", council, day=DAY, by=user).start == "by 2018-05-11"


def test_an_organisation_is_known_by_any_of_its_names(user: User, branch: Organisation) -> None:
    branch.short_name = "Harbour"
    branch.save()
    OrganisationName.objects.create(organisation=branch, name="Plaid yr Harbwr")
    for name in ("the Marl Bridge Harbour Party", "harbour", "Plaid yr Harbwr"):
        assert create_organisation(name, by=user) == branch
    assert Organisation.objects.count() == 1


def test_two_organisations_of_one_name_are_nobody_in_particular() -> None:
    factories.an_organisation("Friends of the Park")
    factories.an_organisation("Friends of the Park")
    assert organisation_called("Friends of the Park") is None


def test_who_added_a_row_and_from_what_stands_in_its_history(user: User, council: Organisation) -> None:
    create_person("Petra Lindqvist", role="Leader", organisation=council, source="release “Homes”", by=user)
    assert {(str(entry.user), entry.change_message) for entry in LogEntry.objects.all()} == {
        ("Alice Writer", "Added from release “Homes”.")
    }
    assert LogEntry.objects.count() == 2


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Marl Bridge Council", "council"),
        ("Harbour Party", "party"),
        ("Marl Bridge Harbour Party", "branch"),
        ("Marl Bridge Liberal Democrats", "branch"),
        ("Planning Sub-Committee", "committee"),
        ("Coastal Rescue Unit", "unit"),
        ("Marl Bridge Gazette", "media"),
        ("Greater London Authority", "public_body"),
        ("Friends of the Park", "other"),
    ],
)
def test_a_name_suggests_what_kind_of_organisation_it_is(name: str, kind: str) -> None:
    assert organisation_kind(name) == kind


@pytest.mark.parametrize(
    ("role", "said", "body"),
    [
        ("MP for Marl Bridge", "Marl Bridge", "House of Commons"),
        ("Mayor of London", "London", "Greater London Authority"),
        ("Mayor of Marl Bridge", "Marl Bridge", "Marl Bridge"),
        ("Leader", "", ""),
    ],
)
def test_some_offices_belong_to_a_body_by_law(role: str, said: str, body: str) -> None:
    assert body_of(role, said) == body


@pytest.mark.parametrize(
    ("surface", "title", "name"),
    [
        ("Cllr Petra Lindqvist", "Cllr", "Petra Lindqvist"),
        ("Cllr Dr Petra Lindqvist", "Cllr Dr", "Petra Lindqvist"),
        ("Mayor Lindqvist", "", "Lindqvist"),
        ("Deputy Mayor Cllr Ann Osei", "Cllr", "Ann Osei"),
        ("Baroness Osei", "Baroness", "Osei"),
        ("Petra Lindqvist", "", "Petra Lindqvist"),
        ("Mayor", "", "Mayor"),
    ],
)
def test_only_titles_that_people_keep_are_kept(surface: str, title: str, name: str) -> None:
    assert split_title(surface) == (title, name)


def test_a_name_of_one_word_is_a_surname() -> None:
    assert split_name("Lindqvist") == ("", "Lindqvist")
