"""Everything that is live, newest first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.caching import public_page
from articles.listings import live, with_cards
from articles.models import Desk
from articles.paging import page_of


@public_page
def news(request: HttpRequest) -> HttpResponse:
    desks = Desk.objects.select_related("organisation")
    page = page_of(with_cards(live()), request.GET)
    return render(request, "articles/news.html", {"desks": desks, "page": page})
