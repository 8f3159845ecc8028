"""What public pages say about how long they may be kept."""

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpResponseBase
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

View = TypeVar("View", bound=Callable[..., HttpResponseBase])

# How long a proxy or a browser may show a page without asking: what a correction may take to be seen.
A_MINUTE = 60


def public_page(view: View) -> View:
    """The same for everybody: safe methods only, kept for a minute, and then asked about by its ETag.

    Such a view must not look at the session or the user.
    """
    return require_safe(cache_control(public=True, max_age=A_MINUTE)(conditional_page(view)))


def fresh_page(view: View) -> View:
    """The same for everybody, too, but asked about by its ETag each time it is shown.

    For pages with readers' comments, which have to be gone from every screen and proxy at once when they
    are locked (docs/decisions/0019-comments-on-a-cached-page.md).
    """
    return require_safe(cache_control(public=True, no_cache=True)(conditional_page(view)))
