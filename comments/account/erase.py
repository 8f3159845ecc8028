"""Erasing one's own account: it says what happens, asks to be told so in words, and by whom."""

from django import forms
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from accounts.again.proof import require_proof
from accounts.models import User
from accounts.signed_in import signed_in
from comments.erasure import erase as erase_reader
from comments.erasure import erase_account
from comments.readers import reader_of
from comments.refusals import Refusal

PHRASE = "erase my account"
AT_ONCE = 200  # rows, a second or two of work; with more the worker goes on


class EraseForm(forms.Form):
    phrase = forms.CharField(
        label=f"To go on, type: {PHRASE}",
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
        error_messages={"required": f"Type “{PHRASE}”."},
    )

    def clean_phrase(self) -> str:
        phrase: str = self.cleaned_data["phrase"]
        if phrase.strip(" .").casefold() != PHRASE:
            raise forms.ValidationError(f"That was something else. Type “{PHRASE}”.")
        return phrase


@never_cache
@login_required
def erase(request: HttpRequest) -> HttpResponse:
    form = EraseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        require_proof(request)
        try:
            _erase(signed_in(request))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            logout(request)
            return redirect("account_erased")
    return render(request, "comments/account/erase.html", {"form": form})


@never_cache
def erased(request: HttpRequest) -> HttpResponse:
    return render(request, "comments/account/erased.html")


def _erase(user: User) -> None:
    reader = reader_of(user)
    if reader is None:
        erase_account(user)
    else:
        erase_reader(reader, by=user, most=AT_ONCE)
