"""The page about one rejection of one's own: which rule, what the moderator added, and the appeal."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from comments.account.asking import for_reader
from comments.account.own_comments import with_outcomes
from comments.appeals import LONGEST, appeal
from comments.models import Action, Appeal, Comment, Decision, Reader
from comments.models.appeal import DUE_WITHIN, WINDOW
from comments.refusals import Refusal


class AppealForm(forms.Form):
    text = forms.CharField(
        label="Why should it be shown?",
        required=False,
        help_text=f"If you like. Up to {LONGEST:,} characters. Only moderators read it.",
        widget=forms.Textarea(attrs={"rows": 6}),
    )


@for_reader
def appeal_decision(request: HttpRequest, reader: Reader, pk: int) -> HttpResponse:
    """A stranger's decision is answered as one that is not there."""
    own = Decision.objects.filter(action=Action.REJECT, comment__author=reader)
    rejection = get_object_or_404(own.select_related("reason", "note", "comment__revision"), pk=pk)
    form = AppealForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            appeal(rejection, form.cleaned_data["text"], by=reader)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Your appeal has arrived.")
            return redirect(request.path)
    return render(request, "comments/account/appeal.html", {"form": form, **_facts(rejection)})


def _facts(rejection: Decision) -> dict[str, object]:
    comment = Comment.objects.select_related("revision", "article__desk").get(pk=rejection.comment_id)
    made = Appeal.objects.filter(against=rejection).select_related("answer__note").first()
    own = with_outcomes([comment], timezone.now())[0]
    return {
        "rejection": rejection,
        "own": own,
        "stands": own.rejection == rejection,
        "appeal": made,
        "may_appeal": own.rejection == rejection and own.may_appeal,
        "until": rejection.at + WINDOW,
        "answered_within": DUE_WITHIN.days,
    }
