"""Signing in with a code: whoever can read the mail at an address may use its account.

allauth's own process tells an unknown address by mail that there is no account. Here everybody is sent
a code, and the account of an address that has none is made when the code comes back.
"""

from typing import Self

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.models import EmailAddress, Login
from allauth.account.signals import user_signed_up
from allauth.account.stages import LoginByCodeStage, LoginStage, LoginStageController
from django.http import HttpRequest, HttpResponse

from accounts.models import User


class SignInByCode(LoginCodeVerificationProcess):  # type: ignore[misc]
    """Kept in the visitor's session from the request for a code until the code, or too many wrong ones."""

    @classmethod
    def begin(cls, request: HttpRequest, address: str) -> Self:
        """Sends a code. What the visitor sees next is the same for every address."""
        user = account_of(address)
        login = Login(user=user, email=address)
        login.state["stages"] = {"current": LoginByCodeStage.key}
        stage = LoginByCodeStage(LoginStageController(request, login), request, login)
        stage.state.update(cls.initial_state(user=user, email=address), initiated_by_user=True)
        process = cls(stage=stage)
        process.send()
        process.persist()
        return process

    @classmethod
    def resume(cls, stage: LoginStage) -> Self | None:
        process: Self | None = cls(stage=stage).abort_if_invalid()
        return process

    def send_by_email(self, email: str, skip_enumeration_mails: bool = False) -> None:  # noqa: FBT001, FBT002 -- allauth's signature
        get_adapter().send_mail("account/email/login_code", email, {"code": self.generate_code()})

    def finish(self, redirect_url: str | None) -> HttpResponse:
        """The code was right. Signs in, by way of the second factor where the account has one."""
        if self.user is None:
            self._user = self._make_account()
        note_proof(self.user, self.state["email"])
        answer: HttpResponse = super().finish(redirect_url)
        return answer

    def _make_account(self) -> User:
        """Another window may have been faster: then its account is the one."""
        address: str = self.state["email"]
        if found := account_of(address):
            return found
        user = User.objects.create_user(address)
        user_signed_up.send(sender=User, request=self.request, user=user)
        return user


def note_proof(user: User, address: str) -> None:
    row, _ = EmailAddress.objects.get_or_create(
        user=user, email=address, defaults={"verified": True, "primary": address == user.email}
    )
    if not row.verified:
        EmailAddress.objects.filter(pk=row.pk).update(verified=True)


def account_of(address: str) -> User | None:
    """By any address that was proved to be the account's, else by the one an administrator entered.

    An inactive account too: its owner is told so once the code is right, and not before.
    """
    own = User.objects.filter(emailaddress__email=address.lower(), emailaddress__verified=True)
    return own.first() or User.objects.filter(email__iexact=address).first()
