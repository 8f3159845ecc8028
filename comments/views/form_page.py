"""Pages with a form in which a reader types: never kept anywhere, and never losing what was typed."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

View = TypeVar("View", bound=Callable[..., HttpResponseBase])

# Django found no valid token against forged requests in what was sent.
STALE = (
    "This page was open for a long time, or this browser keeps no cookies for this site. "
    "Your words are still here: please send them again."
)
SIGNED_OUT = (
    "You are not signed in any more. Your words are still here: sign in in another tab, then send them again."
)

# What a form brings along by itself, or what was chosen in it.
NOT_TYPED = {"csrfmiddlewaretoken", "token", "more", "revision", "rule"}


def form_page(view: View) -> View:
    """The view takes ``stale``: what was sent may not be acted on, but is to be shown again with ``STALE``.

    ``newsroom.errors.csrf_failure`` looks for the mark and calls the view in this way.
    """
    guarded = never_cache(require_http_methods(["GET", "HEAD", "POST"])(_keeping_words(view)))
    guarded.shows_stale_forms_again = True  # type: ignore[attr-defined]
    return guarded


def _keeping_words(view: View) -> View:
    """What a form is about may be gone by the time it is sent; what was typed in it is shown all the same."""

    @wraps(view)
    def keeping(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except Http404:
            fields = [str(value) for name, value in request.POST.items() if name not in NOT_TYPED]
            words = "\n\n".join(value for value in fields if value.strip())
            if not words:
                raise
            return render(request, "comments/gone.html", {"words": words}, status=404)

    return cast(View, keeping)
