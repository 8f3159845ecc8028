"""Choosing a row by its name: a search where scripts run, a field to type the name into where they do not."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

TYPED = "-typed"
LONGEST_KEY = 18


class ChosenOrTyped(AutocompleteSelect):
    """Django's own search needs scripts: without them its list is empty and nobody could be chosen."""

    template_name = "back_office/chosen_or_typed.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["typed_name"] = f"{name}{TYPED}"
        context["widget"]["typed"] = "" if is_key(value) else value
        return context

    def optgroups(self, name: str, value: Sequence[str], attr: Any = None) -> list[Any]:
        """What was typed and not found is no key to look up."""
        return super().optgroups(name, [one for one in value if is_key(one)], attr)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return data.get(f"{name}{TYPED}", "").strip() or super().value_from_datadict(data, files, name)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return f"{name}{TYPED}" not in data and super().value_omitted_from_data(data, files, name)


class ByName(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Takes a row's key or, typed, its exact name; capitals do not count."""

    def to_python(self, value: Any) -> Any:
        if is_key(value):
            return super().to_python(value)
        found = list(self._called(str(value).replace("\0", ""))[:2])  # PostgreSQL fails on a null byte
        if len(found) == 1:
            return found[0]
        raise ValidationError(
            f"“{value}” is not on the roster by that name." if not found else f"“{value}” is more than one.",
            code="not_one",
        )

    def _called(self, name: str) -> QuerySet[Any]:
        return self.queryset.filter(name__iexact=name)  # type: ignore[union-attr]


def is_key(value: Any) -> bool:
    """A row's key, or nothing. The length is bounded because databases fail on numbers they cannot hold."""
    return value in {None, ""} or (str(value).isdecimal() and len(str(value)) <= LONGEST_KEY)
