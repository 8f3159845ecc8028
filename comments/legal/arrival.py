"""When something arrived on paper: a day, and a time if anybody noted it."""

from datetime import datetime, time

from django import forms
from django.utils import timezone

from comments.refusals import DayWrong, Refusal, TooLate


class ArrivalForm(forms.Form):
    """Without a time the day counts from its beginning: our deadlines then are too early, never too late."""

    arrived_on = forms.DateField(
        label="The day it arrived",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    arrived_at = forms.TimeField(
        label="The time, if you know it",
        help_text="Without it, deadlines count from the beginning of that day.",
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )

    def refuse(self, refused: Refusal) -> None:
        """Said where it can be mended."""
        self.add_error("arrived_on" if isinstance(refused, DayWrong | TooLate) else None, str(refused))

    def arrival(self) -> datetime:
        """By the clock in London."""
        at = self.cleaned_data["arrived_at"] or time()
        return datetime.combine(self.cleaned_data["arrived_on"], at, timezone.get_default_timezone())
