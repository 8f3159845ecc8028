"""What every register of the back office has in common."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import capfirst

OWN_DATES: dict[Any, Any] = {
    # The browser's own fields: they work on a phone, without scripts and with a screen reader.
    models.DateField: {"widget": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")},
    models.TimeField: {"widget": forms.TimeInput(attrs={"type": "time"}, format="%H:%M")},
}


MOST_DIGITS = 18  # of a number that every database can hold
NUL = "\0"  # PostgreSQL fails on a text with one in it


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _is_too_much(value: str) -> bool:
    return NUL in value or (value.isdecimal() and len(value) > MOST_DIGITS)


class CalmChoices(BaseModelAdmin):  # type: ignore[type-arg]
    """Beside a choice there is a way to add and to change what is chosen, and nothing more."""

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False
            field.widget.can_view_related = not field.widget.can_change_related
        return field


class PartRows(CalmChoices, admin.StackedInline):  # type: ignore[type-arg]
    """Rows that belong to one row of a register. Not a table: no labels there, and no room on a phone."""

    extra = 1


class Register(CalmChoices, admin.ModelAdmin):  # type: ignore[type-arg]
    """A list of rows and a page for each. No bulk actions, no editing inside lists."""

    actions = None
    show_facets = admin.ShowFacets.NEVER  # a count beside each filter costs a query each
    list_per_page = 50
    view_on_site: Any = False
    formfield_overrides = OWN_DATES
    deletion_refused = "It is used elsewhere."

    # What people call a list of them and a new one, where the model's own word is not it.
    plural = ""
    new_label = ""

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        title = capfirst(self.plural or str(self.opts.verbose_name_plural))
        words = {"title": title, "new_label": self.new_label or f"New {self.opts.verbose_name}"}
        return super().changelist_view(request, {**words, **(extra_context or {})})

    def render_change_form(  # type: ignore[override]
        self, request: HttpRequest, context: dict[str, Any], **kwargs: Any
    ) -> HttpResponse:
        """The name of the row is the title of its page."""
        row = kwargs.get("obj")
        context["title"] = str(row) if row else f"New {self.opts.verbose_name}"
        context |= {"plural": self.plural, "subtitle": None, "show_save_and_add_another": False}
        return super().render_change_form(request, context, **kwargs)

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        """Filters in the address may follow this row's own fields only.

        Django also allows one step backwards (``?quotes__isnull=0``), which would tell who is quoted
        in a draft at another desk. What no database can hold is refused here, before one fails on it.
        """
        if any(_is_too_much(str(one)) for one in _listed(value)):
            return False
        first = lookup.split("__", maxsplit=1)[0]
        try:
            backwards = first != "pk" and self.opts.get_field(first).auto_created
        except FieldDoesNotExist:
            backwards = False  # not a field but a filter of ours
        return not backwards and bool(super().lookup_allowed(lookup, value, request))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        return super().get_search_results(request, queryset, search_term.replace(NUL, ""))

    def _get_obj_does_not_exist_redirect(
        self, request: HttpRequest, opts: Any, object_id: str
    ) -> HttpResponse:
        """The same words for what is not there and for what this user may not know of."""
        messages.warning(request, "There is nothing at that address, or it is not yours to see.")
        return redirect("admin:index")

    def get_deleted_objects(
        self, objs: Any, request: HttpRequest
    ) -> tuple[list[str], dict[str, int], set[str], list[str]]:
        """Django would name every row in the way of a deletion, with its words, whoever is asking."""
        to_delete, counts, missing, protected = super().get_deleted_objects(objs, request)
        return to_delete, counts, missing, [self.deletion_refused] if protected else []
