"""Whether whoever sits at this browser has shown lately who they are: signed in, or given it again.

An open session may be days old, on a screen that somebody else walks up to. What cannot be taken back
(erasing, a copy of everything), and what would let them in for good (addresses, passwords, providers, second
factors), takes a proof of the last few minutes. How it is given, ``AccountAdapter`` says.
"""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.flows.reauthentication import STATE_SESSION_KEY
from allauth.core.exceptions import ReauthenticationRequired
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

LATELY = 5 * 60  # seconds
View = Callable[..., HttpResponseBase]


def proved_lately(request: HttpRequest) -> bool:
    records = get_authentication_records(request, request.user)
    return time.time() - max((record["at"] for record in records), default=0) <= LATELY


def require_proof(request: HttpRequest) -> None:
    """Raises ReauthenticationRequired: allauth's middleware asks, then goes on with the form as it was sent.

    One that was sent earlier, and left without proof, is not sent after all by a proof for something else.
    """
    if proved_lately(request):
        return
    request.session.pop(STATE_SESSION_KEY, None)
    raise ReauthenticationRequired


def prove_first(view: View) -> View:
    """Asks before the page is there at all. What was typed into it is not kept: it may be a password."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if proved_lately(request):
            return view(request, *args, **kwargs)
        return redirect_to_login(request.get_full_path(), reverse("account_reauthenticate"))

    return login_required(guarded)
