"""The site's addresses and one more, behind which something breaks."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from newsroom import urls
from newsroom.urls import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler500"]


def break_down(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("on purpose")


urlpatterns = [path("broken/", break_down), *urls.urlpatterns]
