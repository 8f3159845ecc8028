"""Forgetting an account: the row itself, how it signed in, the letters to its addresses; then its sessions.

For erasing a person's data. The account goes in the caller's transaction; its sessions go afterwards, because
each on the site has to be read, and they open nothing once the account is gone. What the person did elsewhere
on the site is for the floors above.
"""

from collections.abc import Callable, Iterator

from allauth.account.models import EmailAddress
from django.contrib.admin.models import LogEntry
from django.contrib.auth import SESSION_KEY
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.db import models

from accounts.models import User
from outbox.forgetting import forget_address

AT_ONCE = 500


def is_on_record(user: User) -> bool:
    """Whether this account has worked here: then it is closed, not forgotten."""
    return user.is_staff or user.is_superuser or LogEntry.objects.filter(user=user).exists()


def addresses_of(user: User) -> set[str]:
    others = EmailAddress.objects.filter(user=user).values_list("email", flat=True)
    return {address.lower() for address in (user.email, *others)}


def forget_account(user: User) -> None:
    """Raises ProtectedError for an account that something on record refers to."""
    for address in sorted(addresses_of(user)):
        forget_address(address)
    forget_log(User, [user.pk])
    user.delete()  # and with it addresses, social accounts and second factors


def forget_log(model: type[models.Model], keys: list[int]) -> None:
    """What the back office's log says about these rows holds their names."""
    kind = ContentType.objects.get_for_model(model)
    LogEntry.objects.filter(content_type=kind, object_id__in=[str(key) for key in keys]).delete()


def end_sessions(user_id: int) -> int:
    """Wherever they are signed in; how many there were. Reads every session: whose it is stands inside."""
    return sum(_end(sessions, lambda owners: owners & {str(user_id)}) for sessions in _all_sessions())


def end_sessions_of_nobody() -> int:
    """Those whose account is gone: what was left when an erasure was broken off. For the clock."""
    return sum(_end(sessions, _without_account) for sessions in _all_sessions())


def _all_sessions() -> Iterator[list[Session]]:
    last = ""
    while sessions := list(Session.objects.filter(pk__gt=last).order_by("pk")[:AT_ONCE]):
        yield sessions
        last = sessions[-1].pk


def _end(sessions: list[Session], chosen_of: Callable[[set[str]], set[str]]) -> int:
    owners = {session.pk: str(session.get_decoded().get(SESSION_KEY, "")) for session in sessions}
    chosen = chosen_of(set(owners.values()) - {""})
    if not chosen:
        return 0
    keys = [key for key, owner in owners.items() if owner in chosen]
    return Session.objects.filter(pk__in=keys).delete()[0]


def _without_account(owners: set[str]) -> set[str]:
    there = User.objects.filter(pk__in=owners).values_list("pk", flat=True)
    return owners - {str(key) for key in there}
