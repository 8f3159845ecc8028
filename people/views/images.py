"""Portraits and logos: open to everybody, as soon as the pages they stand on are."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from people.images.addresses import addresses
from people.images.kept import KeptImage
from people.images.serving import image_response
from people.images.shapes import FACE, LOGO, SQUARE
from people.models import Organisation, Person


@require_safe
def portrait(request: HttpRequest, pk: int, file_name: str) -> HttpResponseBase:
    person = get_object_or_404(Person.objects.unveiled().exclude(portrait=""), pk=pk)
    image = KeptImage.of(person.portrait, focal=FACE)
    return image_response(request, image, [SQUARE], file_name, address=addresses("portrait", pk), public=True)


@require_safe
def organisation_logo(request: HttpRequest, pk: int, file_name: str) -> HttpResponseBase:
    organisation = get_object_or_404(Organisation.objects.unveiled().exclude(logo=""), pk=pk)
    image = KeptImage.of(organisation.logo)
    return image_response(
        request, image, [LOGO], file_name, address=addresses("organisation_logo", pk), public=True
    )
