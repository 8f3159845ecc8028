"""Desks and who works at them. Administrators see all; others those they work at."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from accounts.registers import OWN_DATES, PartRows, Register
from articles.models import Desk, DeskMember
from people.admin.prose import PROSE_FIELDS
from people.admin.slugs import SlugFromName
from people.admin.veiled import VeiledChoices


class Members(PartRows):
    """Whose name stands here sees the desk's drafts; the groups of the back office follow from it."""

    model = DeskMember
    fields = [("user", "role")]
    autocomplete_fields = ["user"]
    verbose_name = "member"
    verbose_name_plural = "who works here"


@admin.register(Desk)
class DeskAdmin(VeiledChoices, Register):
    list_display = ["name", "organisation", "press_contact"]
    list_select_related = ["organisation"]
    search_fields = ["name"]
    autocomplete_fields = ["organisation"]
    inlines = [Members]
    form = SlugFromName
    formfield_overrides = {**OWN_DATES, **PROSE_FIELDS}
    view_on_site = staticmethod(Desk.get_absolute_url)
    fieldsets = [
        (None, {"fields": [("name", "organisation"), ("colour", "logo"), "slug", "needs_second_person"]}),
        (
            "For the press",
            {
                "fields": [
                    ("press_contact", "press_email"),
                    ("press_phone", "out_of_hours_phone"),
                    "boilerplate",
                ]
            },
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        if request.user.has_perm("articles.add_desk"):
            return super().get_queryset(request)
        return Desk.objects.worked_at_by(request.user).order_by("name", "id")

    def has_delete_permission(self, request: HttpRequest, obj: Desk | None = None) -> bool:
        return False  # what it published stands under its name
