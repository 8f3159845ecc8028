"""A provider's addresses are there only when the site has its keys, and a sign-in begins only by a button."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe
from requests import RequestException

log = logging.getLogger(__name__)

View = Callable[..., HttpResponseBase]


def begins(provider: str, view: View) -> View:
    """A link on another site must not be able to start a sign-in: it takes a form with our token."""
    return only_with_keys(provider, require_POST(view))


def comes_back(provider: str, view: View) -> View:
    return only_with_keys(provider, require_safe(view))


def only_with_keys(provider: str, view: View) -> View:
    @wraps(view)
    def offered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if provider not in settings.SOCIALACCOUNT_PROVIDERS:
            raise Http404
        try:
            return view(request, *args, **kwargs)
        except RequestException:
            log.warning("The sign-in provider %s does not answer.", provider, exc_info=True)
            return render(request, "socialaccount/authentication_error.html", status=503)

    return offered
