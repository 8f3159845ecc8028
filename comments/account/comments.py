"""The page with one's own comments."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from comments.account.asking import for_reader
from comments.account.own_comments import with_outcomes
from comments.account.paging import page_of
from comments.models import Comment, Reader


@for_reader
def comments(request: HttpRequest, reader: Reader) -> HttpResponse:
    rows = Comment.objects.of_reader(reader).select_related("revision", "article__desk")
    page = page_of(rows, request.GET)
    facts = {"page": page, "own": with_outcomes(page.rows, timezone.now())}
    return render(request, "comments/account/comments.html", facts)
