"""Answering a request for an image. Who may see it was decided by the view."""

from collections.abc import Iterable
from pathlib import Path

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.utils.cache import get_conditional_response

from people.images.addresses import Address
from people.images.cutting import ready
from people.images.kept import KeptImage
from people.images.renditions import Rendition, named
from people.images.shapes import Shape

# An address is never used for a second image, so nobody needs to ask again.
FOR_GOOD = "public, max-age=31536000, immutable"
# What may be taken down: kept, but asked about again each time.
ASK_AGAIN = "public, no-cache"
NOT_PUBLIC = "private, no-store"


def image_response(
    request: HttpRequest,
    image: KeptImage,
    shapes: Iterable[Shape],
    file_name: str,
    *,
    address: Address,
    public: bool,
) -> HttpResponseBase:
    """The rendition of that name, made now if it is missing.

    A name from before the focal point moved leads to the present one. Raises Http404 for a size that
    is not offered, and when the image itself is lost.
    """
    rendition = named(image, shapes, file_name)
    if rendition is None:
        raise Http404("No such size of this image.")
    if rendition.file_name != file_name:
        return _moved(address(rendition))
    return file_response(
        request,
        _file_of(rendition),
        etag=file_name,
        content_type=rendition.content_type,
        keep=FOR_GOOD if public else NOT_PUBLIC,
    )


def file_response(
    request: HttpRequest, path: Path, *, etag: str, content_type: str, keep: str, download_as: str = ""
) -> HttpResponseBase:
    """304 where the browser has it already; with ``download_as``, offered for saving under that name.

    Raises Http404 when the file is lost.
    """
    response = get_conditional_response(request, etag=f'"{etag}"') or _whole(path, content_type, download_as)
    response["ETag"] = f'"{etag}"'
    response["Cache-Control"] = keep
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _whole(path: Path, content_type: str, download_as: str) -> FileResponse:
    try:
        file = path.open("rb")
    except FileNotFoundError as error:
        raise Http404("This file is lost.") from error
    return FileResponse(
        file, content_type=content_type, as_attachment=bool(download_as), filename=download_as
    )


def _file_of(rendition: Rendition) -> Path:
    try:
        return ready(rendition)
    except FileNotFoundError as error:
        raise Http404("The file of this image is lost.") from error


def _moved(to: str) -> HttpResponseRedirect:
    response = HttpResponseRedirect(to)
    response["Cache-Control"] = "no-store"
    return response
