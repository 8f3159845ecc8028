"""The register of people."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path

from accounts.registers import OWN_DATES
from people.admin.choosing import is_key
from people.admin.inlines import ContactDetails, Identifiers, Offices, PersonNames
from people.admin.prose import PROSE_FIELDS
from people.admin.slugs import SlugFromName
from people.admin.veiled import VeiledRegister
from people.models import Membership, Person
from people.proposing import split_name
from people.veils import veils_of


@admin.register(Person)
class PersonAdmin(VeiledRegister):
    list_display = ["full_name", "sort_name", "offices"]
    search_fields = ["name", "sort_name", "other_names__name"]
    ordering = ["sort_name", "id"]
    autocomplete_fields = ["merged_into"]
    inlines = [Offices, PersonNames, ContactDetails, Identifiers]
    form = SlugFromName
    formfield_overrides = {**OWN_DATES, **PROSE_FIELDS}
    view_on_site = staticmethod(Person.get_absolute_url)
    deletion_refused = (
        "Records or pages name this person. "
        "If it is a duplicate, open it and choose whom it turned out to be."
    )
    fieldsets = [
        (None, {"fields": [("honorific_prefix", "name", "honorific_suffix"), "biography", "portrait"]}),
        (
            "Sorting, address and duplicates",
            {
                "fields": [("given_name", "family_name"), ("sort_name", "slug"), "merged_into"],
                "classes": ["collapse"],
            },
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        offices = Membership.objects.behind(veils_of(request.user)).with_labels()
        return super().get_queryset(request).prefetch_related(Prefetch("memberships", offices))

    def get_urls(self) -> list[URLPattern]:
        offices = self.admin_site.admin_view(self.offices_view)
        return [path("<int:person>/offices/", offices, name="people_person_offices"), *super().get_urls()]

    def offices_view(self, request: HttpRequest, person: int) -> JsonResponse:
        """For a form that asks in which office somebody speaks: theirs, the most senior first."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if not is_key(person):
            return JsonResponse({"offices": []})
        held = (
            Membership.objects.behind(veils_of(request.user))
            .filter(person=person)
            .by_seniority()
            .with_labels()
        )
        return JsonResponse({"offices": [{"id": office.pk, "label": str(office)} for office in held]})

    @admin.display(description="name", ordering="sort_name")
    def full_name(self, person: Person) -> str:
        return person.full_name

    @admin.display(description="offices, the latest first")
    def offices(self, person: Person) -> str:
        return "; ".join(membership.label for membership in list(person.memberships.all())[:2])

    def save_model(self, request: HttpRequest, obj: Person, form: "ModelForm[Any]", change: bool) -> None:  # noqa: FBT001 -- Django's signature
        if not obj.family_name and not obj.given_name:
            obj.given_name, obj.family_name = split_name(obj.name)
        if not obj.sort_name:
            obj.sort_name = f"{obj.family_name}, {obj.given_name}".strip(", ")
        super().save_model(request, obj, form, change)
