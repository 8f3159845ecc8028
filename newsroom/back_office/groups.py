"""Which group may do what, kept up to date by every ``migrate``, and who is in which group.

Press officers and editors follow from the desks' members, moderators from their own part. What more an editor
may do is decided by the desk, so the two groups open the same registers. Administrators run the roster, desks
and accounts; they see unpublished pages only at desks they are a member of.
"""

from typing import Any

from django.apps import AppConfig
from django.contrib.auth.management import create_permissions

from accounts import groups
from accounts.models import User
from articles.models import DeskMember
from comments.models import Moderator

# For each app: model name to actions, in Django's words.
Table = dict[str, dict[str, str]]

AT_A_DESK: Table = {
    "people": {
        "person": "view add",
        "personname": "view add",
        "contactdetail": "view add",
        "identifier": "view add",
        "organisation": "view add",
        "organisationname": "view add",
        "area": "view",
        "post": "view add",
        "membership": "view add",
    },
    "articles": {
        "desk": "view",
        "article": "view",
        "edition": "view add change",
        "quote": "view add change delete",
        "editionperson": "view add change delete",
        "editionorganisation": "view add change delete",
        "editionpicture": "view add change delete",
        "attachment": "view add change delete",
        "picture": "view add change delete",
    },
    "taggit": {"tag": "view"},
}
RUNNING_IT: Table = {
    "accounts": {"user": "view add change"},
    "people": dict.fromkeys(
        (
            "person",
            "personname",
            "contactdetail",
            "identifier",
            "organisation",
            "organisationname",
            "area",
            "post",
            "membership",
        ),
        "view add change delete",
    ),
    "articles": {"desk": "view add change", "deskmember": "view add change delete"},
    "taggit": {"tag": "view change"},
    "outbox": {"letter": "view change"},
    "comments": {
        "commentpolicy": "view change",
        "wordrule": "view add change",
        "reason": "view add change",
        "moderator": "view add change delete",
    },
}
# Comments are no register: that one says in the bar and on the home that there is something to moderate.
# What counts on the whole site only a moderator of every desk may change (``comments.admin.site_wide``).
MODERATING: Table = {
    "comments": {
        "comment": "view",
        "commentpolicy": "view add change",
        "wordrule": "view add change",
        "reason": "view add change",
    }
}
TABLE: dict[str, Table] = {
    groups.PRESS_OFFICERS: AT_A_DESK,
    groups.EDITORS: AT_A_DESK,
    groups.ADMINISTRATORS: RUNNING_IT,
    groups.MODERATORS: MODERATING,
}


def set_up(app_config: AppConfig, using: str, **kwargs: Any) -> None:
    """After an app's migrations: the groups may do what the table says, and nothing else."""
    if app_config.label not in {label for table in TABLE.values() for label in table}:
        return
    # Django makes permissions in the same step, but may come to it after us.
    create_permissions(app_config, verbosity=0, using=using)
    for group, table in TABLE.items():
        groups.allow(group, app_config.label, _codenames(table.get(app_config.label, {})))


def _codenames(models: dict[str, str]) -> list[str]:
    return [f"{action}_{model}" for model, actions in models.items() for action in actions.split()]


def follow_desks(instance: DeskMember, *, raw: bool = False, **kwargs: Any) -> None:
    """When somebody joins a desk, leaves it or gets another part there: the groups that go with it."""
    if raw:  # a restore brings its own groups
        return
    user: User = instance.user
    roles = set(DeskMember.objects.filter(user=user).values_list("role", flat=True))
    _keep(user, groups.PRESS_OFFICERS, belongs=bool(roles))
    _keep(user, groups.EDITORS, belongs=DeskMember.Role.EDITOR in roles)


def follow_moderators(instance: Moderator, *, raw: bool = False, **kwargs: Any) -> None:
    """When somebody begins or ends to keep a desk's comments."""
    if raw:
        return
    user: User = instance.user
    _keep(user, groups.MODERATORS, belongs=Moderator.objects.filter(user=user).exists())


def _keep(user: User, group: str, *, belongs: bool) -> None:
    if belongs:
        groups.join(user, group)
    else:
        groups.leave(user, group)
