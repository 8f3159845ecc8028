"""Somebody came from a provider whose account here is not clear: it waits until they have signed in.

Facebook says "this is Ann, ann@example.org", but nobody has proved that the address is hers, or an account
has it already. Taking the provider's word would open other people's accounts. So she signs in by e-mail once,
and is asked whether Facebook is to open that account from then on: asked, because at a shared computer it may
be somebody else who signs in next.
"""

import time

from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.http import HttpRequest

from accounts.models import User

KEY = "accounts.social.waiting"
A_WHILE = 15 * 60  # seconds: as long as a code counts


def keep_waiting(request: HttpRequest, login: SocialLogin) -> None:
    request.session[KEY] = {"login": login.serialize(), "until": time.time() + A_WHILE}


def forget(request: HttpRequest) -> None:
    request.session.pop(KEY, None)


def waiting_provider(request: HttpRequest) -> str:
    """The name of the provider somebody came from; empty when nobody did."""
    login = _waiting(request)
    return login.provider.name if login else ""


def connect_waiting(request: HttpRequest, user: User) -> None:
    """From now on the provider's account opens this one, unless it opens another already."""
    login = _waiting(request)
    forget(request)
    if login is None:
        return
    account = login.account
    if not SocialAccount.objects.filter(provider=account.provider, uid=account.uid).exists():
        login.connect(request, user)


def _waiting(request: HttpRequest) -> SocialLogin | None:
    kept = request.session.get(KEY)
    if not kept or kept["until"] < time.time():
        return None
    return SocialLogin.deserialize(kept["login"])
