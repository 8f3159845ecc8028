"""One row for each quotation: the exact words, who said them, and the words that lead to it."""

from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory

from articles.release_forms.words import MOST_ROWS, written
from articles.releases.choices import QuoteChoice
from articles.releases.proposal import Proposal
from articles.releases.proposed_choices import introduction


class QuoteForm(forms.Form):
    spans = forms.CharField(widget=forms.HiddenInput, required=False)
    words = forms.CharField(
        required=False,
        help_text="Exactly as in the text, without quotation marks. Empty: not recorded as a quotation.",
        widget=forms.Textarea({"rows": 4}),
    )
    speaker = forms.ChoiceField(required=False, help_text="Has to be one of the people on the page.")
    introduced_by = forms.CharField(max_length=300, required=False)

    def __init__(self, *args: Any, speakers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["speaker"].choices = [("", "nobody on this page"), *speakers]  # type: ignore[attr-defined]

    def clean_words(self) -> str:
        """Browsers send their own line ends; the words are compared with the text's."""
        return str(self.cleaned_data["words"].replace("\r\n", "\n").strip())

    def chosen(self) -> QuoteChoice | None:
        cleaned = self.cleaned_data
        if not cleaned["words"]:
            return None
        return QuoteChoice(cleaned["words"], cleaned["introduced_by"], cleaned["speaker"])


def proposed_quotes(proposal: Proposal) -> list[dict[str, Any]]:
    return [
        {
            "spans": written(quote.found.spans),
            "words": quote.found.text,
            "speaker": quote.speaker,
            "introduced_by": introduction(quote.found.introduced_by),
        }
        for quote in proposal.quotes
    ]


QuotesFormSet: "type[BaseFormSet[QuoteForm]]" = formset_factory(
    QuoteForm, extra=0, max_num=MOST_ROWS, absolute_max=MOST_ROWS
)
