"""What belongs to one person or one organisation and is edited on its page."""

from django.contrib import admin

from people.models import ContactDetail, Identifier, Membership, OrganisationName, PersonName


class PersonNames(admin.TabularInline):  # type: ignore[type-arg]
    model = PersonName
    extra = 1
    fields = ["name", "kind", "start", "end"]
    verbose_name = "other name"
    verbose_name_plural = "also known as"


class OrganisationNames(admin.TabularInline):  # type: ignore[type-arg]
    model = OrganisationName
    extra = 1
    fields = ["name", "start", "end"]
    verbose_name = "other name"
    verbose_name_plural = "also known as"


class ContactDetails(admin.TabularInline):  # type: ignore[type-arg]
    model = ContactDetail
    extra = 1
    fields = ["kind", "value", "visibility"]
    verbose_name = "contact detail"
    verbose_name_plural = "how to reach them"


class Identifiers(admin.TabularInline):  # type: ignore[type-arg]
    model = Identifier
    extra = 0
    fields = ["scheme", "value"]
    verbose_name = "reference"
    verbose_name_plural = "references in other registers"


class Offices(admin.StackedInline):  # type: ignore[type-arg]
    model = Membership
    fk_name = "person"
    extra = 1
    verbose_name = "office"
    verbose_name_plural = "offices held, now and before"
    autocomplete_fields = ["post", "organisation", "on_behalf_of"]
    fieldsets = [
        (None, {"fields": ["post", ("organisation", "role"), "on_behalf_of", ("start", "end")]}),
        (
            "How it began and ended, and where this is known from",
            {"fields": [("start_reason", "end_reason"), "source"], "classes": ["collapse"]},
        ),
    ]
