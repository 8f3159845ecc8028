"""The stylesheet for desks' colours. Its address says which, so it never changes."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from articles.accent import accent_css


@require_safe
@cache_control(public=True, max_age=31_536_000, immutable=True)
def colours(request: HttpRequest, colours: list[str]) -> HttpResponse:
    return HttpResponse(accent_css(colours), content_type="text/css; charset=utf-8")
