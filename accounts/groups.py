"""The four groups of the back office: which registers a user may open.

What somebody may do with a desk's unpublished pages is not decided here but by their part at the desk.
"""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db.models import Q

from accounts.models import User

PRESS_OFFICERS = "Press officers"
EDITORS = "Editors"
ADMINISTRATORS = "Administrators"
MODERATORS = "Moderators"


def join(user: User, group: str) -> None:
    """Put the user in the group and let them into the back office."""
    user.groups.add(_group(group))
    if not user.is_staff:
        user.is_staff = True
        user.save(update_fields=["is_staff"])


def leave(user: User, group: str) -> None:
    """Take the user out of the group. Whether they may open the back office at all stays as it is."""
    user.groups.remove(_group(group))


def is_administrator(user: User) -> bool:
    return user.groups.filter(name=ADMINISTRATORS).exists()


def allow(group: str, app_label: str, codenames: Iterable[str]) -> None:
    """Exactly these permissions of the app, for the group; safe to run again."""
    wanted = Permission.objects.filter(Q(codename__in=list(codenames)), content_type__app_label=app_label)
    row = _group(group)
    row.permissions.remove(*row.permissions.filter(content_type__app_label=app_label).exclude(pk__in=wanted))
    row.permissions.add(*wanted)


def _group(name: str) -> Group:
    return Group.objects.get_or_create(name=name)[0]
