"""Who's who: everybody who holds an office today, by the body it belongs to."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.caching import public_page
from articles.holders import by_body, holders_now


@public_page
def people(request: HttpRequest) -> HttpResponse:
    return render(request, "articles/people.html", {"bodies": by_body(holders_now())})
