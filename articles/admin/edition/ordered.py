"""Rows that stand in an order on the page: the person numbers them, we keep the numbers tidy."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.forms.models import BaseInlineFormSet

from articles.admin.edition.vanished import vanished_as_new

# Positions nobody uses, to pass through: two rows must never stand in one place, not even on the way.
ASIDE = 10_000


class OrderedRows(BaseInlineFormSet):  # type: ignore[type-arg]
    """For models with ``position``, counted from 0. The form shows "order", counted from 1."""

    model: type[Any]

    def __init__(self, data: Any = None, files: Any = None, instance: Any = None, **kwargs: Any) -> None:
        if data is not None:
            present = self.model._default_manager.filter(**{self.fk.name: instance})
            keys = present.values_list("pk", flat=True)
            data, files = vanished_as_new(data, files, kwargs["prefix"], keys)
        super().__init__(data, files, instance, **kwargs)

    def add_fields(self, form: forms.ModelForm, index: int | None) -> None:  # type: ignore[type-arg]
        super().add_fields(form, index)
        place = form.instance.position + 1 if form.instance.pk else None
        if "DELETE" in form.fields:
            form.fields["DELETE"].label = "Take it off the page"
        form.fields["order"] = forms.IntegerField(
            required=False,
            min_value=1,
            max_value=999,
            initial=place,
            widget=forms.NumberInput({"class": "order"}),
        )

    def save_new(self, form: forms.ModelForm, commit: bool = True) -> Any:  # type: ignore[type-arg]  # noqa: FBT001, FBT002 -- Django's signature
        form.instance.position = 2 * ASIDE + self.forms.index(form)
        form.instance.pk = self._added_meanwhile(form.instance)
        return super().save_new(form, commit)

    def save(self, commit: bool = True) -> list[Any]:  # noqa: FBT001, FBT002 -- Django's signature
        saved = super().save(commit)
        kept = [form.instance for form in self._kept_in_order()]
        unseen = self._rows().exclude(pk__in=[row.pk for row in kept]).order_by("position", "id")
        self._renumber([*kept, *unseen])
        return saved

    def _rows(self) -> QuerySet[Any]:
        rows: QuerySet[Any] = self.model._default_manager.filter(**{self.fk.name: self.instance})
        return rows

    def _added_meanwhile(self, new: Any) -> int | None:
        """The row that a colleague added of the same: there is one only, so what was typed goes into that."""
        for constraint in self.model._meta.total_unique_constraints:
            others = set(constraint.fields) - {self.fk.name}
            same = {name: getattr(new, self.model._meta.get_field(name).attname) for name in others}
            if others != set(constraint.fields) and None not in same.values():
                return self._rows().filter(**same).values_list("pk", flat=True).first()
        return None

    def _kept_in_order(self) -> list[forms.ModelForm]:  # type: ignore[type-arg]
        kept = [form for form in self.forms if form.instance.pk and form not in self.deleted_forms]
        return sorted(kept, key=lambda form: form.cleaned_data.get("order") or ASIDE)

    def _renumber(self, rows: list[Any]) -> None:
        moved = [(row, place) for place, row in enumerate(rows) if row.position != place]
        for row, place in moved:
            self.model._default_manager.filter(pk=row.pk).update(position=ASIDE + place)
        for row, place in moved:
            self.model._default_manager.filter(pk=row.pk).update(position=place)
            row.position = place
