"""All comments of one author that still stand, rejected as one batch that can be undone."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_GET

from comments.desk.house_rules import house_rules
from comments.desk.reader import reader_of
from comments.desk.seen import MOST
from comments.desk.tabs import tabs
from comments.keepers import Keeper
from comments.models import Status


@require_GET
def everything_of_reader(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    """They are listed before anything is done; the form sends exactly those that were seen."""
    reader = reader_of(pk, keeper)
    standing = keeper.comments().of_reader(reader).filter(status__in=(Status.SHOWN, Status.HELD))
    comments = list(standing.select_related("revision")[: MOST + 1])
    return TemplateResponse(
        request,
        "back_office/comments/everything.html",
        {
            "title": f"Everything by {reader}",
            "tabs": tabs(keeper, ""),
            "reader": reader,
            "comments": comments[:MOST],
            "there_are_more": len(comments) > MOST,
            "rules": house_rules(),
            "then": request.path,
        },
    )
