"""An article's own page: live, withdrawn with the reason on top, or gone."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from articles.article_page import ArticlePage, published_page
from articles.caching import fresh_page
from articles.models import State


@fresh_page
def article(request: HttpRequest, desk: str, slug: str) -> HttpResponse:
    page = published_page(desk, slug)
    if page is None:
        raise Http404("Nothing was ever published at this address.")
    if page.edition.state == State.REMOVED:
        return _gone(request, page)
    return render(request, "articles/article.html", {"page": page})


def _gone(request: HttpRequest, page: ArticlePage) -> HttpResponse:
    """The reason and nothing else of it: whatever made it go may stand in its headline."""
    facts = {"reason": page.edition.takedown_reason, "desk": page.desk}
    return render(request, "articles/removed.html", facts, status=410)
