"""The page with what a reader reported, and what became of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from comments.account.asking import for_reader
from comments.account.own_comments import headlines_of
from comments.account.paging import page_of
from comments.models import Reader


@for_reader
def reports(request: HttpRequest, reader: Reader) -> HttpResponse:
    rows = reader.reports_made.select_related("reason", "comment", "decision__reason")
    page = page_of(rows, request.GET)
    headlines = headlines_of(row.comment.article_id for row in page.rows)
    made = [(row, headlines.get(row.comment.article_id, "")) for row in page.rows]
    return render(request, "comments/account/reports.html", {"page": page, "made": made})
