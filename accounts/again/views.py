"""The page on which somebody shows with a code by mail that it is still they."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.views import BaseReauthenticateView
from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from accounts.again.by_code import ProofByCode
from accounts.code_fields import SignInCode


@method_decorator([never_cache, login_required], name="dispatch")
class AgainByCode(BaseReauthenticateView):  # type: ignore[misc]
    """First a button that has a code sent, then the field for it."""

    form_class = SignInCode
    template_name = "account/reauthenticate_by_code.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.process = ProofByCode.resume(request)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.POST.get("action") in ("send", "resend"):
            return self._send()
        if self.process is None:
            return self._once_more("That code does not count any more.")
        if not ratelimit.consume(request, action="code_attempt", key=f"again-{request.user.pk}"):
            self.process.abort()
            refused: HttpResponse = ratelimit.respond_429(request)
            return refused
        answer: HttpResponse = super().post(request, *args, **kwargs)
        return answer

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "code": self.process.code if self.process else ""}

    def form_valid(self, form: SignInCode) -> HttpResponse:
        assert self.process is not None  # noqa: S101 -- ``post`` has seen to it
        self.process.finish()
        answer: HttpResponse = super().form_valid(form)
        return answer

    def form_invalid(self, form: SignInCode) -> HttpResponse:
        if self.process is not None and self.process.record_invalid_attempt():
            answer: HttpResponse = super().form_invalid(form)
            return answer
        return self._once_more(get_adapter().error_messages["too_many_login_attempts"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {
            **context,
            "verify_form": context["form"],
            "is_sent": self.process is not None,
            "can_resend": True,
        }

    def _send(self) -> HttpResponse:
        if not ratelimit.consume(self.request, action="request_login_code", key=self.request.user.email):
            return self._once_more(get_adapter().error_messages["rate_limited"])
        ProofByCode.begin(self.request)
        return self._once_more()

    def _once_more(self, why: str = "") -> HttpResponse:
        if why:
            messages.error(self.request, why)
        return HttpResponseRedirect(self.passthrough_next_url(self.request.path))
