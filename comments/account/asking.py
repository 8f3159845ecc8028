"""Who is asking for a page of their own account."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache

from accounts.signed_in import signed_in
from comments.models import Reader
from comments.readers import reader_of


def for_reader(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """The view is given the reader after the request. Visitors sign in first; an account that never chose
    a name has nothing to be shown, and is asked for one."""

    @never_cache
    @login_required
    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        reader: Reader | None = reader_of(signed_in(request))
        if reader is None:
            return redirect("account_name")
        return view(request, reader, *args, **kwargs)

    return asked
