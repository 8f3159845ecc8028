"""Pictures, behind the same gate as the pages they stand on."""

from pathlib import Path

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from accounts.at_work import at_work
from articles.models import Picture
from people.images.addresses import addresses
from people.images.renditions import CONTENT_TYPES
from people.images.serving import ASK_AGAIN, NOT_PUBLIC, file_response, image_response
from people.images.shapes import PICTURE_SHAPES


@require_safe
def picture(request: HttpRequest, pk: int, file_name: str) -> HttpResponseBase:
    """One size of a picture."""
    found, public = _reachable(request, pk)
    return image_response(
        request, found.kept, PICTURE_SHAPES, file_name, address=addresses("picture", pk), public=public
    )


@require_safe
def picture_download(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The largest copy there is, for a journalist to print."""
    found, public = _reachable(request, pk)
    image = found.kept
    path = Path(image.storage.path(image.name))
    return file_response(
        request,
        path,
        etag=path.name,
        content_type=CONTENT_TYPES[image.ending],
        keep=ASK_AGAIN if public else NOT_PUBLIC,
        download_as=f"{slugify(str(found))[:80] or 'picture'}.{image.ending}",
    )


def _reachable(request: HttpRequest, pk: int) -> tuple[Picture, bool]:
    """The picture, and whether everybody may see it. Raises Http404 for who may not.

    The user is asked for only where the public may not look: a public answer depends on no cookie.
    """
    public = Picture.objects.visible_to(AnonymousUser()).filter(pk=pk).first()
    if public is not None:
        return public, True
    return get_object_or_404(Picture.objects.at_desks_of(at_work(request)), pk=pk), False
