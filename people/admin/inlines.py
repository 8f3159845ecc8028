"""What belongs to one person or one organisation and is edited on its page."""

from accounts.registers import PartRows
from people.admin.veiled import VeiledRows
from people.models import ContactDetail, Identifier, Membership, OrganisationName, PersonName


class PersonNames(PartRows):
    model = PersonName
    fields = [("name", "kind"), ("start", "end")]
    verbose_name = "other name"
    verbose_name_plural = "also known as"


class OrganisationNames(PartRows):
    model = OrganisationName
    fields = ["name", ("start", "end")]
    verbose_name = "other name"
    verbose_name_plural = "also known as"


class ContactDetails(PartRows):
    model = ContactDetail
    fields = [("kind", "value", "visibility")]
    verbose_name = "contact detail"
    verbose_name_plural = "how to reach them"


class Identifiers(PartRows):
    model = Identifier
    extra = 0
    fields = [("scheme", "value")]
    verbose_name = "reference"
    verbose_name_plural = "references in other registers"


class Offices(VeiledRows):
    model = Membership
    fk_name = "person"
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
