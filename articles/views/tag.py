"""Articles under one tag."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles.caching import public_page
from articles.listings import tagged, tags_of_live, with_cards
from articles.paging import page_of


@public_page
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    """A tag that only unpublished work carries does not exist for the public."""
    found = get_object_or_404(tags_of_live(), slug=slug)
    page = page_of(with_cards(tagged(found)), request.GET)
    return render(request, "articles/tag.html", {"tag": found, "page": page})
