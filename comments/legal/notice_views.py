"""The pages on which anybody can give notice that a comment is unlawful, without an account."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from accounts.client_address import client_address
from articles.caching import fresh_page
from comments.address_hash import hash_of
from comments.commented import edition_of, policy_for, standing_comment
from comments.legal.notice_form import FORMS, NoticeForm
from comments.legal.receiving import receive
from comments.models import Comment
from comments.refusals import Refusal
from comments.report_limit import has_reported_too_often
from comments.views.form_page import STALE, form_page

TOO_OFTEN = "There have been many notices from where you are. Please try again in an hour."


@fresh_page
def legal_start(request: HttpRequest, pk: int) -> HttpResponse:
    """Which kind of notice, and what becomes of it."""
    comment = _shown(pk)
    return render(request, "comments/legal/start.html", {"comment": comment, "edition": edition_of(comment)})


@form_page
def legal_notice(request: HttpRequest, pk: int, kind: str, *, stale: bool = False) -> HttpResponse:
    if kind not in FORMS:
        raise Http404("There is no such kind of notice.")
    comment = _shown(pk)
    form = FORMS[kind](request.POST if request.method == "POST" else None, about=comment)
    if stale:
        form.add_error(None, STALE)
        return _page(request, comment, form, status=403)
    if form.is_valid() and _taken(request, comment, form):
        return redirect("legal_received", comment.pk)
    return _page(request, comment, form)


@fresh_page
def legal_received(request: HttpRequest, pk: int) -> HttpResponse:
    """The same whether or not the comment is still there: it may have been taken off meanwhile."""
    return render(request, "comments/legal/received.html", {"pk": pk})


def _shown(pk: int) -> Comment:
    comment = standing_comment(pk)
    if not comment.is_shown or not policy_for(edition_of(comment)).shows:
        raise Http404("This comment is not shown.")
    return comment


def _taken(request: HttpRequest, comment: Comment, form: NoticeForm) -> bool:
    """Whether the notice was taken; else the form says why not."""
    if has_reported_too_often(hash_of(client_address(request))):
        form.add_error(None, TOO_OFTEN)
        return False
    try:
        receive(comment, form.revision_seen(), form.notice())
    except Refusal as refused:
        form.add_error(None, str(refused))
        return False
    return True


def _page(request: HttpRequest, comment: Comment, form: NoticeForm, status: int = 200) -> HttpResponse:
    facts = {"comment": comment, "edition": edition_of(comment), "form": form, "kind": form.kind}
    return render(request, "comments/legal/notice.html", facts, status=status)
