"""Report a comment: a reader who is signed in, or anyone who leaves an e-mail address."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from accounts.client_address import client_address
from articles.caching import fresh_page
from comments import reporting
from comments.address_hash import hash_of
from comments.commented import edition_of, policy_for, standing_comment
from comments.models import Comment
from comments.readers import reader_of
from comments.refusals import Refusal
from comments.report_limit import has_reported_too_often
from comments.views.form_page import STALE, form_page
from comments.views.own import address_of_own, edition_if_any
from comments.views.report_form import ReportForm

TOO_OFTEN = "There have been many reports from where you are. Please try again in an hour."


@form_page
def report(request: HttpRequest, pk: int, *, stale: bool = False) -> HttpResponse:
    comment = _shown_to_everybody(pk)
    reader = reader_of(request.user)
    if reader is not None and comment.author_id == reader.pk:
        return redirect(address_of_own(comment))
    form = ReportForm(request.POST if request.method == "POST" else None, user=request.user, about=comment)
    if stale:
        form.add_error(None, STALE)
        return _page(request, comment, form, status=403)
    if form.is_valid() and _made(request, comment, form):
        return redirect("reported", comment.pk)
    return _page(request, comment, form)


@fresh_page
def reported(request: HttpRequest, pk: int) -> HttpResponse:
    """Says thank you, and what happens now, whether or not the comment is still there."""
    comment = Comment.objects.standing().filter(pk=pk).first()
    return render(
        request, "comments/reported.html", {"edition": edition_if_any(comment) if comment else None}
    )


def _shown_to_everybody(pk: int) -> Comment:
    comment = standing_comment(pk)
    if not comment.is_shown or not policy_for(edition_of(comment)).shows:
        raise Http404("This comment is not shown.")
    return comment


def _made(request: HttpRequest, comment: Comment, form: ReportForm) -> bool:
    """Whether the report was taken; else the form says why not."""
    if has_reported_too_often(hash_of(client_address(request))):
        form.add_error(None, TOO_OFTEN)
        return False
    reader = reader_of(request.user)
    try:
        reporting.report(
            comment,
            form.cleaned_data["revision"],
            form.cleaned_data["rule"],
            form.cleaned_data["text"],
            by=reader,
            email="" if reader else form.cleaned_data["email"],
        )
    except Refusal as refused:
        form.add_error(None, str(refused))
        return False
    return True


def _page(request: HttpRequest, comment: Comment, form: ReportForm, status: int = 200) -> HttpResponse:
    facts = {"comment": comment, "edition": edition_of(comment), "form": form}
    return render(request, "comments/report.html", facts, status=status)
