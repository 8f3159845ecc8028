"""The page on which the author of a comment answers a notice of complaint."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from comments.legal import answers
from comments.legal.answer_form import AnswerForm
from comments.legal.working_time import last_day_before
from comments.models import LegalCase, Reader
from comments.readers import reader_of
from comments.refusals import Refusal
from comments.views.form_page import STALE, form_page


@form_page
@login_required(login_url="sign_in")
def legal_answer(request: HttpRequest, pk: int, *, stale: bool = False) -> HttpResponse:
    """For the author alone; to everybody else there is no such page."""
    case, reader = _own(request, pk)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if stale:
        form.add_error(None, STALE)
        return _page(request, case, form, status=403)
    if form.is_valid() and _given(case, form, by=reader):
        return redirect("legal_answer", case.pk)
    return _page(request, case, form)


def _own(request: HttpRequest, pk: int) -> tuple[LegalCase, Reader]:
    reader = reader_of(request.user)
    cases = LegalCase.objects.exclude(stage=LegalCase.Stage.RECEIVED)
    case = cases.select_related("comment", "revision").filter(pk=pk, comment__author=reader).first()
    if reader is None or case is None or case.kind != LegalCase.Kind.DEFAMATION:
        raise Http404("Nobody has asked you anything here.")
    return case, reader


def _given(case: LegalCase, form: AnswerForm, *, by: Reader) -> bool:
    try:
        answers.answer(case, form.said(), by=by)
    except Refusal as refused:
        form.add_error(None, str(refused))
        return False
    return True


def _page(request: HttpRequest, case: LegalCase, form: AnswerForm, status: int = 200) -> HttpResponse:
    is_awaited = case.stage == LegalCase.Stage.WAITING and not case.is_overdue(timezone.now())
    facts = {
        "case": case,
        "form": form,
        "answer": answers.answer_to(case),
        "last_day": last_day_before(case.due_at) if is_awaited and case.due_at else None,
    }
    return render(request, "comments/legal/answer.html", facts, status=status)
