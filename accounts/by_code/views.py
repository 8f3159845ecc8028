"""The two pages of signing in by e-mail: the address, then the code."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import RequestLoginCodeForm
from allauth.account.internal.decorators import login_stage_required
from allauth.account.internal.stagekit import clear_login
from allauth.account.stages import LoginByCodeStage
from allauth.account.views import ConfirmLoginCodeView, RequestLoginCodeView
from allauth.core import ratelimit
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from accounts.by_code.process import SignInByCode
from accounts.social.waiting import waiting_provider


class AddressForm(RequestLoginCodeForm):  # type: ignore[misc]
    """Looks at no account: what it answers cannot depend on whether there is one."""

    def clean_email(self) -> str:
        address: str = get_adapter().clean_email(self.cleaned_data["email"].lower())
        if not ratelimit.consume(get_adapter().request, action="request_login_code", key=address):
            raise get_adapter().validation_error("too_many_login_attempts")
        return address


class SignIn(RequestLoginCodeView):  # type: ignore[misc]
    """The first page: an e-mail address, or one of the providers."""

    form_class = AddressForm

    def form_valid(self, form: AddressForm) -> HttpResponse:
        SignInByCode.begin(self.request, form.cleaned_data["email"])
        return HttpResponseRedirect(self.get_success_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "waiting_provider": waiting_provider(self.request)}


@method_decorator(
    login_stage_required(stage=LoginByCodeStage.key, redirect_urlname="sign_in"), name="dispatch"
)
class Code(ConfirmLoginCodeView):  # type: ignore[misc]
    """The second page: the code from the mail. Wrong ones are counted."""

    @method_decorator(never_cache)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.stage = request._login_stage  # type: ignore[attr-defined]
        self._process = SignInByCode.resume(self.stage)
        if self._process is None:
            return HttpResponseRedirect(reverse("sign_in"))
        answer: HttpResponseBase = super(ConfirmLoginCodeView, self).dispatch(request, *args, **kwargs)
        return answer

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The session counts wrong codes too, but many requests at once could each read an old count."""
        if self._action == "verify" and not ratelimit.consume(
            request, action="code_attempt", key=request.session.session_key or ""
        ):
            clear_login(request)
            refused: HttpResponse = ratelimit.respond_429(request)
            return refused
        answer: HttpResponse = super().post(request, *args, **kwargs)
        return answer
