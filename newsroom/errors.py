"""What a reader sees when there is no page to show: always a sentence and a way on, never a traceback.

Kept nowhere: the page may be there for the next who asks, and for somebody else it may be there already.
"""

import logging

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.cache import never_cache

log = logging.getLogger(__name__)

PLAINLY = "Something went wrong here. It is not your doing. Please try again in a few minutes."


@never_cache
def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "errors/400.html", status=400)


@never_cache
def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "errors/403.html", status=403)


@never_cache
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "errors/404.html", status=404)


@never_cache
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was open for very long, or cookies are off.

    A view that can show its form again with what was typed says so (``comments.views.form_page``).
    """
    match = request.resolver_match
    if match is not None and getattr(match.func, "shows_stale_forms_again", False):
        again: HttpResponse = match.func(request, *match.args, **match.kwargs, stale=True)
        return again
    return render(request, "errors/csrf.html", status=403)


@never_cache
def server_error(request: HttpRequest) -> HttpResponse:
    """Without the database, the session or the context of other pages: any of them may be what broke."""
    try:
        return HttpResponse(render_to_string("errors/500.html"), status=500)
    except Exception:  # even the template or its stylesheet may be what broke
        log.exception("The page for errors could not be rendered.")
        return HttpResponse(PLAINLY, status=500, content_type="text/plain; charset=utf-8")
