"""What stands beside the words: quotes, people, organisations, pictures, papers."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, RelatedFieldWidgetWrapper
from django.db import models
from django.http import HttpRequest

from accounts.registers import PartRows
from accounts.signed_in import signed_in
from articles.admin.edition.offices import OfficeOfRow, QuoteForm
from articles.admin.edition.ordered import OrderedRows
from articles.admin.edition.picture_row import PictureRow
from articles.admin.edition.words import LINES
from articles.models import (
    Attachment,
    Edition,
    EditionOrganisation,
    EditionPerson,
    EditionPicture,
    Picture,
    Quote,
)
from articles.veil import veil_of
from people.admin.choosing import ByName, ChosenOrTyped


class Rows(PartRows):
    """One empty row is always there, so that a row can be added without scripts."""

    template = "back_office/edition/rows.html"
    formset = OrderedRows
    formfield_overrides = LINES
    view_on_site = False  # the back office has no such address
    chosen_by_name: tuple[str, ...] = ()

    def formfield_for_foreignkey(
        self, db_field: "models.ForeignKey[Any, Any]", request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.name in self.chosen_by_name:
            kwargs |= {"form_class": ByName, "widget": ChosenOrTyped(db_field, self.admin_site)}
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_formset(self, request: HttpRequest, obj: Edition | None = None, **kwargs: Any) -> Any:
        """Whom another desk's draft added to the roster is no choice here, whatever the browser sends."""
        formset: Any = super().get_formset(request, obj, **kwargs)
        if obj is not None:
            veils = [veil_of(obj.desk)]
            formset.form.veils = veils
            for name in self.chosen_by_name:
                field = formset.form.base_fields[name]
                field.queryset = field.queryset.behind(veils)
        return formset

    def formfield_for_dbfield(
        self, db_field: "models.Field[Any, Any]", request: HttpRequest, **kwargs: Any
    ) -> Any:
        """An office belongs to a person and is added on that person's page: no plus sign beside it."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "membership" and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget = field.widget.widget
        return field


class Quotes(Rows):
    model = Quote
    form = QuoteForm
    fields = ["words", "speaker", "membership", "introduced_by"]
    chosen_by_name = ("speaker",)
    verbose_name = "quotation"
    verbose_name_plural = "quotations"


class People(Rows):
    model = EditionPerson
    form = OfficeOfRow
    fields = ["person", "part", "membership"]
    chosen_by_name = ("person",)
    verbose_name = "person"
    verbose_name_plural = "people"


class Organisations(Rows):
    model = EditionOrganisation
    fields = ["organisation", "part"]
    chosen_by_name = ("organisation",)
    verbose_name = "organisation"
    verbose_name_plural = "organisations"


class PictureChooser(AutocompleteSelect):
    """Offers the pictures of one desk."""

    def __init__(self, *args: Any, desk_id: int, **kwargs: Any) -> None:
        self.desk_id = desk_id
        super().__init__(*args, **kwargs)

    def get_url(self) -> str:
        return f"{super().get_url()}?desk={self.desk_id}"


class Pictures(Rows):
    model = EditionPicture
    form = PictureRow
    fields = ["picture"]  # what is said about a new file are fields of the form itself
    verbose_name = "picture"
    verbose_name_plural = "pictures"

    def get_formset(self, request: HttpRequest, obj: Edition | None = None, **kwargs: Any) -> Any:
        """A picture of another desk is refused whatever the browser sends."""
        formset: Any = super().get_formset(request, obj, **kwargs)
        formset.form.by = signed_in(request)
        if obj is not None:
            field = formset.form.base_fields["picture"]
            field.queryset = Picture.objects.filter(desk=obj.desk_id)
            field.widget = PictureChooser(
                EditionPicture._meta.get_field("picture"),
                self.admin_site,
                choices=field.choices,
                desk_id=obj.desk_id,
            )
            field.widget.is_required = False
        return formset


class Attachments(Rows):
    model = Attachment
    fields = ["title", "file"]
    verbose_name = "paper"
    verbose_name_plural = "papers to download"
    formfield_overrides = {**LINES, models.FileField: {"widget": forms.FileInput}}


ALL_ROWS: list[Any] = [Quotes, People, Pictures, Organisations, Attachments]
