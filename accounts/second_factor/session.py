"""Whether the one at this browser gave a second factor when they signed in, or since."""

from typing import Any

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.mfa.models import Authenticator
from django.http import HttpRequest

from accounts.models import User

OWN = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)  # recovery codes only stand in for one of these


def has_one(user: User) -> bool:
    return bool(Authenticator.objects.filter(user=user, type__in=OWN).exists())


def gave_it(request: HttpRequest) -> bool:
    """One that the account still has: after a reset, sessions begun with the old one count no more."""
    known: bool | None = getattr(request, "_gave_second_factor", None)
    if known is None:
        known = request.user.is_authenticated and _gave_it(request, request.user)
        request._gave_second_factor = known  # type: ignore[attr-defined]
    return known


def _gave_it(request: HttpRequest, user: User) -> bool:
    given = [entry["id"] for entry in get_authentication_records(request, user) if entry["method"] == "mfa"]
    return bool(given) and Authenticator.objects.filter(user=user, pk__in=given).exists()


def first_one_counts(request: HttpRequest, user: User, authenticator: Authenticator, **kwargs: Any) -> None:
    """Whoever has just set up their first factor held it in their hand. A further one proves nothing."""
    if authenticator.type not in OWN:
        return
    if Authenticator.objects.filter(user=user, type__in=OWN).exclude(pk=authenticator.pk).exists():
        return
    record_authentication(request, user, method="mfa", id=authenticator.pk, type=authenticator.type)
