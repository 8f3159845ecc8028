"""The page with everything a reader was told."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from comments.account.asking import for_reader
from comments.account.own_comments import headlines_of
from comments.account.paging import KEY, page_of
from comments.models import Reader
from comments.notices import mark_read


@for_reader
def notices(request: HttpRequest, reader: Reader) -> HttpResponse:
    rows = reader.notices.select_related(
        "comment__article__desk",
        "decision__reason",
        "decision__appeal_answered",
        "sanction__reason",
        "sanction__desk",
    )
    page = page_of(rows, request.GET)
    headlines = headlines_of(row.comment.article_id for row in page.rows if row.comment)
    facts = {
        "page": page,
        "told": [
            (row, headlines.get(row.comment.article_id, "") if row.comment else "") for row in page.rows
        ],
        "newest_unread": next((row.pk for row in page.rows if row.read_at is None), None),
    }
    return render(request, "comments/account/notices.html", facts)


@require_POST
@for_reader
def read(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Only what was on the page: what has arrived since stays new."""
    newest = str(request.POST.get("newest", ""))
    if KEY.fullmatch(newest):
        mark_read(reader, newest=int(newest), at=timezone.now())
    return redirect("account_notices")
