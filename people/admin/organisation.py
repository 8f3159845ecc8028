"""The register of organisations."""

from django.contrib import admin

from people.admin.inlines import ContactDetails, Identifiers, OrganisationNames
from people.admin.slugs import SlugFromName
from people.admin.veiled import VeiledRegister
from people.models import Organisation


@admin.register(Organisation)
class OrganisationAdmin(VeiledRegister):
    list_display = ["name", "short_name", "kind", "parent"]
    list_filter = ["kind"]
    list_select_related = ["parent"]
    search_fields = ["name", "short_name", "other_names__name"]
    autocomplete_fields = ["parent", "succeeded_by"]
    inlines = [OrganisationNames, ContactDetails, Identifiers]
    form = SlugFromName
    view_on_site = staticmethod(Organisation.get_absolute_url)
    deletion_refused = (
        "Records or pages name this organisation. It can be given an end and a successor instead."
    )
    fieldsets = [
        (None, {"fields": [("name", "short_name"), ("kind", "parent"), ("colour", "logo")]}),
        (
            "Beginning, end and address",
            {"fields": [("founded", "dissolved"), "succeeded_by", "slug"], "classes": ["collapse"]},
        ),
    ]
