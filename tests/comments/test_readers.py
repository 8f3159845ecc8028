"""Who comments, under which name; whose names nobody else can have."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts import groups
from accounts.models import User
from articles.models import Article
from comments import readers
from comments.models import ModeratorNote, Reader, ReservedName
from comments.readers import become_reader, reader_of, rename, unverify, verify
from comments.refusals import AlreadyDone, NameRefused, NotAllowed
from comments.reserved_names import reserve_all
from comments.text.names import skeleton
from people.models import Organisation, OrganisationName, Person, PersonName
from tests import factories

pytestmark = pytest.mark.django_db


def a_named_reader(name: str = "Rowan Ash") -> Reader:
    return become_reader(factories.a_user(""), name)


@pytest.fixture
def root() -> User:
    return factories.a_user("Ruth Root", is_staff=True, is_superuser=True)


def test_a_visitor_and_somebody_without_a_name_are_no_readers() -> None:
    user = factories.a_user("")
    assert reader_of(AnonymousUser()) is None
    assert reader_of(user) is None
    reader = become_reader(user, "Rowan Ash")
    assert reader_of(User.objects.get(pk=user.pk)) == reader


def test_a_name_is_cleaned_and_kept_with_its_likeness() -> None:
    reader = a_named_reader("  Rowan\u00a0 Ash ")
    assert reader.display_name == "Rowan Ash"
    assert reader.skeleton == skeleton("Rowan Ash")


def test_nobody_becomes_a_reader_twice() -> None:
    reader = a_named_reader()
    with pytest.raises(AlreadyDone):
        become_reader(User.objects.get(pk=reader.user_id), "Another Name")


def test_the_same_form_sent_twice_at_once_makes_one_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second looks before the first has written."""
    reader = a_named_reader()
    monkeypatch.setattr(readers, "reader_of", lambda user: None)
    with pytest.raises(AlreadyDone):
        become_reader(User.objects.get(pk=reader.user_id), "Another Name")


@pytest.mark.parametrize("name", ["Rowan Ash", "rowan ash", "R0wan Ash", "Rowan  Ásh", "Rowan Ash 2"])
def test_no_two_readers_look_alike(name: str) -> None:
    a_named_reader("Rowan Ash")
    with pytest.raises(NameRefused, match="Another reader"):
        a_named_reader(name)


@pytest.mark.parametrize(
    "name",
    [
        "Petra Lindqvist",
        "Cllr Petra Lindqvist",
        "PETRA LINDQVlST",
        "Pet Lind",
        "Lindqvist, Petra",
        "Lindqvist P3tra",
    ],
)
def test_nobody_goes_by_a_public_figures_name(name: str) -> None:
    person = factories.a_person("Petra Lindqvist")
    PersonName.objects.create(person=person, name="Pet Lind")
    with pytest.raises(NameRefused):
        a_named_reader(name)


def test_nobody_goes_by_the_name_of_an_organisation_or_of_staff(alice: User, council_desk) -> None:  # type: ignore[no-untyped-def]
    party = factories.an_organisation("Harbour Alliance", short_name="The Keystones")
    OrganisationName.objects.create(organisation=party, name="Tide Turners")
    for name in (
        "Writer, Alice",
        "Harbour Alliance",
        "Keystones",
        "Tide Turners",
        "Alice Writer",
        council_desk.name,
    ):
        with pytest.raises(NameRefused):
            a_named_reader(name)


@pytest.mark.parametrize("name", ["Marl Bridge Mercury", "A reader who has left"])
def test_what_the_site_calls_itself_and_those_who_have_left_is_nobodys_name(name: str, settings) -> None:  # type: ignore[no-untyped-def]
    settings.SITE_NAME = "Marl Bridge Mercury"
    with pytest.raises(NameRefused):
        a_named_reader(name)


def test_staff_who_comment_may_go_by_their_own_name(alice: User) -> None:
    assert become_reader(alice, "Alice Writer").display_name == "Alice Writer"


