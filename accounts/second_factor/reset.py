"""Taking somebody's second factor off, when they have lost it: by an administrator, and on record."""

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.contrib.admin.models import CHANGE, LogEntry
from django.db import transaction

from accounts import groups
from accounts.models import User
from accounts.second_factor.refusals import NotAllowed, NothingToReset

ON_RECORD = "Took the second factor off."


def reset_second_factor(user: User, *, by: User) -> None:
    """All of it: app, passkeys, recovery codes. Sessions begun with it no longer count; its owner is told."""
    if not _may(by, user):
        raise NotAllowed
    with transaction.atomic():
        User.objects.select_for_update().get(pk=user.pk)
        factors = Authenticator.objects.filter(user=user)
        if not factors.exists():
            raise NothingToReset
        factors.delete()
        LogEntry.objects.log_actions(by.pk, [user], CHANGE, change_message=ON_RECORD, single_object=True)
        get_adapter().send_mail("account/email/second_factor_reset", user.email, {})


def _may(by: User, user: User) -> bool:
    """Not one's own: whoever sits at an open screen could otherwise swap it for theirs."""
    if by == user:
        return False
    return by.is_superuser or (groups.is_administrator(by) and not user.is_superuser)
