"""One row for each person the release names: who it is, in which office, in which part."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.contrib import admin
from django.forms import BaseFormSet, formset_factory

from articles.models import EditionPerson
from articles.release_forms.words import MOST_ROWS, written
from articles.releases.choices import NewPerson, PersonChoice
from articles.releases.offices import offices_held
from articles.releases.proposal import Proposal, ProposedPerson
from people.admin.choosing import ByName, ChosenOrTyped, is_key
from people.creating import people_called
from people.models import Membership, Person
from people.proposing import split_name
from people.refusals import AlreadyKnown

OTHER, NEW, OUT = "other", "new", "out"
PERSON_COLUMN = EditionPerson._meta.get_field("person")


@dataclass(frozen=True)
class Known:
    """The people the rows may mean, with the offices they held on the day: two queries for all rows."""

    people: dict[int, Person]
    offices: dict[int, list[Membership]]

    veils: Iterable[str] = ()

    @classmethod
    def on(cls, keys: Iterable[int], day: date, *, behind: Iterable[str]) -> "Known":
        """The keys were sent by a browser, so they may be anybody's."""
        people = Person.objects.behind(behind).in_bulk(list(keys))
        return cls(people, offices_held(people.values(), day, behind=behind), behind)


class PersonForm(forms.Form):
    """The hidden fields carry what was read, so that a roster changed meanwhile does not change the rows."""

    key = forms.CharField(widget=forms.HiddenInput)
    surface = forms.CharField(widget=forms.HiddenInput)
    spans = forms.CharField(widget=forms.HiddenInput, required=False)
    known = forms.CharField(widget=forms.HiddenInput, required=False)
    choice = forms.ChoiceField(
        label="Who is this?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose who this is, or leave the name as plain words."},
    )
    office = forms.ChoiceField(
        label="In the office of",
        required=False,
        error_messages={"invalid_choice": "This office was not held on that day. Choose again."},
    )
    part = forms.ChoiceField(label="On this page", choices=EditionPerson.Part)
    other = ByName(
        Person.objects.current(),
        label="Name on the roster",
        required=False,
        widget=ChosenOrTyped(PERSON_COLUMN, admin.site),
    )
    new_title = forms.CharField(label="Title", max_length=50, required=False)
    new_name = forms.CharField(label="Whole name", max_length=200, required=False)
    new_role = forms.CharField(label="Office", max_length=200, required=False)
    new_organisation = forms.CharField(label="Of which organisation", max_length=200, required=False)
    namesake = forms.BooleanField(label="This is somebody else of the same name", required=False)

    def __init__(self, *args: Any, roster: Known, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.veils = roster.veils
        self.fields["other"].queryset = Person.objects.current().behind(self.veils)  # type: ignore[attr-defined]
        self.people = [roster.people[key] for key in keys_in(self["known"].value()) if key in roster.people]
        offices = roster.offices.get(self.people[0].pk, []) if len(self.people) == 1 else []
        role = self["new_role"].value()
        self.fields["choice"].choices = [  # type: ignore[attr-defined]
            *((f"known-{person.pk}", _label(person, roster)) for person in self.people),
            (NEW, f"Add to the roster as {role}" if role and not self.people else "Add to the roster"),
            (OTHER, "Somebody else on the roster" if self.people else "Somebody on the roster"),
            (OUT, "Leave as plain words"),
        ]
        self.fields["office"].choices = [  # type: ignore[attr-defined]
            ("", "the most senior office held that day"),
            *((str(office.pk), office.label) for office in offices),
        ]
        self.offices = {str(office.pk): office for office in offices}
        self.asks_about_namesake = bool(self.data.get(self.add_prefix("namesake")))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("choice") == OTHER and not cleaned.get("other") and "other" not in self.errors:
            self.add_error("other", "Choose somebody, or leave the name as plain words.")
        if cleaned.get("choice") != OTHER:
            self.errors.pop("other", None)
        if cleaned.get("choice") == NEW:
            self._clean_new(cleaned)
        return cleaned

    def _clean_new(self, cleaned: dict[str, Any]) -> None:
        name = " ".join(cleaned.get("new_name", "").split())
        if not split_name(name)[0]:
            self.add_error("new_name", "Write the whole name, first name and surname.")
        elif not cleaned.get("namesake") and (known := people_called(name, behind=self.veils)):
            self.asks_about_namesake = True
            self.add_error("new_name", str(AlreadyKnown(known)))
        if cleaned.get("new_role") and not cleaned.get("new_organisation"):
            self.add_error(
                "new_organisation", "Say which organisation the office belongs to, or leave the office empty."
            )

    def chosen(self) -> PersonChoice | None:
        """None where the name stays plain words."""
        cleaned = self.cleaned_data
        choice, key, part = cleaned["choice"], cleaned["key"], cleaned["part"]
        if choice == OUT:
            return None
        if choice == NEW:
            return PersonChoice(key, part, new=self._new(cleaned))
        if choice == OTHER:
            return PersonChoice(key, part, cleaned["other"])
        person = next(person for person in self.people if choice == f"known-{person.pk}")
        return PersonChoice(key, part, person, self.offices.get(cleaned["office"]))

    def _new(self, cleaned: dict[str, Any]) -> NewPerson:
        return NewPerson(
            name=cleaned["new_name"],
            title=cleaned["new_title"],
            role=cleaned["new_role"],
            organisation=cleaned["new_organisation"],
            namesake=cleaned["namesake"],
        )


def keys_in(value: Any) -> list[int]:
    return [int(key) for key in str(value or "").split(",") if key and is_key(key)]


def _label(person: Person, roster: Known) -> str:
    offices = roster.offices.get(person.pk, [])
    return (
        f"{person.full_name}, {offices[0].label}"
        if offices
        else f"{person.full_name}, no office known that day"
    )


def proposed_people(proposal: Proposal) -> list[dict[str, Any]]:
    return [_row(person) for person in proposal.people]


def _row(person: ProposedPerson) -> dict[str, Any]:
    known = [person.match] if person.match else person.candidates
    choice = f"known-{person.match.pk}" if person.match else "" if known else OUT
    return {
        "key": person.key,
        "surface": person.found.surface,
        "spans": written(person.found.spans),
        "known": ",".join(str(one.pk) for one in known),
        "choice": choice,
        "office": str(person.office.pk) if person.office else "",
        "part": person.part,
        "new_title": person.new.title,
        "new_name": person.new.name,
        "new_role": person.new.role,
        "new_organisation": person.new.organisation,
    }


def keys_posted(data: Any, prefix: str) -> list[int]:
    """The people the posted rows may mean."""
    names = [name for name in data if name.startswith(f"{prefix}-") and name.endswith("-known")]
    return [key for name in names for key in keys_in(data[name])]


PeopleFormSet: "type[BaseFormSet[PersonForm]]" = formset_factory(
    PersonForm, extra=0, max_num=MOST_ROWS, absolute_max=MOST_ROWS
)