def test_a_name_follows_who_is_renamed_and_who_goes() -> None:
    person = factories.a_person("Petra Lindqvist")
    other = PersonName.objects.create(person=person, name="Pet Lind")
    person.name = "Petra Oyelaran"
    person.save()
    other.delete()
    assert a_named_reader("Petra Lindqvist")
    assert a_named_reader("Pet Lind")
    with pytest.raises(NameRefused):
        a_named_reader("Petra Oyelaran")
    person.delete()
    assert a_named_reader("Petra Oyelaran")


def test_who_joins_the_staff_has_their_name_reserved() -> None:
    user = factories.a_user("Ida Moreau")
    assert not ReservedName.objects.exists()
    user.is_staff = True
    user.save(update_fields=["is_staff"])
    assert ReservedName.objects.get(skeleton=skeleton("Ida Moreau")).user == user


def test_a_refusal_does_not_tell_who_is_named_in_a_draft() -> None:
    """Somebody behind a veil is known to one desk only."""
    person = factories.a_person("Petra Lindqvist", veil="article-7")
    assert a_named_reader("Petra Lindqvist")
    Reader.objects.all().delete()
    person.veil = ""
    person.save()
    with pytest.raises(NameRefused):
        a_named_reader("Petra Lindqvist")


def test_a_sign_in_asks_nothing_about_names(alice: User) -> None:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        alice.save(update_fields=["last_login"])
    assert not [query for query in queries if "reservedname" in query["sql"]]


def test_all_names_are_reserved_anew_by_a_command(alice: User, capsys: pytest.CaptureFixture[str]) -> None:
    Person.objects.bulk_create([Person(name="Petra Lindqvist", slug="petra")])
    Organisation.objects.bulk_create([Organisation(name="Tide Turners", slug="tide")])
    call_command("reserve_names")
    for name in ("Petra Lindqvist", "Tide Turners", "Alice Writer"):
        with pytest.raises(NameRefused):
            a_named_reader(name)
    assert "3 names were reserved" in capsys.readouterr().out


def test_once_a_day_only_what_changed_is_written(alice: User) -> None:
    """A roster may have thousands of names, and the names of most days are those of the day before."""
    factories.a_person("Petra Lindqvist")
    factories.a_person("Ida Moreau")
    Person.objects.filter(name="Ida Moreau").update(name="Ida Oyelaran")
    twice = ReservedName.objects.get(skeleton=skeleton("Petra Lindqvist"))
    ReservedName.objects.create(skeleton=twice.skeleton, person=twice.person)
    before = {row.pk: row.skeleton for row in ReservedName.objects.all()}
    assert reserve_all() == 5
    after = {row.pk: row.skeleton for row in ReservedName.objects.all()}
    gone, new = before.keys() - after.keys(), after.keys() - before.keys()
    old, own = (
        {skeleton(name), skeleton(other)}
        for name, other in (("Ida Moreau", "Moreau Ida"), ("Ida Oyelaran", "Oyelaran Ida"))
    )
    assert {before[key] for key in gone} == {*old, twice.skeleton}
    assert {after[key] for key in new} == own
    with CaptureQueriesContext(connection) as queries:
        assert reserve_all() == 0
    assert not [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "DELETE", "UPDATE"))]


