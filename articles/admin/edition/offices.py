"""The choice of an office: only those the person in the same row holds or held; others are no choice."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.urls import reverse

from people.admin.choosing import is_key
from people.models import Membership


class OfficeOfRow(forms.ModelForm):  # type: ignore[type-arg]
    """For rows with a person (``person_field``) and the ``membership`` they appear in.

    ``veils`` is set by the page on its own copy of the class: those of the page's desk.
    """

    veils: Iterable[str] = ()
    person_field = "person"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["membership"]
        field.queryset = self._offices()  # type: ignore[attr-defined]
        field.empty_label = "the most senior office held that day"  # type: ignore[attr-defined]
        field.help_text = ""
        # The page's script fills the list anew when another person is chosen.
        field.widget.attrs["data-office-of"] = self.add_prefix(self.person_field)
        field.widget.attrs["data-offices"] = reverse("admin:people_person_offices", args=[0])

    def _offices(self) -> Any:
        person = self[self.person_field].value()
        if not person or not is_key(person):
            return Membership.objects.none()
        offices = Membership.objects.behind(self.veils).filter(person=int(person))
        return offices.by_seniority().with_labels()


class QuoteForm(OfficeOfRow):
    person_field = "speaker"
