"""The pages that ask for a reason before a page is taken down or a draft is put away."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from accounts.models import User
from accounts.signed_in import signed_in
from articles import drafting, workflow
from articles.admin.edition.buttons import buttons_for
from articles.models import Edition
from articles.refusals import Refusal


@dataclass(frozen=True)
class Question:
    """What the page says; ``verb`` is called with the reason and refuses an empty one where it must."""

    title: str
    explanation: str
    label: str
    button: str
    done: str
    verb: Callable[..., Any]


QUESTIONS = {
    "withdraw": Question(
        "Withdraw this page",
        "The page stays where it is, with your reason on top of it, so that readers who come by a link "
        "learn that it no longer holds.",
        "Why is it withdrawn? Readers will see this.",
        "Withdraw the page",
        "The page is withdrawn. Readers see your reason on top of it.",
        workflow.withdraw,
    ),
    "remove": Question(
        "Remove this page",
        "Nothing of the page can be read any more. Its address says that it was removed, and your reason.",
        "Why is it removed? Readers will see this.",
        "Remove the page",
        "The page is removed. Its address says so, with your reason.",
        workflow.remove,
    ),
    "discard": Question(
        "Discard this draft",
        "Nobody can work on it any more. Its words stay on record, under the state “discarded”. "
        "A page that is live already stays as it is.",
        "Why? Only colleagues at your desk can see this. You may leave it empty.",
        "Discard the draft",
        "The draft is discarded.",
        drafting.discard,
    ),
}


class ReasonForm(forms.Form):
    reason = forms.CharField(max_length=500, required=False, widget=forms.Textarea({"rows": 4}))


def ask_for_reason(
    request: HttpRequest, edition: Edition, name: str, context: dict[str, Any]
) -> HttpResponse:
    """Ask, or do what was asked; a refusal keeps the reason that was typed."""
    user = signed_in(request)
    if name not in buttons_for(edition, user):
        messages.warning(request, "This cannot be done with the page as it is now, or not by you.")
        return _back_to(edition)
    question = QUESTIONS[name]
    form = ReasonForm(request.POST or None)
    form.fields["reason"].label = question.label
    if request.method == "POST" and form.is_valid() and _done(form, question, edition, user):
        messages.success(request, question.done)
        return _back_to(edition)
    page = {"title": question.title, "question": question, "form": form, "edition": edition}
    return TemplateResponse(request, "back_office/edition/reason.html", {**context, **page})


def _done(form: ReasonForm, question: Question, edition: Edition, user: User) -> bool:
    try:
        question.verb(edition, by=user, reason=form.cleaned_data["reason"])
    except Refusal as refusal:
        form.add_error("reason", str(refusal))
        return False
    return True


def _back_to(edition: Edition) -> HttpResponse:
    return redirect("admin:articles_edition_change", edition.pk)