@pytest.mark.parametrize("others", [0, 200])
def test_a_name_is_one_look_up_however_many_are_reserved(others: int, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    Person.objects.bulk_create(
        Person(name=f"Petra{chr(97 + number % 26) * (number // 26 + 3)}", slug=f"p-{number}")
        for number in range(others)
    )
    reserve_all()
    user = factories.a_user("")
    with django_assert_num_queries(5):  # has a name? reserved? savepoint, insert, release
        become_reader(user, "Rowan Ash")


def test_past_names_are_kept_for_moderators() -> None:
    reader = a_named_reader("Rowan Ash")
    rename(reader, "Rowan Beech")
    rename(reader, "Rowan Cedar")
    reader.refresh_from_db()
    assert reader.display_name == "Rowan Cedar"
    assert [str(name) for name in reader.past_names.all()] == ["Rowan Beech", "Rowan Ash"]


def test_the_same_name_written_otherwise_is_ones_own() -> None:
    reader = a_named_reader("rowan ash")
    rename(reader, "Rowan Ash")
    rename(reader, "Rowan Ash")
    assert reader.past_names.count() == 1


def test_a_name_is_changed_three_times_a_day_at_most() -> None:
    reader, now = a_named_reader("Rowan Ash"), timezone.now()
    for hours, name in enumerate(("Linnet Grey", "Wren Poster", "Robin Marsh")):
        rename(reader, name, at=now + timedelta(hours=hours))
    with pytest.raises(NameRefused, match="tomorrow"):
        rename(reader, "Heron Reed", at=now + timedelta(hours=23))
    rename(reader, "Heron Reed", at=now + timedelta(hours=25))
    reader.refresh_from_db()
    assert reader.display_name == "Heron Reed"


def test_a_refused_name_changes_nothing() -> None:
    a_named_reader("Rowan Ash")
    reader = a_named_reader("Hazel Wood")
    for name in ("Rowan Ash", "Administrator", "", "https://example.org", "x" * 500, "क्षि" * 40):
        with pytest.raises(NameRefused):
            rename(reader, name)
    reader.refresh_from_db()
    assert reader.display_name == "Hazel Wood"
    assert not reader.past_names.exists()


def test_a_public_figure_is_verified_and_shown_with_the_office_of_the_day(
    article: Article, root: User
) -> None:
    person = factories.a_person("Petra Lindqvist")
    factories.a_membership(person, factories.a_post("Leader of the Council"), start="2018")
    reader = a_named_reader("Rowan Ash")
    before = factories.a_comment(article, reader)
    verify(reader, person, by=root)
    reader.refresh_from_db()
    after = factories.a_comment(article, reader, "Speaking for the cabinet, we shall look into it.")
    assert str(reader) == "Petra Lindqvist"
    assert (reader.verified_by, bool(reader.verified_at)) == (root, True)
    assert before.role_label == ""
    assert "Leader of the Council" in after.role_label
    assert ModeratorNote.objects.get(reader=reader).by == root


def test_who_is_verified_goes_by_their_own_names_only(root: User) -> None:
    person = factories.a_person("Petra Lindqvist")
    PersonName.objects.create(person=person, name="Pet Lind")
    reader = a_named_reader()
    verify(reader, person, by=root)
    rename(reader, "Pet Lind")
    with pytest.raises(NameRefused, match="Pet Lind or Petra Lindqvist"):
        rename(reader, "Somebody Else")
    with pytest.raises(NameRefused):
        a_named_reader("Pet Lind")


def test_a_reader_who_had_the_name_first_is_not_in_the_way(root: User) -> None:
    a_named_reader("Petra Lindqvist")
    person = factories.a_person("Petra Lindqvist")
    reader = a_named_reader("Rowan Ash")
    verify(reader, person, by=root)
    reader.refresh_from_db()
    assert str(reader) == "Petra Lindqvist"


def test_only_administrators_and_moderators_of_every_desk_verify(mo: User, alice: User) -> None:
    person, reader = factories.a_person(), a_named_reader()
    for somebody in (mo, alice):
        with pytest.raises(NotAllowed):
            verify(reader, person, by=somebody)
    groups.join(alice, groups.ADMINISTRATORS)
    verify(reader, person, by=alice)
    unverify(reader, by=factories.a_moderator("Every Desk"))


def test_one_public_figure_is_one_reader(root: User) -> None:
    person = factories.a_person()
    reader = a_named_reader()
    verify(reader, person, by=root)
    for other, figure in ((a_named_reader("Hazel Wood"), person), (reader, factories.a_person("Ida Moreau"))):
        with pytest.raises(AlreadyDone):
            verify(other, figure, by=root)


def test_a_mistaken_verification_leaves_no_office_behind(article: Article, root: User) -> None:
    person = factories.a_person("Petra Lindqvist")
    factories.a_membership(person, factories.a_post("Leader of the Council"), start="2018")
    reader = a_named_reader()
    verify(reader, person, by=root)
    comment = factories.a_comment(article, Reader.objects.get(pk=reader.pk))
    unverify(reader, by=root)
    reader.refresh_from_db()
    comment.refresh_from_db()
    assert comment.role_label == ""
    assert str(reader) == f"Reader {reader.pk}"
    assert reader.person is None
    with pytest.raises(AlreadyDone):
        unverify(reader, by=root)
    rename(reader, "Rowan Ash")
