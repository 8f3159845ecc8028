"""The page from which somebody looks after their own account."""

from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from accounts.second_factor.session import has_one
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
        },
    )
