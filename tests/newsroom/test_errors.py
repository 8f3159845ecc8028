"""What a reader sees when there is no page to show."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import path

from newsroom import errors
from newsroom.urls import urlpatterns as real


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("a secret of the code")


def forbidden(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def suspicious(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation("a secret of the code")


urlpatterns = [*real, path("broken/", broken), path("forbidden/", forbidden), path("suspicious/", suspicious)]
handler400, handler403 = "newsroom.errors.bad_request", "newsroom.errors.forbidden"
handler404, handler500 = "newsroom.errors.not_found", "newsroom.errors.server_error"

pytestmark = pytest.mark.urls(__name__)
ANSWERS = {
    "/nowhere/": (404, "There is no page at this address"),
    "/forbidden/": (403, "You may not open this page"),
    "/suspicious/": (400, "could not understand"),
    "/broken/": (500, "Something went wrong here"),
}


@pytest.mark.parametrize("address", ANSWERS)
def test_each_has_a_page_of_its_own_and_a_way_on(address: str) -> None:
    """Without a database: these tests have none, and any question to it would fail them."""
    answer = Client(raise_request_exception=False).get(address)
    status, words = ANSWERS[address]
    html = answer.content.decode()
    assert (answer.status_code, words in html) == (status, True)
    assert 'href="/"' in html
    assert "secret" not in html
    assert "no-store" in answer.headers["Cache-Control"]


def test_something_broken_is_told_even_when_everything_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> str:
        raise ValueError("no manifest")

    monkeypatch.setattr(errors, "render_to_string", fail)
    answer = errors.server_error(RequestFactory().get("/"))
    assert (answer.status_code, "try again" in answer.content.decode()) == (500, True)


@pytest.mark.django_db
def test_a_broken_database_is_answered_with_the_same_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError("no database")

    monkeypatch.setattr(connection, "cursor", fail)
    answer = Client(raise_request_exception=False).get("/news/")
    assert (answer.status_code, "Something went wrong here" in answer.content.decode()) == (500, True)


@pytest.mark.django_db
def test_a_refused_form_says_what_to_do() -> None:
    answer = Client(enforce_csrf_checks=True).post("/desk/login/", {"username": "x"})
    assert (answer.status_code, "send it once more" in answer.content.decode()) == (403, True)
