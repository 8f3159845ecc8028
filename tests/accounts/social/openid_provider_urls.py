"""The addresses of the OpenID Connect provider that tests sign in at."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def no_icon(request: HttpRequest) -> HttpResponse:
    """A browser asks for one."""
    return HttpResponse(status=204)


urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("favicon.ico", no_icon),
    path("", include("allauth.idp.urls")),
]
