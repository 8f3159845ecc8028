"""The tick “a court is dealing with this”, on the writing page and on the page of what is live."""

from typing import Any

from django.contrib import messages
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from accounts.models import User
from accounts.signed_in import signed_in
from articles import court_case
from articles.admin.edition.words import COURT_CASE
from articles.models import Article, Edition
from articles.refusals import Refusal

CLOSED = "Saved. No comment is taken or shown under this article from now on."
OPEN = "Saved. Comments are taken and shown again, as far as the desk’s policy lets them."


def follow_tick(article: Article, form: "ModelForm[Any]", *, by: User) -> None:
    """Only what was changed on this very page counts. Raises NotAllowed."""
    if COURT_CASE in form.changed_data:
        _say(article, is_ticked=form.cleaned_data[COURT_CASE], by=by)


def tick_from_page(request: HttpRequest, edition: Edition) -> HttpResponse:
    is_ticked = request.POST.get(COURT_CASE) == "yes"
    try:
        _say(edition.article, is_ticked=is_ticked, by=signed_in(request))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, CLOSED if is_ticked else OPEN)
    return redirect("admin:articles_edition_change", edition.pk)


def _say(article: Article, *, is_ticked: bool, by: User) -> None:
    verb = court_case.begin if is_ticked else court_case.end
    verb(article, by=by)
