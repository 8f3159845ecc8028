"""Articles under one tag."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from taggit.models import Tag

from articles.caching import public_page
from articles.listings import tagged, with_cards
from articles.paging import page_of


@public_page
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    """A tag that only unpublished work carries does not exist for the public."""
    found = get_object_or_404(Tag, slug=slug)
    page = page_of(with_cards(tagged(found)), request.GET)
    if page.is_first and not page.editions:
        raise Http404("Nothing live carries this tag.")
    return render(request, "articles/tag.html", {"tag": found, "page": page})
