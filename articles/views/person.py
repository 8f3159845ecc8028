"""A public figure's page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from articles.caching import public_page
from articles.listings import lead_picture, naming
from articles.paging import page_of
from articles.person_page import appearances, offices_of, other_names_of, public_contacts_of
from people.models import Person


@public_page
def person(request: HttpRequest, slug: str) -> HttpResponse:
    """A record that turned out to be somebody already known sends its readers on."""
    found = get_object_or_404(Person.objects.unveiled().select_related("merged_into"), slug=slug)
    if found.merged_into is not None:
        return redirect(found.merged_into, permanent=True)
    page = page_of(naming(found).prefetch_related(lead_picture()), request.GET)
    return render(
        request,
        "articles/person.html",
        {
            "person": found,
            "offices": offices_of(found, timezone.localdate()),
            "other_names": other_names_of(found),
            "contacts": public_contacts_of(found),
            "appearances": appearances(found, page.editions),
            "page": page,
        },
    )
