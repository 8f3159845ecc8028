"""Moderators' pages about legal notices: what is due next, and one case with everything in it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import User
from accounts.signed_in import signed_in
from comments.desk.tabs import tabs
from comments.keepers import Keeper, keeper
from comments.legal import case_forms, ending, notice
from comments.legal.case_forms import LetterForm, NoteForm
from comments.legal.receiving import earlier_removals
from comments.models import AuthorAnswer, LegalCase
from comments.refusals import Refusal

SHOWN = 100  # open cases on one page: more than an office can work on


@require_safe
def legal_queue(request: HttpRequest) -> TemplateResponse:
    kept = _moderator(request)
    cases = kept.legal_cases().open().by_deadline().with_headlines()
    found = list(cases.select_related("comment__article", "desk")[: SHOWN + 1])
    closed = kept.legal_cases().filter(closed_at__isnull=False)
    now = timezone.now()
    context = {
        "title": "Legal notices",
        "tabs": tabs(kept, reverse("legal_queue")),
        "cases": [(case, case.is_overdue(now)) for case in found[:SHOWN]],
        "are_more": len(found) > SHOWN,
        "closed": closed.order_by("-closed_at")[:20],
    }
    return TemplateResponse(request, "back_office/legal/queue.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def legal_case(request: HttpRequest, pk: int) -> HttpResponse:
    """Another desk's case, or one's own, is as if it did not exist."""
    kept = _moderator(request)
    user = kept.user
    cases = kept.legal_cases().with_headlines()
    related = ("comment__author__user", "comment__article", "comment__revision", "revision", "desk")
    case = get_object_or_404(cases.select_related(*related), pk=pk)
    note, letter = NoteForm(), LetterForm()
    if request.method == "POST":
        if "letter" in request.POST:
            letter = LetterForm(request.POST)
            is_done = letter.is_valid() and _wrote(request, case, letter, by=user)
        else:
            note = NoteForm(request.POST)
            is_done = note.is_valid() and _took(request, case, note, by=user)
        if is_done:
            return redirect("legal_case", case.pk)
    return TemplateResponse(request, "back_office/legal/case.html", _context(kept, case, note, letter))


def _moderator(request: HttpRequest) -> Keeper:
    kept = keeper(signed_in(request))
    if kept is None:
        raise PermissionDenied("Only moderators look after legal notices.")
    return kept


def _took(request: HttpRequest, case: LegalCase, form: NoteForm, *, by: User) -> bool:
    try:
        taken = case_forms.take(case, request.POST.get("step", ""), form.cleaned_data["note"], by=by)
    except Refusal as refused:
        form.add_error(None, str(refused))
        return False
    if not taken:
        form.add_error(None, "This cannot be done at this point of the case. It is shown as it stands now.")
        return False
    messages.success(request, "Done, and on record.")
    return True


def _wrote(request: HttpRequest, case: LegalCase, form: LetterForm, *, by: User) -> bool:
    is_ours = request.POST["letter"] == "send"
    try:
        case_forms.write(case, form, by=by, is_ours=is_ours)
    except Refusal as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, "The letter is on its way." if is_ours else "The letter is kept.")
    return True


def _context(kept: Keeper, case: LegalCase, note: NoteForm, letter: LetterForm) -> dict[str, object]:
    answer = AuthorAnswer.objects.filter(case=case).first()
    return {
        "title": f"Legal notice {case.pk}",
        "tabs": tabs(kept, reverse("legal_queue")),
        "case": case,
        "is_overdue": case.is_overdue(timezone.now()),
        "is_complete": notice.is_complete(case),
        "is_covered": ending.is_covered(case, answer),
        "answer": answer,
        "earlier": earlier_removals(case),
        "steps": case.steps.select_related("by"),
        "letters": case.letters.select_related("by"),
        "buttons": case_forms.steps_of(case),
        "note": note,
        "letter": letter,
    }
