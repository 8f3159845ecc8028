"""Which letters a reader would like; and stopping them from the letter itself."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from comments.account.asking import for_reader
from comments.mail_off import CHOICES, kind_named, switch_off
from comments.models import Reader


class MailForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Reader
        fields = ("mail_on_reply", "mail_on_approval")


@for_reader
def mail(request: HttpRequest, reader: Reader) -> HttpResponse:
    form = MailForm(request.POST or None, instance=reader)
    if request.method == "POST" and form.is_valid():
        reader.save(update_fields=form.Meta.fields)
        messages.success(request, "Your choice is saved.")
        return redirect("account_mail")
    return render(request, "comments/account/mail.html", {"form": form})


@csrf_exempt  # the token in the address is what allows it; a mail program has no cookie of ours (RFC 8058)
@never_cache
def off(request: HttpRequest, token: str) -> HttpResponse:
    """A link is followed by programs that look ahead, so it only asks; the button, or RFC 8058, does it."""
    named = kind_named(token)
    if named is None or named[1] not in CHOICES:
        raise Http404("This link is not one of ours.")
    if request.method == "POST":
        switch_off(*named)
    facts = {"kind": named[1], "is_off": request.method == "POST"}
    return render(request, "comments/account/mail_off.html", facts)
