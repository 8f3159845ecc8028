"""Moderators' pages for what comes and goes on paper: a notice, an author's answer, a letter to be posted."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from comments.desk.tabs import tabs
from comments.keepers import Keeper
from comments.legal import letters
from comments.legal.answers import write_down_answer
from comments.legal.arrival import ArrivalForm
from comments.legal.desk_views import case_of
from comments.legal.paper_forms import PaperAnswerForm, PaperNoticeForm
from comments.legal.receiving import receive, words_at
from comments.models import Comment, LegalCase
from comments.refusals import Refusal

for_a_form = require_http_methods(["GET", "HEAD", "POST"])


@for_a_form
def notice_on_paper(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    """Opens a case about the comment. Whoever wrote the comment cannot."""
    others = keeper.comments().exclude(author__user=keeper.user)
    comment = get_object_or_404(others.select_related("revision", "author", "article"), pk=pk)
    form = PaperNoticeForm(request.POST or None, initial={"statement": comment.words.text})
    if form.is_valid() and (case := _received(comment, form, keeper)):
        messages.success(request, "The case is open. See below what is due, and what has to be posted.")
        return redirect("legal_case", case.pk)
    facts = {"title": "A legal notice that came by post", "comment": comment, "back": _page_of(comment)}
    return _page(request, keeper, form, facts)


@for_a_form
def answer_on_paper(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    """What the author answered by letter or e-mail, instead of on the page for it."""
    case = case_of(keeper, pk)
    form = PaperAnswerForm(request.POST or None)
    if form.is_valid() and _written_down(case, form, keeper):
        messages.success(request, "The answer is on record.")
        return redirect("legal_case", case.pk)
    facts = {"title": f"The author’s answer to notice {case.pk}", "back": case.get_absolute_url()}
    return _page(request, keeper, form, facts)


@for_a_form
def legal_letter(request: HttpRequest, keeper: Keeper, case_pk: int, pk: int) -> HttpResponse:
    """A letter on paper, to be printed; the button says that it is in the post."""
    case = case_of(keeper, case_pk)
    letter = get_object_or_404(case.letters.filter(is_on_paper=True), pk=pk)
    if request.method == "POST":
        try:
            letters.put_into_the_post(letter, by=keeper.user)
        except Refusal as refused:
            messages.error(request, str(refused))
        return redirect("legal_case", case.pk)
    facts = {"title": f"Letter of notice {case.pk}", "case": case, "letter": letter}
    return TemplateResponse(request, "back_office/legal/letter.html", facts)


def _received(comment: Comment, form: PaperNoticeForm, keeper: Keeper) -> LegalCase | None:
    """None where it was refused; the form says why."""
    arrived_at = form.arrival()
    seen = words_at(comment, arrived_at)
    try:
        return receive(comment, seen, form.notice(), by=keeper.user, arrived_at=arrived_at)
    except Refusal as refused:
        form.refuse(refused)
        return None


def _written_down(case: LegalCase, form: PaperAnswerForm, keeper: Keeper) -> bool:
    try:
        write_down_answer(case, form.said(), arrived_at=form.arrival(), by=keeper.user)
    except Refusal as refused:
        form.refuse(refused)
        return False
    return True


def _page_of(comment: Comment) -> str:
    return reverse("moderated_comment", args=[comment.pk])


def _page(
    request: HttpRequest, keeper: Keeper, form: ArrivalForm, facts: Mapping[str, object]
) -> HttpResponse:
    context = {**facts, "tabs": tabs(keeper, reverse("legal_queue")), "form": form}
    return TemplateResponse(request, "back_office/legal/paper.html", context)
