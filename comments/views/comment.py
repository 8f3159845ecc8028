"""One comment and the answers to it, on a page of its own."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.caching import fresh_page
from comments.comment_page import comment_page
from comments.commented import standing_comment


@fresh_page
def comment(request: HttpRequest, pk: int) -> HttpResponse:
    page = comment_page(standing_comment(pk), request.GET)
    return render(request, "comments/comment.html", {"edition": page.edition, "page": page})
