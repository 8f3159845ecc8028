"""The pictures of each desk."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from accounts.signed_in import signed_in
from articles.admin.refusing import Refusable
from articles.admin.scoping import AtDesks
from articles.models import Picture
from articles.pictures import add_picture, change_picture, delete_picture
from articles.templatetags.pictures import picture as picture_tag
from people.admin.choosing import is_key

SAID = ["alt", "decorative", "caption", "credit", "licence", "licence_expires", "focal_x", "focal_y"]


@admin.register(Picture)
class PictureAdmin(AtDesks, Refusable):
    list_display = ["thumbnail", "name", "credit", "licence_expires", "desk"]
    list_display_links = ["thumbnail", "name"]
    list_select_related = ["desk"]
    search_fields = ["caption", "alt", "credit"]
    ordering = ["-id"]
    fieldsets = [
        (None, {"fields": ["desk", "file", "alt", "decorative", "caption", ("credit", "licence")]}),
        ("Licence and cropping", {"fields": ["licence_expires", ("focal_x", "focal_y")]}),
    ]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Picture], search_term: str
    ) -> tuple[QuerySet[Picture], bool]:
        """``desk`` in the address keeps the chooser of a page to that page's desk."""
        desk = request.GET.get("desk", "")
        if desk and is_key(desk) and self.is_autocomplete(request):
            queryset = queryset.filter(desk=int(desk))
        return super().get_search_results(request, queryset, search_term)

    @staticmethod
    def is_autocomplete(request: HttpRequest) -> bool:
        return "field_name" in request.GET

    def get_readonly_fields(self, request: HttpRequest, obj: Picture | None = None) -> list[str]:
        return ["desk", "thumbnail"] if obj else []

    def get_fieldsets(self, request: HttpRequest, obj: Picture | None = None) -> Any:
        (name, first), *others = super().get_fieldsets(request, obj)
        shown = ["thumbnail", *first["fields"]] if obj else first["fields"]
        return [(name, {**first, "fields": shown}), *others]

    def has_delete_permission(self, request: HttpRequest, obj: Picture | None = None) -> bool:
        """A picture that any edition shows stays."""
        return super().has_delete_permission(request, obj) and (obj is None or not obj.uses.exists())

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:  # noqa: FBT001, FBT002 -- Django's signature
        return super().get_form(request, obj, change, widgets={"alt": forms.Textarea({"rows": 2})}, **kwargs)

    def save_model(
        self,
        request: HttpRequest,
        obj: Picture,
        form: "forms.ModelForm[Any]",
        change: bool,  # noqa: FBT001 -- Django's
    ) -> None:
        said = {name: form.cleaned_data[name] for name in SAID}
        if change:
            file = form.cleaned_data["file"] if "file" in form.changed_data else None
            change_picture(obj, by=signed_in(request), file=file, **said)
        else:
            obj.pk = add_picture(obj.desk, form.cleaned_data["file"], by=signed_in(request), **said).pk

    def delete_model(self, request: HttpRequest, obj: Picture) -> None:
        delete_picture(obj, by=signed_in(request))

    @admin.display(description="picture")
    def thumbnail(self, picture: Picture) -> SafeString:
        return picture_tag(picture, "6rem", "card")

    @admin.display(description="caption or alternative text")
    def name(self, picture: Picture) -> str:
        return str(picture)
