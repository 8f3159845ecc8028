"""A desk's logo, in the sizes it is shown in."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from articles.models import Desk
from people.images.addresses import addresses
from people.images.kept import KeptImage
from people.images.serving import image_response
from people.images.shapes import LOGO


@require_safe
def desk_logo(request: HttpRequest, pk: int, file_name: str) -> HttpResponseBase:
    desk = get_object_or_404(Desk.objects.exclude(logo=""), pk=pk)
    image = KeptImage.of(desk.logo)
    return image_response(request, image, [LOGO], file_name, address=addresses("desk_logo", pk), public=True)
