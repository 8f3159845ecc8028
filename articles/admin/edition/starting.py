"""The page "New article": where it belongs, what it is, and a first headline."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from accounts.models import User
from accounts.signed_in import signed_in
from articles import drafting
from articles.models import Article, Desk, Edition
from articles.refusals import Refusal


class NewArticleForm(forms.Form):
    desk = forms.ModelChoiceField(Desk.objects.none(), empty_label=None)
    kind = forms.ChoiceField(choices=Article.Kind)
    headline = forms.CharField(
        max_length=250, help_text="It can be changed later.", widget=forms.Textarea({"rows": 2})
    )

    def __init__(self, *args: Any, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        desks = Desk.objects.worked_at_by(by)
        self.fields["desk"].queryset = desks  # type: ignore[attr-defined]
        self.fields["desk"].initial = desks.first()

    def start(self, by: User) -> Edition | None:
        """The new edition; None when it was refused, which the form then says."""
        try:
            return drafting.start_article(**self.cleaned_data, by=by)
        except Refusal as refusal:
            self.add_error(None, str(refusal))
            return None

    def clean_headline(self) -> str:
        return " ".join(self.cleaned_data["headline"].split())


def new_article(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """``context`` is what every page of the site shows."""
    user = signed_in(request)
    if not Desk.objects.worked_at_by(user).exists():
        raise PermissionDenied("Only those who work at a desk can begin an article.")
    form = NewArticleForm(request.POST or None, by=user)
    if request.method == "POST" and form.is_valid():
        edition = form.start(user)
        if edition is not None:
            messages.success(request, "The draft is yours: write, and save as often as you like.")
            return redirect("admin:articles_edition_change", edition.pk)
    return TemplateResponse(
        request, "back_office/edition/new.html", {**context, "title": "New article", "form": form}
    )
