"""A reader as moderators see them: what they wrote, and what became of it and of them."""

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_GET

from comments.desk.answering import then
from comments.desk.desks import desks_to_choose
from comments.desk.forms import NoteForm, VerifyForm
from comments.desk.house_rules import house_rules
from comments.desk.keys_in_addresses import key_in
from comments.desk.own_decisions import last_decision
from comments.desk.tabs import tabs
from comments.keepers import Keeper
from comments.models import Reader

ROWS, NOTES = 20, 50


@require_GET
def moderated_reader(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    return page_of(request, keeper, reader_of(pk, keeper), then=request.get_full_path())


def page_of(request: HttpRequest, keeper: Keeper, reader: Reader, **context: Form | str) -> HttpResponse:
    """``context`` holds forms as they were sent, where they were refused: what was typed is not lost."""
    comments = keeper.comments().of_reader(reader).with_headlines()
    comments = comments.select_related("revision", "last_decision__reason")
    if "before" in request.GET:
        comments = comments.filter(pk__lt=key_in(request.GET["before"]))
    rows = list(comments[: ROWS + 1])
    return TemplateResponse(
        request,
        "back_office/comments/reader.html",
        {
            "title": str(reader),
            "tabs": tabs(keeper, ""),
            "reader": reader,
            "past_names": list(reader.past_names.all()[:ROWS]),
            "notes": list(reader.notes.select_related("by")[:NOTES]),
            "sanctions": list(keeper.sanctions().with_whom().filter(reader=reader)),
            "comments": rows[:ROWS],
            "older": rows[ROWS - 1].pk if len(rows) > ROWS else None,
            "keeper": keeper,
            "last": last_decision(keeper.user),
            "desks": desks_to_choose(keeper),
            "rules": house_rules(),
            "note_form": NoteForm(),
            "verify_form": VerifyForm(),
            "then": then(request),
            **context,
        },
    )


def reader_of(pk: int, keeper: Keeper) -> Reader:
    """Raises Http404 for whoever never commented where this moderator could see it."""
    reader = Reader.objects.select_related("user", "person", "verified_by").filter(pk=pk).first()
    if reader is None or not (keeper.keeps_all or keeper.comments().filter(author=reader).exists()):
        raise Http404("There is no such reader.")
    return reader
