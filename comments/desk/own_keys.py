"""A moderator's own keys: which they are, and whether there are any."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_http_methods

from comments.desk.keys import USUAL, Keys, change_keys, keys_of, problems_with
from comments.desk.tabs import tabs
from comments.keepers import Keeper


class KeysForm(forms.Form):
    """One box for each verb."""

    are_on = forms.BooleanField(
        required=False,
        label="Work with keys",
        help_text="Untick if you speak to your computer, or if other keys of yours get in the way.",
    )

    def __init__(self, sent: QueryDict | None, keys: Keys) -> None:
        super().__init__(sent, initial={"are_on": keys.are_on, **keys.keys})
        for verb, (_, does) in USUAL.items():
            box = forms.TextInput(attrs={"size": 2, "autocomplete": "off", "autocapitalize": "off"})
            self.fields[verb] = forms.CharField(max_length=1, label=does, widget=box)

    def clean(self) -> dict[str, object]:
        sent = super().clean() or {}
        for verb, problem in problems_with(self._keys_in(sent)).items():
            self.add_error(verb, problem)
        return sent

    @property
    def keys(self) -> dict[str, str]:
        return self._keys_in(self.cleaned_data)

    def _keys_in(self, sent: dict[str, object]) -> dict[str, str]:
        return {verb: str(sent[verb]) for verb in USUAL if verb in sent}


@require_http_methods(["GET", "HEAD", "POST"])
def own_keys(request: HttpRequest, keeper: Keeper) -> HttpResponse:
    form = KeysForm(request.POST if request.method == "POST" else None, keys_of(keeper.user))
    if request.method == "POST" and form.is_valid():
        change_keys(are_on=form.cleaned_data["are_on"], keys=form.keys, by=keeper.user)
        messages.success(request, "Your keys are kept.")
        return redirect("moderator_keys")
    return TemplateResponse(
        request,
        "back_office/comments/keys.html",
        {"title": "Your keys", "tabs": tabs(keeper, ""), "form": form},
    )
