"""The choice of an office: only those the person in the same row holds or held."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse

from people.admin.choosing import is_key
from people.models import Membership


class OfficeOfRow(forms.ModelForm):  # type: ignore[type-arg]
    """For rows with a person (``person_field``) and the ``membership`` they appear in."""

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

    def clean(self) -> dict[str, Any] | None:
        """Typed by name, the person is known only now."""
        cleaned = super().clean() or self.cleaned_data
        office, person = cleaned.get("membership"), cleaned.get(self.person_field)
        if office and person and office.person_id != person.pk:
            raise ValidationError({"membership": f"{person} does not hold this office."}, code="not_theirs")
        return cleaned

    def _offices(self) -> Any:
        person = self[self.person_field].value()
        if not person or not is_key(person):
            return Membership.objects.none()
        return Membership.objects.filter(person=int(person)).by_seniority().with_labels()


class QuoteForm(OfficeOfRow):
    person_field = "speaker"
