"""One row for each organisation the release names."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin
from django.forms import BaseFormSet, formset_factory

from articles.models import EditionOrganisation
from articles.release_forms.people import NEW, OTHER, OUT, keys_in
from articles.release_forms.words import MOST_ROWS, written
from articles.releases.choices import OrganisationChoice
from articles.releases.proposal import Proposal, ProposedOrganisation
from people.admin.choosing import ByName, ChosenOrTyped
from people.models import Organisation

COLUMN = EditionOrganisation._meta.get_field("organisation")


class OrganisationForm(forms.Form):
    """The hidden fields carry what was read."""

    surface = forms.CharField(widget=forms.HiddenInput)
    spans = forms.CharField(widget=forms.HiddenInput, required=False)
    known = forms.CharField(widget=forms.HiddenInput, required=False)
    choice = forms.ChoiceField(
        label="Which one is it?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose which one this is, or leave the name as plain words."},
    )
    other = ByName(
        Organisation.objects.all(),
        label="Name on the roster",
        required=False,
        widget=ChosenOrTyped(COLUMN, admin.site),
    )
    new_name = forms.CharField(label="Name", max_length=200, required=False)
    new_short_name = forms.CharField(label="Short name", max_length=60, required=False)
    new_kind = forms.ChoiceField(label="Kind", choices=Organisation.Kind, required=False)

    def __init__(
        self, *args: Any, roster: dict[int, Organisation], veils: Iterable[str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].queryset = Organisation.objects.behind(veils)  # type: ignore[attr-defined]
        self.meant = [roster[key] for key in keys_in(self["known"].value()) if key in roster]
        self.fields["choice"].choices = [  # type: ignore[attr-defined]
            *((f"known-{row.pk}", f"{row.name} ({row.get_kind_display()})") for row in self.meant),
            (NEW, "Add to the roster"),
            (OTHER, "Another one on the roster" if self.meant else "One on the roster"),
            (OUT, "Leave as plain words"),
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        choice = cleaned.get("choice")
        if choice != OTHER:
            self.errors.pop("other", None)
        elif not cleaned.get("other") and "other" not in self.errors:
            self.add_error("other", "Choose one, or leave the name as plain words.")
        if choice == NEW and not cleaned.get("new_name"):
            self.add_error("new_name", "Write the organisation’s name.")
        return cleaned

    def chosen(self) -> OrganisationChoice | None:
        """None where the name stays plain words."""
        cleaned = self.cleaned_data
        if cleaned["choice"] == OUT:
            return None
        if cleaned["choice"] == OTHER:
            return OrganisationChoice(cleaned["other"])
        if cleaned["choice"] == NEW:
            return OrganisationChoice(
                name=cleaned["new_name"], kind=cleaned["new_kind"], short_name=cleaned["new_short_name"]
            )
        return OrganisationChoice(next(row for row in self.meant if cleaned["choice"] == f"known-{row.pk}"))


def proposed_organisations(proposal: Proposal) -> list[dict[str, Any]]:
    return [_row(organisation) for organisation in proposal.organisations]


def _row(organisation: ProposedOrganisation) -> dict[str, Any]:
    match = organisation.match
    known = [match] if match else organisation.candidates
    return {
        "surface": organisation.found.surface,
        "spans": written(organisation.found.spans),
        "known": ",".join(str(one.pk) for one in known),
        "choice": f"known-{match.pk}" if match else "" if known else OUT,
        "new_name": organisation.found.name,
        "new_short_name": organisation.found.acronym,
        "new_kind": organisation.kind,
    }


OrganisationsFormSet: "type[BaseFormSet[OrganisationForm]]" = formset_factory(
    OrganisationForm, extra=0, max_num=MOST_ROWS, absolute_max=MOST_ROWS
)
