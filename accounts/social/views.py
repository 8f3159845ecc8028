"""Whether the provider somebody came from is to open the account they have signed in to since."""

from allauth.account.adapter import get_adapter
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from accounts.again.proof import require_proof
from accounts.signed_in import signed_in
from accounts.social.waiting import connect_waiting, forget, waiting_provider


@never_cache
@login_required
def connect(request: HttpRequest) -> HttpResponse:
    onward = _onward(request)
    if request.method == "POST":
        if "connect" in request.POST:
            require_proof(request)
            connect_waiting(request, signed_in(request))
        forget(request)
        return redirect(onward)
    facts = {"waiting_provider": waiting_provider(request), "onward": onward}
    return render(request, "account/connect.html", facts)


def _onward(request: HttpRequest) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    return wanted if get_adapter(request).is_safe_url(wanted) else reverse("account")
