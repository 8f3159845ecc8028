"""Who may open which register, and how they came to be allowed."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from accounts import groups
from accounts.models import User
from articles.models import Desk, DeskMember
from comments.models import Moderator
from tests import factories

pytestmark = pytest.mark.django_db


def fresh(user: User) -> User:
    """Without the permissions that were looked up before."""
    return User.objects.get(pk=user.pk)


def test_every_migrate_leaves_the_four_groups(db: None) -> None:
    assert set(Group.objects.values_list("name", flat=True)) == {
        "Press officers",
        "Editors",
        "Administrators",
        "Moderators",
    }


def test_setting_up_again_changes_nothing_and_mends_what_was_changed_by_hand() -> None:
    group = Group.objects.get(name=groups.PRESS_OFFICERS)
    before = set(group.permissions.values_list("codename", flat=True))
    group.permissions.clear()
    call_command("migrate", verbosity=0)
    assert set(group.permissions.values_list("codename", flat=True)) == before != set()


def test_joining_a_desk_opens_the_back_office(council_desk: Desk) -> None:
    user = factories.a_user("Erin New")
    DeskMember.objects.create(desk=council_desk, user=user, role=DeskMember.Role.WRITER)
    assert fresh(user).is_staff
    assert [group.name for group in user.groups.all()] == [groups.PRESS_OFFICERS]


def test_the_groups_follow_the_part_at_the_desks(council_desk: Desk, party_desk: Desk) -> None:
    user = factories.at_desk(council_desk, "Erin New", DeskMember.Role.EDITOR)
    assert {group.name for group in user.groups.all()} == {groups.PRESS_OFFICERS, groups.EDITORS}
    member = user.desks.get()
    member.role = DeskMember.Role.WRITER
    member.save()
    assert {group.name for group in user.groups.all()} == {groups.PRESS_OFFICERS}
    member.delete()
    assert not user.groups.exists()


def test_leaving_one_of_two_desks_leaves_the_groups_of_the_other(
    council_desk: Desk, party_desk: Desk
) -> None:
    user = factories.at_desk(council_desk, "Erin New", DeskMember.Role.EDITOR)
    DeskMember.objects.create(desk=party_desk, user=user, role=DeskMember.Role.WRITER)
    user.desks.get(desk=council_desk).delete()
    assert [group.name for group in user.groups.all()] == [groups.PRESS_OFFICERS]


@pytest.mark.parametrize(
    ("permission", "allowed"),
    [
        ("people.view_person", True),
        ("people.add_person", True),
        ("people.add_membership", True),
        ("people.change_person", False),
        ("people.delete_person", False),
        ("articles.change_edition", True),
        ("articles.delete_edition", False),
        ("articles.add_desk", False),
        ("articles.change_deskmember", False),
        ("accounts.view_user", False),
        ("taggit.change_tag", False),
    ],
)
def test_what_a_press_officer_may_do(permission: str, *, allowed: bool, alice: User) -> None:
    assert fresh(alice).has_perm(permission) is allowed


@pytest.mark.parametrize(
    ("permission", "allowed"),
    [
        ("accounts.change_user", True),
        ("articles.change_desk", True),
        ("articles.add_deskmember", True),
        ("comments.add_moderator", True),
        ("comments.change_commentpolicy", True),
        ("comments.view_comment", False),
        ("people.delete_membership", True),
        ("articles.view_edition", False),
        ("articles.view_picture", False),
        ("accounts.delete_user", False),
    ],
)
def test_what_an_administrator_may_do(permission: str, *, allowed: bool) -> None:
    user = factories.a_user("Gwen Administrator")
    groups.join(user, groups.ADMINISTRATORS)
    assert fresh(user).has_perm(permission) is allowed


@pytest.mark.parametrize(
    ("permission", "allowed"),
    [
        ("comments.view_comment", True),
        ("comments.add_commentpolicy", True),
        ("comments.change_wordrule", True),
        ("comments.delete_wordrule", False),
        ("comments.add_moderator", False),
        ("articles.view_edition", False),
        ("people.view_person", False),
    ],
)
def test_what_a_moderator_may_do(permission: str, *, allowed: bool, mo: User) -> None:
    assert fresh(mo).has_perm(permission) is allowed


def test_the_group_follows_what_somebody_moderates(council_desk: Desk) -> None:
    user = factories.a_moderator("Mo New", council_desk)
    everywhere = Moderator.objects.create(user=user, desk=None)
    Moderator.objects.get(user=user, desk=council_desk).delete()
    assert [group.name for group in user.groups.all()] == [groups.MODERATORS]
    everywhere.delete()
    assert not user.groups.exists()


@pytest.mark.parametrize("fields", [{}, {"is_staff": True, "is_active": False}])
def test_nobody_else_gets_in(client: Client, db: None, fields: dict[str, bool]) -> None:
    client.force_login(factories.a_user("Frank Outside", **fields))
    response = client.get(reverse("admin:index"))
    assert response.status_code == 302
    assert response.url.startswith(reverse("admin:login"))


def test_an_administrator_is_made_by_one_tick(client: Client) -> None:
    boss = User.objects.create_superuser("boss@example.org", factories.PASSWORD, name="Boss")
    client.force_login(boss)
    user = factories.a_user("Gwen New")
    data = {"name": user.name, "email": user.email, "is_active": "on", "administrator": "on"}
    client.post(reverse("admin:accounts_user_change", args=[user.pk]), data)
    assert groups.is_administrator(user)
    assert fresh(user).is_staff
    del data["administrator"]
    client.post(reverse("admin:accounts_user_change", args=[user.pk]), data)
    assert not groups.is_administrator(user)
