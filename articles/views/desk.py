"""A desk's page: who publishes here, how the press reaches them, and what they published."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles.caching import public_page
from articles.listings import live, with_cards
from articles.models import Desk
from articles.paging import page_of


@public_page
def desk(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Desk.objects.select_related("organisation"), slug=slug)
    listing = with_cards(live().filter(desk=found))
    return render(request, "articles/desk.html", {"desk": found, "page": page_of(listing, request.GET)})
