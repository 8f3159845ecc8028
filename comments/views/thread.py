"""All comments under an article, a page at a time."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.caching import fresh_page
from comments.commented import edition_at
from comments.thread_page import thread_page


@fresh_page
def thread(request: HttpRequest, desk: str, slug: str) -> HttpResponse:
    edition = edition_at(desk, slug)
    page = thread_page(edition, request.GET)
    return render(request, "comments/thread.html", {"edition": edition, "page": page})
