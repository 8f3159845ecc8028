"""What moderators do about a reader: note something, sanction, lift a sanction, verify.

What is refused comes back with the form as it was filled in: the page's script still has it; without one, it
stands on the reader's page.
"""

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from articles.models import Desk
from comments.desk.answering import REFUSED, answer, wants_facts
from comments.desk.forms import LiftForm, NoteForm, SanctionForm, VerifyForm, what_is_wrong
from comments.desk.keys_in_addresses import key_in
from comments.desk.reader import page_of, reader_of
from comments.keepers import Keeper
from comments.models import Reader, Sanction
from comments.moderator_notes import add_note
from comments.readers import unverify, verify
from comments.refusals import Refusal
from comments.sanctions import impose, lift


@require_POST
def note_reader(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    reader, form = reader_of(pk, keeper), NoteForm(request.POST)

    def note() -> str:
        add_note(reader, form.cleaned_data["text"], by=keeper.user)
        return "The note is kept."

    return _done(request, keeper, reader, note, note_form=form)


@require_POST
def sanction_reader(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    reader, form = reader_of(pk, keeper), SanctionForm(request.POST)

    def sanction() -> str:
        sent = form.cleaned_data
        kind = Sanction.Kind(sent["kind"])
        desk = get_object_or_404(Desk, pk=sent["desk"]) if sent["desk"] is not None else None
        note, by = sent["note"], keeper.user
        impose(reader, kind, sent["reason"], by=by, desk=desk, until=form.until, note=note)
        return f"{reader} is told: {kind.label}."

    return _done(request, keeper, reader, sanction, sanction_form=form)


@require_POST
def lift_sanction(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    sanction, form = get_object_or_404(keeper.sanctions(), pk=pk), LiftForm(request.POST)

    def lift_it() -> str:
        lift(sanction, why=form.cleaned_data["why"], by=keeper.user)
        return "Lifted, and the reader is told."

    return _done(request, keeper, reader_of(sanction.reader_id, keeper), lift_it, lift_form=form)


@require_POST
def verify_reader(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    """Or take it back, when the form's button says so."""
    reader, form = reader_of(pk, keeper), VerifyForm(request.POST)

    def verify_them() -> str:
        person = form.cleaned_data["person"]
        verify(reader, person, by=keeper.user)
        return f"Verified as {person}."

    def take_it_back() -> str:
        unverify(reader, by=keeper.user)
        return "Not verified any more."

    if "unverify" in request.POST:
        return _done(request, keeper, reader, take_it_back, nothing=Form(request.POST))
    return _done(request, keeper, reader, verify_them, verify_form=form)


def _done(
    request: HttpRequest, keeper: Keeper, reader: Reader, do: Callable[[], str], **forms: Form
) -> HttpResponse:
    """``do`` says what it did. The card the form stood on comes back as it is now."""
    [form] = forms.values()
    if not form.is_valid():
        return _refused(request, keeper, reader, what_is_wrong(form), **forms)
    card = request.POST.get("card", "")
    back = [key_in(card)] if card else []
    try:
        said = do()
    except Refusal as refused:
        return _refused(request, keeper, reader, str(refused), **forms)
    return answer(request, keeper, said, back=back)


def _refused(request: HttpRequest, keeper: Keeper, reader: Reader, said: str, **forms: Form) -> HttpResponse:
    if wants_facts(request):
        return answer(request, keeper, said, outcome=REFUSED)
    messages.error(request, said)
    return page_of(request, keeper, reader, **forms)
