"""Moderators' pages about legal notices: what is due next, and one case with everything in it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import User
from comments.desk.tabs import tabs
from comments.keepers import Keeper
from comments.legal import case_forms, ending, notice
from comments.legal.answers import answer_to
from comments.legal.case_forms import LetterForm, NoteForm
from comments.legal.correspondence import correspondence
from comments.legal.receiving import earlier_removals
from comments.legal.situation import situation
from comments.models import LegalCase, LegalLetter
from comments.refusals import Refusal

SHOWN = 100  # open cases on one page: more than an office can work on


@require_safe
def legal_queue(request: HttpRequest, keeper: Keeper) -> TemplateResponse:
    cases = keeper.legal_cases().open().by_deadline().with_headlines()
    found = list(cases.select_related("comment__article", "desk")[: SHOWN + 1])
    closed = keeper.legal_cases().filter(closed_at__isnull=False)
    to_post = LegalLetter.objects.to_post().filter(case__in=keeper.legal_cases())
    now = timezone.now()
    context = {
        "title": "Legal notices",
        "tabs": tabs(keeper, reverse("legal_queue")),
        "cases": [(case, case.is_overdue(now)) for case in found[:SHOWN]],
        "are_more": len(found) > SHOWN,
        "to_post": to_post.select_related("case")[:SHOWN],
        "closed": closed.order_by("-closed_at")[:20],
    }
    return TemplateResponse(request, "back_office/legal/queue.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def legal_case(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    """Another desk's case, or one's own, is as if it did not exist."""
    case = case_of(keeper, pk)
    note, letter = NoteForm(), LetterForm()
    if request.method == "POST":
        if "letter" in request.POST:
            letter = LetterForm(request.POST)
            is_done = letter.is_valid() and _wrote(request, case, letter, by=keeper.user)
        else:
            note = NoteForm(request.POST)
            is_done = note.is_valid() and _took(request, case, note, by=keeper.user)
        if is_done:
            return redirect("legal_case", case.pk)
    return TemplateResponse(request, "back_office/legal/case.html", _context(keeper, case, note, letter))


def case_of(keeper: Keeper, pk: int) -> LegalCase:
    """Raises Http404."""
    cases = keeper.legal_cases().with_headlines()
    related = ("comment__author__user", "comment__article", "comment__revision", "revision", "desk")
    return get_object_or_404(cases.select_related(*related), pk=pk)


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
        kept = case_forms.write(case, form, by=by, is_ours=is_ours)
    except Refusal as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, _what_became_of(kept))
    return True


def _what_became_of(letter: LegalLetter) -> str:
    if letter.way == LegalLetter.Way.IN:
        return "The letter is kept."
    return "Print the letter and post it." if letter.is_on_paper else "The letter is on its way."


def _context(keeper: Keeper, case: LegalCase, note: NoteForm, letter: LetterForm) -> dict[str, object]:
    answer = answer_to(case)
    return {
        "title": f"Legal notice {case.pk}",
        "tabs": tabs(keeper, reverse("legal_queue")),
        "case": case,
        "is_overdue": case.is_overdue(timezone.now()),
        "situation": situation(case, answer),
        "missing": notice.missing(case),
        "is_covered": ending.is_covered(case, answer),
        "answer": answer,
        "may_have_answered": case_forms.may_have_answered(case, answer),
        "earlier": earlier_removals(case),
        "steps": case.steps.select_related("by"),
        "letters": correspondence(case),
        "buttons": case_forms.steps_of(case),
        "note": note,
        "letter": letter,
    }
