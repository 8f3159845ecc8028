"""What allauth does our way: its mail goes through the outbox, and nobody is sent to another site."""

import uuid
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.core import context as current
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from accounts.again.proof import require_proof
from accounts.client_address import client_address
from accounts.models import User
from accounts.second_factor.session import has_one
from accounts.social.waiting import forget, waiting_provider
from outbox import writing

LONGEST_ADDRESS = 254  # RFC 5321, 4.5.3.1.3, and what our rows hold


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": (
            "That e-mail address and password do not belong together. Check both and try again."
        ),
        "incorrect_code": "That is not the code we sent. Check it and try again.",
        "incorrect_password": "That is not your password.",
        "too_many_login_attempts": "That was too many attempts. Wait a few minutes, then try again.",
        "rate_limited": "That was too many in a short time. Wait a few minutes, then try again.",
        "enter_current_password": "Give your present password.",
        "duplicate_email": "You have added this address already.",
        "email_taken": "This address belongs to an account already.",
        "max_email_addresses": "An account can have %d addresses. Remove one first.",
        "same_as_current": "Choose a password other than the present one.",
    }

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Each is a letter of its own: a second code is not the first one sent again."""
        known = {"site_name": settings.SITE_NAME, "site_url": settings.SITE_URL, "email": email, **context}
        with transaction.atomic():
            writing.write(
                key=f"account-{uuid.uuid4()}",
                to=email,
                subject=render_to_string(f"{template_prefix}_subject.txt", known),
                text=render_to_string(f"{template_prefix}_message.txt", known).strip() + "\n",
                is_secret=True,
            )

    def get_login_stages(self) -> list[str]:
        """The code, then the second factor. No step to verify an address: an account is made only for one
        that was proved, or by an administrator, whose own first sign-in cannot wait for a mail server."""
        return ["allauth.account.stages.LoginByCodeStage", "allauth.mfa.stages.AuthenticateStage"]

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        """Whoever came from a provider, perhaps somebody before them at this computer, is asked about it."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        if not waiting_provider(request):
            forget(request)
            return response
        query = urlencode({"next": response.headers.get("Location", "")})
        return HttpResponseRedirect(f"{reverse('connect_provider')}?{query}")

    def send_account_already_exists_mail(self, email: str) -> None:
        """To somebody whose address another account tried to add."""
        self.send_mail("account/email/account_already_exists", email, {})

    def clean_email(self, email: str) -> str:
        if len(email) > LONGEST_ADDRESS:
            raise ValidationError("That is too long for an e-mail address.")
        return email

    def is_safe_url(self, url: str | None) -> bool:
        """Only addresses of the very site that was asked; allauth would let every allowed host pass."""
        request: HttpRequest = current.request
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts={request.get_host()}, require_https=request.is_secure()
        )

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Of every account. allauth itself asks nothing where there is neither password nor second factor."""
        require_proof(current.request)
        return False

    def get_reauthentication_methods(self, user: User | AnonymousUser) -> list[dict[str, str]]:
        """The second factor where there is one; else the password ("reauthenticate"), or a code by mail.

        The first is the one asked for; of second factors a passkey, which takes one touch.
        """
        offered = super().get_reauthentication_methods(user)
        if isinstance(user, AnonymousUser):
            return []
        if has_one(user):
            return [way for way in reversed(offered) if way["id"] != "reauthenticate"]
        by_code = {"id": "code", "description": "Have a code sent", "url": reverse("reauthenticate_by_code")}
        return [*(way for way in offered if way["id"] == "reauthenticate"), by_code]

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def get_email_verification_redirect_url(self, email_address: EmailAddress) -> str:
        """To the list in which the new address can be made the main one."""
        return reverse("account_email")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account")

    def send_notification_mail(
        self,
        template_prefix: str,
        user: User,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """To an address that an administrator entered too, which allauth has no row for yet."""
        super().send_notification_mail(template_prefix, user, context, email or user.email)
