"""What somebody has to do before the back office opens, one step after another."""

from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from accounts.at_work import is_at_work
from accounts.models import User
from accounts.second_factor.guarding import way_to_give_it
from accounts.second_factor.session import has_one

# Where in the session stands the address somebody was on the way to when they had to set up a second factor.
ON_THE_WAY_TO = "on_the_way_to"


def way_in(request: HttpRequest, *, home: str) -> HttpResponse:
    """Sign in; be staff; have a second factor; have given it; then on to ``?next=``, or home."""
    onward = _safe(request) or home
    user = request.user
    if not isinstance(user, User):
        return redirect_to_login(onward, reverse("account_login"))
    if not (user.is_active and user.is_staff):
        return render(request, "account/not_for_you.html", status=403)
    if is_at_work(request):
        return redirect(onward)
    if has_one(user):
        return redirect_to_login(onward, way_to_give_it(request))
    request.session[ON_THE_WAY_TO] = onward
    return redirect("mfa_index")


def _safe(request: HttpRequest) -> str:
    said = request.POST.get(REDIRECT_FIELD_NAME) or request.GET.get(REDIRECT_FIELD_NAME, "")
    safe = url_has_allowed_host_and_scheme(
        said, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return said if safe and said != request.path else ""
