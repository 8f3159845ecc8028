"""The page that offers a copy of everything, and the copy: for whoever has shown lately who they are."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.again.proof import proved_lately
from accounts.signed_in import signed_in
from comments.export import ABOUT
from comments.export import export as exported
from comments.readers import reader_of


@never_cache
@login_required
@require_safe
def about_export(request: HttpRequest) -> HttpResponse:
    facts = {"parts": ABOUT, "is_proved": proved_lately(request)}
    return render(request, "comments/account/export.html", facts)


@never_cache
@login_required
@require_safe
def export(request: HttpRequest) -> HttpResponseBase:
    if not proved_lately(request):
        return redirect("account_export")
    user = signed_in(request)
    return StreamingHttpResponse(
        exported(user, reader_of(user)),
        content_type="application/json; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="my-account.json"'},
    )
