"""The words of the draft, as the release gives them and as a person wants them."""

from datetime import date
from typing import Any

from django import forms
from django.utils.dateparse import parse_date

from articles.intake.reading import Reading
from articles.models import Article
from articles.releases.proposal import Proposal
from articles.releases.words import html_from_lines, lines_of
from people.admin.prose import Prose, ProseFormField

DATE = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
TIME = forms.TimeInput({"type": "time"}, format="%H:%M")

# Of every list on the page: more than any release names.
MOST_ROWS = 5_000
SMALL_PRINT = ("signoff", "notes_to_editors", "press_contact")


class WordsForm(forms.Form):
    kind = forms.ChoiceField(choices=Article.Kind)
    headline = forms.CharField(
        max_length=250,
        widget=forms.Textarea({"rows": 2}),
        error_messages={"required": "Write a headline: the release has none, or it was taken out."},
    )
    standfirst = forms.CharField(
        max_length=1000,
        required=False,
        help_text="One or two sentences below the headline.",
        widget=forms.Textarea({"rows": 3}),
    )
    dateline_place = forms.CharField(label="Place", max_length=100, required=False)
    dateline_date = forms.DateField(label="Date", required=False, widget=DATE)
    dateline_time = forms.TimeField(label="Time", required=False, widget=TIME)
    body = ProseFormField(
        label="Text", widget=Prose({"rows": 20}), error_messages={"required": "The text is missing."}
    )
    signoff = forms.CharField(label="Sign-off", max_length=300, required=False)
    notes_to_editors = ProseFormField(required=False, widget=Prose({"rows": 5}))
    press_contact = ProseFormField(
        required=False,
        help_text="Only where it differs from the desk’s own press contact.",
        widget=Prose({"rows": 4}),
    )
    court_case = forms.BooleanField(
        required=False,
        label="A court is dealing with this",
        help_text="Readers’ comments stay closed when it goes live.",
    )
    day = forms.DateField(
        label="Offices held on",
        widget=DATE,
        error_messages={"required": "Say on which day these offices were held."},
        help_text="The release gives no date. Each person is shown with the office they held on this day.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, spans in (self.initial.get("spans") or {}).items():
            self.fields[name].widget.attrs["data-spans"] = spans

    @property
    def has_small_print(self) -> bool:
        """Whether there is something to see in, or to mend at, what stands below the text."""
        return any(self[name].value() or self[name].errors for name in SMALL_PRINT)

    def clean_headline(self) -> str:
        return " ".join(self.cleaned_data["headline"].split())

    def day_of_offices(self) -> date:
        """The date the form gives the page, or the day that was confirmed where it has none."""
        day: date = self.cleaned_data.get("dateline_date") or self.cleaned_data["day"]
        return day


def posted_day(data: Any) -> date | None:
    """As ``day_of_offices``, before the form has been checked: offices to choose from depend on it."""
    for name in ("dateline_date", "day"):
        try:
            day = parse_date(data.get(name, ""))
        except ValueError:  # the form will say so
            continue
        if day is not None:
            return day
    return None


def proposed_words(proposal: Proposal) -> dict[str, Any]:
    reading = proposal.reading
    return {
        "kind": reading.kind,
        "headline": _text(reading.headline),
        "standfirst": _text(reading.standfirst),
        "dateline_place": reading.dateline.place or "",
        "dateline_date": reading.dateline.date,
        "dateline_time": reading.dateline.time,
        "body": reading.body_html,
        "signoff": _text(reading.signoff),
        "notes_to_editors": html_from_lines(lines_of(reading.notes_to_editors, reading.text)),
        "press_contact": html_from_lines(lines_of(reading.contacts, reading.text)),
        "day": proposal.day,
    }


def _text(passage: Any) -> str:
    return passage.text if passage else ""


def spans_of_words(reading: Reading) -> dict[str, str]:
    """For each field the characters of the release it came from, as the page's script reads them."""
    found = reading.spans()
    names = {
        "headline": "headline",
        "standfirst": "standfirst",
        "body": "body",
        "signoff": "signoff",
        "notes_to_editors": "notes_to_editors",
        "press_contact": "contacts",
        "dateline_place": "dateline",
        "dateline_date": "dateline",
        "dateline_time": "dateline",
    }
    return {field: written(found[name]) for field, name in names.items() if found.get(name)}


def written(spans: Any) -> str:
    """ "12-30,44-50"."""
    return ",".join(f"{start}-{end}" for start, end in spans)
