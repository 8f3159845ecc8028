"""Which accounts a sign-in at Facebook, X, Google or an OpenID Connect provider opens, and which it makes."""

from typing import Any

from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.account.models import EmailAddress
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from accounts.by_code.process import account_of
from accounts.models import User
from accounts.social.waiting import forget, keep_waiting


class SocialAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    error_messages = {
        **DefaultSocialAccountAdapter.error_messages,
        "connected_other": "That account opens somebody else’s account here already.",
    }

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]) -> User:
        """The address is all we take: no name, no picture, none of what else the provider tells."""
        sociallogin.account.extra_data = {}
        user: User = sociallogin.user
        user.email = next(iter(_proved(sociallogin)), "")
        return user

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Known: signs in. Unknown with a proved address nobody has: makes an account. Else: waits."""
        forget(request)
        if sociallogin.is_existing or sociallogin.state.get("process") == AuthProcess.CONNECT:
            return
        sociallogin.email_addresses = [address for address in sociallogin.email_addresses if address.verified]
        if (proved := _proved(sociallogin)) and not _taken(proved[0]):
            return
        if request.user.is_authenticated:  # as somebody else, or they would have pressed "Connect"
            get_account_adapter(request).logout(request)
        keep_waiting(request, sociallogin)
        onward = sociallogin.state.get("next")
        query = f"?{urlencode({'next': onward})}" if onward else ""
        raise ImmediateHttpResponse(HttpResponseRedirect(reverse("sign_in") + query))


def _proved(login: SocialLogin) -> list[str]:
    return [address.email.lower() for address in login.email_addresses if address.verified is True]


def _taken(address: str) -> bool:
    return account_of(address) is not None or EmailAddress.objects.filter(email=address).exists()
