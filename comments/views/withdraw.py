"""Take one's own comment back, after having been asked once."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from comments import posting
from comments.readers import reader_of
from comments.refusals import TooLate
from comments.views.form_page import STALE, form_page
from comments.views.own import address_of_own, edition_if_any, own_comment


@form_page
@login_required
def withdraw(request: HttpRequest, pk: int, *, stale: bool = False) -> HttpResponse:
    comment = own_comment(request, pk)
    facts = {"comment": comment, "edition": edition_if_any(comment)}
    reader = reader_of(request.user)
    if stale:
        return render(request, "comments/withdraw.html", {**facts, "refusals": [STALE]}, status=403)
    if request.method != "POST" or reader is None:
        return render(request, "comments/withdraw.html", facts)
    try:
        posting.withdraw(comment, by=reader)
    except TooLate as refused:
        return render(request, "comments/withdraw.html", {**facts, "refusals": [str(refused)]})
    return redirect(address_of_own(comment))
