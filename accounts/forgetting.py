"""Forgetting an account: the row itself, how and where it signed in, the letters to its addresses.

For erasing a person's data, in the caller's transaction. What the person did elsewhere on the site is for the
floors above.
"""

from allauth.account.models import EmailAddress
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import models

from accounts.models import User
from outbox.forgetting import forget_address


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
    user.delete()  # and with it addresses, social accounts, second factors and sessions


def forget_log(model: type[models.Model], keys: list[int]) -> None:
    """What the back office's log says about these rows holds their names."""
    kind = ContentType.objects.get_for_model(model)
    LogEntry.objects.filter(content_type=kind, object_id__in=[str(key) for key in keys]).delete()
