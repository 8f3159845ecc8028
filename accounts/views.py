"""The page from which somebody looks after their own account, and its buttons."""

from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts.second_factor.session import has_one
from accounts.sessions import sign_out_elsewhere, signed_in_elsewhere
from accounts.signed_in import signed_in


@never_cache
@login_required
def own_account(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    return render(
        request,
        "account/own.html",
        {
            "other_addresses": EmailAddress.objects.filter(user=user, primary=False).count(),
            "connected": SocialAccount.objects.filter(user=user).count(),
            "has_second_factor": has_one(user),
            "offers_providers": bool(settings.SOCIALACCOUNT_PROVIDERS),
            "elsewhere": signed_in_elsewhere(request, user).count(),
        },
    )


@never_cache
def signed_out(request: HttpRequest) -> HttpResponse:
    """With ``?next=``, where to go on after signing in again."""
    if request.user.is_authenticated:
        return redirect("account")
    return render(request, "account/signed_out.html")


@require_POST
@login_required
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    sign_out_elsewhere(request, signed_in(request))
    messages.success(request, "You are signed out everywhere else.")
    return redirect("account")
