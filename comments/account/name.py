"""Choosing the name one comments under, and changing it."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache

from accounts.models import User
from accounts.signed_in import signed_in
from comments.models import Reader
from comments.readers import become_reader, reader_of, rename
from comments.refusals import AlreadyDone, NameRefused

MOST_PAST = 50  # names had before; a copy of everything has them all


class NameForm(forms.Form):
    name = forms.CharField(
        label="Your name",
        max_length=1000,  # the verb says in a sentence how long a name may be
        help_text="It stands beside each of your comments, for everybody to see, also beside those you have "
        "written already. Up to 40 characters, in any script.",
        error_messages={"required": "Write the name you would like to go by."},
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
    )


@never_cache
@login_required
def name(request: HttpRequest) -> HttpResponse:
    """With ``?next=``, the page of this site to go on to."""
    user = signed_in(request)
    reader = reader_of(user)
    form = NameForm(request.POST or None, initial={"name": reader.display_name if reader else ""})
    if request.method == "POST" and form.is_valid():
        try:
            _choose(user, reader, form.cleaned_data["name"])
        except NameRefused as refusal:
            form.add_error("name", str(refusal))
        else:
            messages.success(request, "Your name is saved.")
            return redirect(_onward(request) or reverse("account"))
    past = reader.past_names.all()[:MOST_PAST] if reader else []
    facts = {"form": form, "reader": reader, "past": past, "onward": _onward(request)}
    return render(request, "comments/account/name.html", facts)


def _choose(user: User, reader: Reader | None, chosen: str) -> None:
    if reader is not None:
        rename(reader, chosen)
        return
    try:
        become_reader(user, chosen)
    except AlreadyDone:  # the form was sent twice, or in two windows: the later one counts
        rename(Reader.objects.get(user=user), chosen)


def _onward(request: HttpRequest) -> str:
    said = str(request.POST.get("next") or request.GET.get("next", ""))
    safe = url_has_allowed_host_and_scheme(
        said, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return said if safe else ""
