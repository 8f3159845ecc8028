"""Change one's own comment, in the few minutes there are for it."""

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from accounts.client_address import client_address
from accounts.signed_in import signed_in
from comments import posting
from comments.address_hash import hash_of
from comments.attempt_limit import TOO_OFTEN, has_tried_too_often
from comments.models import Comment
from comments.readers import reader_of
from comments.refusals import PostRefused, TooLate
from comments.text.cleaning import LONGEST, clean
from comments.text.rendering import as_html
from comments.views.form_page import SIGNED_OUT, STALE, form_page
from comments.views.own import address_of_own, editable_until, edition_if_any, own_comment
from comments.views.typed import problem_with, typed


@form_page
def edit(request: HttpRequest, pk: int, *, stale: bool = False) -> HttpResponse:
    if not request.user.is_authenticated:
        return _signed_out(request)
    comment = own_comment(request, pk)
    if request.method != "POST":
        return _first_look(request, comment)
    text = typed(request, "text")
    if stale:
        return _page(request, comment, text, [STALE], status=403)
    if problem := problem_with(text):
        return _page(request, comment, text, [problem])
    if "preview" in request.POST:
        return _page(request, comment, text, preview=as_html(clean(text)))
    return _saved(request, comment, text)


def _signed_out(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return redirect_to_login(request.get_full_path(), reverse("sign_in"))
    return _page(request, None, typed(request, "text"), [SIGNED_OUT], status=403)


def _first_look(request: HttpRequest, comment: Comment) -> HttpResponse:
    try:
        posting.require_editable(comment, timezone.now())
    except TooLate as refused:
        return _page(request, comment, None, [str(refused)])
    return _page(request, comment, comment.words.text)


def _saved(request: HttpRequest, comment: Comment, text: str) -> HttpResponse:
    reader = reader_of(request.user)
    if reader is None:
        raise ValueError("A comment of one's own has an author.")
    if has_tried_too_often(signed_in(request), hash_of(client_address(request))):
        return _page(request, comment, text, [TOO_OFTEN])
    try:
        posting.edit(comment, text, by=reader)
    except PostRefused as refused:
        return _page(request, comment, text, refused.reasons)
    except TooLate as refused:
        return _page(request, comment, text, [str(refused)])
    return redirect(address_of_own(comment))


def _page(
    request: HttpRequest,
    comment: Comment | None,
    text: str | None,
    refusals: list[str] | None = None,
    *,
    preview: str = "",
    status: int = 200,
) -> HttpResponse:
    """Without a text there is no form: nothing can be changed any more, and nothing was typed."""
    facts = {
        "comment": comment,
        "edition": edition_if_any(comment) if comment else None,
        "text": text,
        "is_unsent": request.method == "POST",
        "editable_until": editable_until(comment) if comment else None,
        "refusals": refusals or [],
        "preview": preview,
        "longest": LONGEST,
    }
    return render(request, "comments/edit.html", facts, status=status)
