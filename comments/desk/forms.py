"""What moderators send. Each form says what is wrong in a sentence; nothing of it is trusted before."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone

from comments.desk.seen import MOST, Seen
from comments.models import Action, Reason, Sanction
from people.models import Person


class FewLines(forms.Textarea):
    """For a sentence or two; it grows with what is typed."""

    def __init__(self) -> None:
        super().__init__(attrs={"rows": 2})


class ChosenComments(forms.Field):
    """One or more, exactly as they were seen. Raises Http404 for what no form of ours said."""

    widget = forms.MultipleHiddenInput

    def to_python(self, sent: list[str] | None) -> list[Seen]:
        return [Seen.parse(written) for written in dict.fromkeys(sent or [])]

    def validate(self, chosen: list[Seen]) -> None:
        if not chosen:
            raise forms.ValidationError("Select the comments first.")
        if len(chosen) > MOST:
            raise forms.ValidationError(f"Select up to {MOST} comments.")


class DecisionForm(forms.Form):
    """A reason alone means: reject for it."""

    chosen = ChosenComments(label="")
    do = forms.ChoiceField(
        choices=[(action.value, action.label) for action in (Action.APPROVE, Action.REJECT, Action.ESCALATE)],
        required=False,
    )
    reason = forms.ModelChoiceField(Reason.objects.filter(is_active=True), required=False, label="House rule")
    note = forms.CharField(max_length=1000, required=False)

    def clean(self) -> dict[str, Any]:
        sent = super().clean() or {}
        if not self.errors and not sent.get("do") and not sent.get("reason"):
            raise forms.ValidationError("Say what to do with it.")
        return sent

    @property
    def action(self) -> Action:
        return Action(self.cleaned_data["do"] or Action.REJECT)

    @property
    def reason_given(self) -> Reason | None:
        return self.cleaned_data["reason"] if self.action == Action.REJECT else None


class SanctionForm(forms.Form):
    """How long is asked in days: nobody thinks of a suspension as a moment."""

    kind = forms.ChoiceField(choices=Sanction.Kind.choices)
    reason = forms.ModelChoiceField(Reason.objects.filter(is_active=True), label="House rule")
    days = forms.IntegerField(
        min_value=1,
        max_value=3650,
        required=False,
        label="For how many days",
        help_text="For a suspension; empty for what has no end.",
    )
    desk = forms.IntegerField(required=False, widget=forms.HiddenInput)
    note = forms.CharField(max_length=1000, required=False, label="A note the reader sees", widget=FewLines)

    @property
    def until(self) -> datetime | None:
        days = self.cleaned_data["days"]
        return timezone.now() + timedelta(days=days) if days else None


class NoteForm(forms.Form):
    text = forms.CharField(max_length=1000, label="Note for other moderators", widget=FewLines)


class LiftForm(forms.Form):
    why = forms.CharField(max_length=500, label="Why it is lifted")


class HearingForm(forms.Form):
    """The button says whether the author was right."""

    upheld = forms.TypedChoiceField(choices=[("yes", "yes"), ("no", "no")], coerce=lambda said: said == "yes")
    note = forms.CharField(
        max_length=1000, required=False, label="A note for the author, if you like", widget=FewLines
    )


class VerifyForm(forms.Form):
    """A public figure, by name or by the last part of the address of their page."""

    person = forms.CharField(max_length=200, label="Name of the public figure, as on their page")

    def clean_person(self) -> Person:
        said = self.cleaned_data["person"]
        known = Person.objects.unveiled()
        found = list(known.filter(slug=said)[:1]) or list(known.filter(name__iexact=said)[:2])
        if not found:
            raise forms.ValidationError("No public figure of that name has a page here.")
        if len(found) > 1:
            raise forms.ValidationError(
                "Several people have that name: give the last part of the address of the right page."
            )
        return found[0]


def what_is_wrong(form: forms.Form) -> str:
    """All of it in one line, for a message."""
    return " ".join(
        str(problem)
        if name == "__all__" or not form.fields[name].label
        else f"{form.fields[name].label or name}: {problem}"
        for name, problems in form.errors.items()
        for problem in problems
    )
