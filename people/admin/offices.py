"""The registers of posts, of who held them, and of the areas they stand for."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from accounts.registers import Register
from people.admin.slugs import SlugFromName
from people.admin.veiled import VeiledChoices, VeiledRegister
from people.models import Area, Membership, Post


@admin.register(Area)
class AreaAdmin(VeiledChoices, Register):
    plural = "wards and other areas"
    list_display = ["name", "kind", "organisation", "start", "end", "gss_code"]
    list_filter = ["kind"]
    list_select_related = ["organisation"]
    search_fields = ["name", "gss_code"]
    autocomplete_fields = ["organisation"]
    form = SlugFromName
    fields = [("name", "kind"), "organisation", ("start", "end"), ("gss_code", "slug")]
    deletion_refused = "Posts stand for this area. It can be given an end instead."


@admin.register(Post)
class PostAdmin(VeiledRegister):
    list_display = ["title", "organisation", "area", "kind", "seats"]
    list_filter = ["kind"]
    list_select_related = ["organisation", "area"]
    search_fields = ["title", "short_title", "organisation__name", "area__name"]
    autocomplete_fields = ["organisation", "area"]
    fields = [
        ("title", "short_title"),
        ("organisation", "area"),
        ("kind", "precedence", "seats"),
        ("start", "end"),
    ]
    deletion_refused = "Somebody holds or held this post. It can be given an end instead."

    def get_queryset(self, request: HttpRequest) -> QuerySet[Post]:
        return super().get_queryset(request).select_related("organisation", "area")


@admin.register(Membership)
class MembershipAdmin(VeiledRegister):
    plural = "who holds which post"
    list_display = ["person", "label", "on_behalf_of", "period"]
    list_select_related = ["person", "post__organisation", "organisation", "on_behalf_of"]
    search_fields = ["person__name", "role", "post__title", "post__organisation__name", "organisation__name"]
    autocomplete_fields = ["person", "post", "organisation", "on_behalf_of"]
    fields = [
        "person",
        "post",
        ("organisation", "role"),
        "on_behalf_of",
        ("start", "end"),
        ("start_reason", "end_reason"),
        "source",
    ]
    deletion_refused = "Pages show this office. It can be given an end instead."

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related(*self.list_select_related)

    @admin.display(description="office")
    def label(self, membership: Membership) -> str:
        return membership.label

    @admin.display(description="when", ordering="start_latest")
    def period(self, membership: Membership) -> str:
        return membership.period
