"""A code by mail, to show that it is still you: every account has an address, not every one a password."""

from typing import Any, Self

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.code_verification import AbstractCodeVerificationProcess
from allauth.account.internal.flows.login import record_authentication
from django.http import HttpRequest

from accounts.signed_in import signed_in

KEY = "accounts.again.by_code"


class ProofByCode(AbstractCodeVerificationProcess):  # type: ignore[misc]
    """Kept in the session from the request for a code until the code, or too many wrong ones."""

    def __init__(self, request: HttpRequest, state: dict[str, Any]) -> None:
        super().__init__(
            max_attempts=app_settings.LOGIN_BY_CODE_MAX_ATTEMPTS,
            timeout=app_settings.LOGIN_BY_CODE_TIMEOUT,
            state=state,
            user=request.user,
        )
        self.request = request

    @classmethod
    def begin(cls, request: HttpRequest) -> Self:
        user = signed_in(request)
        process = cls(request, cls.initial_state(user=user, email=user.email))
        process.send()
        process.persist()
        return process

    @classmethod
    def resume(cls, request: HttpRequest) -> Self | None:
        state = request.session.get(KEY)
        if state is None:
            return None
        process: Self | None = cls(request, state).abort_if_invalid()
        return process

    def send(self) -> None:
        adapter = get_adapter()
        self.state["code"] = adapter.generate_login_code()
        adapter.send_mail("account/email/again_code", self.state["email"], {"code": self.code})

    def persist(self) -> None:
        self.request.session[KEY] = self.state

    def abort(self) -> None:
        self.request.session.pop(KEY, None)

    def finish(self) -> None:
        self.abort()
        record_authentication(self.request, self.request.user, method="code", reauthenticated=True)
