"""Pages with a form in which a reader types: never kept anywhere, and never losing what was typed."""

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpResponseBase
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


def form_page(view: View) -> View:
    """The view takes ``stale``: what was sent may not be acted on, but is to be shown again with ``STALE``.

    ``newsroom.errors.csrf_failure`` looks for the mark and calls the view in this way.
    """
    guarded = never_cache(require_http_methods(["GET", "HEAD", "POST"])(view))
    guarded.shows_stale_forms_again = True  # type: ignore[attr-defined]
    return guarded
