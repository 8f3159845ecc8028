"""Signing in through the pages' own forms."""

import base64
import hashlib
import hmac
import time
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.urls import reverse

from accounts.models import User
from tests import factories
from tests.accounts.mailbox import code_sent_to

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def ask_for_code(client: Client, address: str, **more: str) -> Any:
    return client.post(reverse("sign_in"), {"email": address, **more})


def give_code(client: Client, code: str, **more: str) -> Any:
    return client.post(reverse("account_confirm_login_code"), {"code": code, **more})


def sign_in_just_now(client: Client, user: User) -> None:
    """Without the pages, but as recently as by them: not asked who they are again."""
    client.force_login(user)
    session = client.session
    session["account_authentication_methods"] = [{"method": "code", "at": time.time()}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()


def sign_in_by_code(client: Client, address: str, **more: str) -> Any:
    """To the end; the answer to the code."""
    ask_for_code(client, address, **more)
    return give_code(client, code_sent_to(address), **more)


def sign_in_with_password(
    client: Client, user: User, *, password: str = factories.PASSWORD, **more: str
) -> Any:
    return client.post(reverse("account_login"), {"login": user.email, "password": password, **more})


def give_second_factor(client: Client, code: str) -> Any:
    return client.post(reverse("mfa_authenticate"), {"code": code})


def give_app(user: User) -> None:
    """The user has an authenticator app with our secret, and recovery codes."""
    TOTP.activate(user, SECRET)
    RecoveryCodes.activate(user)


def shown_by_app(secret: str = SECRET, *, steps_ago: int = 0) -> str:
    """What an app shows (RFC 6238)."""
    counter = int(time.time()) // 30 - steps_ago
    digest = hmac.digest(base64.b32decode(secret), counter.to_bytes(8, "big"), hashlib.sha1)
    start = digest[-1] & 15
    number = int.from_bytes(digest[start : start + 4], "big") & 0x7FFFFFFF
    return f"{number % 10**6:06}"


def recovery_code(user: User) -> str:
    row = Authenticator.objects.get(user=user, type=Authenticator.Type.RECOVERY_CODES)
    return str(row.wrap().get_unused_codes()[0])


def signed_in_as(client: Client) -> str:
    """The address of the account, or nothing."""
    key = client.session.get("_auth_user_id")
    return User.objects.get(pk=key).email if key else ""
