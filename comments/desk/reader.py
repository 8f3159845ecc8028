"""A reader as moderators see them, and what they do about one: note, sanction, lift, verify."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from articles.models import Desk
from comments.desk.answering import REFUSED, answer, then
from comments.desk.forms import LiftForm, NoteForm, SanctionForm, VerifyForm, what_is_wrong
from comments.desk.house_rules import house_rules
from comments.desk.keys_in_addresses import key_in
from comments.desk.own_decisions import last_decision
from comments.desk.tabs import tabs
from comments.keepers import Keeper
from comments.models import Reader, Sanction
from comments.moderator_notes import add_note
from comments.readers import unverify, verify
from comments.refusals import Refusal
from comments.sanctions import impose, lift

ROWS, NOTES = 20, 50


@require_GET
def moderated_reader(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    reader = reader_of(pk, keeper)
    comments = (
        keeper.comments()
        .of_reader(reader)
        .select_related("revision", "last_decision__reason")
        .with_headlines()
    )
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
            "desks": Desk.objects.filter(pk__in=keeper.desks or ()),
            "rules": house_rules(),
            "note_form": NoteForm(),
            "lift_form": LiftForm(),
            "verify_form": VerifyForm(),
            "now": timezone.now(),
            "then": request.get_full_path(),
        },
    )


@require_POST
def note_reader(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    reader, form = reader_of(pk, keeper), NoteForm(request.POST)
    if not form.is_valid():
        return answer(request, keeper, what_is_wrong(form), outcome=REFUSED)
    text = form.cleaned_data["text"]
    return _done(request, keeper, lambda: add_note(reader, text, by=keeper.user), "The note is kept.")


@require_POST
def sanction_reader(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    reader, form = reader_of(pk, keeper), SanctionForm(request.POST)
    if not form.is_valid():
        return answer(request, keeper, what_is_wrong(form), outcome=REFUSED)
    sent = form.cleaned_data
    desk = get_object_or_404(Desk, pk=sent["desk"]) if sent["desk"] is not None else None

    def do() -> Sanction:
        kind = Sanction.Kind(sent["kind"])
        note = sent["note"]
        return impose(reader, kind, sent["reason"], by=keeper.user, desk=desk, until=form.until, note=note)

    label = Sanction.Kind(sent["kind"]).label
    return _done(request, keeper, do, f"{reader} is told: {label}.")


@require_POST
def lift_sanction(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    sanction = get_object_or_404(keeper.sanctions(), pk=pk)
    form = LiftForm(request.POST)
    if not form.is_valid():
        return answer(request, keeper, what_is_wrong(form), outcome=REFUSED)
    why = form.cleaned_data["why"]
    return _done(
        request, keeper, lambda: lift(sanction, why=why, by=keeper.user), "Lifted, and the reader is told."
    )


@require_POST
def verify_reader(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    """Or take it back, when the form's button says so."""
    reader = reader_of(pk, keeper)
    if "unverify" in request.POST:
        return _done(request, keeper, lambda: unverify(reader, by=keeper.user), "Not verified any more.")
    form = VerifyForm(request.POST)
    if not form.is_valid():
        return answer(request, keeper, what_is_wrong(form), outcome=REFUSED)
    person = form.cleaned_data["person"]
    said = f"Verified as {person}."
    return _done(request, keeper, lambda: verify(reader, person, by=keeper.user), said)


def reader_of(pk: int, keeper: Keeper) -> Reader:
    """Raises Http404 for whoever never commented where this moderator could see it."""
    reader = Reader.objects.select_related("user", "person", "verified_by").filter(pk=pk).first()
    if reader is None or not (keeper.keeps_all or keeper.comments().filter(author=reader).exists()):
        raise Http404("There is no such reader.")
    return reader


def _done(request: HttpRequest, keeper: Keeper, do: Callable[[], object], said: str) -> HttpResponse:
    """The card the form stood on comes back as it is now."""
    card = request.POST.get("card", "")
    back = [key_in(card)] if card else []
    try:
        do()
    except Refusal as refused:
        return answer(request, keeper, str(refused), outcome=REFUSED, onward=then(request))
    return answer(request, keeper, said, back=back)
