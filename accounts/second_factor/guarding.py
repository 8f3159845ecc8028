"""A session that never gave the second factor cannot change it.

allauth would take the password alone for that. Whoever found somebody's old session and password could
then add a passkey of their own, and be let into the back office with it.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.adapter import get_adapter
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase

from accounts.second_factor.session import gave_it, has_one
from accounts.signed_in import signed_in

View = Callable[..., HttpResponseBase]


def given_first(view: View) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if has_one(signed_in(request)) and not gave_it(request):
            return redirect_to_login(request.get_full_path(), way_to_give_it(request))
        return view(request, *args, **kwargs)

    return login_required(guarded)


def way_to_give_it(request: HttpRequest) -> str:
    """The page for a passkey where the account has one, else for a code. Each leads on to the other."""
    first: str = get_adapter().get_reauthentication_methods(request.user)[0]["url"]
    return first
