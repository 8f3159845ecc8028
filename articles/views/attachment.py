"""The papers that come with an edition, behind the same gate as its page."""

from pathlib import Path, PurePosixPath

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from accounts.at_work import at_work
from articles.models import Attachment
from articles.papers.kinds import CONTENT_TYPES
from people.images.serving import ASK_AGAIN, NOT_PUBLIC, file_response


@require_safe
def attachment(request: HttpRequest, key: str, name: str) -> HttpResponseBase:
    """Always saved, never shown: nothing in an uploaded file may run on this site."""
    found, public = _reachable(request, f"attachments/{key}{PurePosixPath(name).suffix}")
    return file_response(
        request,
        Path(found.file.path),
        etag=key,
        content_type=CONTENT_TYPES.get(found.ending, "application/octet-stream"),
        keep=ASK_AGAIN if public else NOT_PUBLIC,
        download_as=found.download_name,
    )


def _reachable(request: HttpRequest, file: str) -> tuple[Attachment, bool]:
    """The attachment, and whether everybody may have it. Raises Http404 for who may not.

    Several editions carry the same file: one that the public may read is enough.
    """
    rows = Attachment.objects.filter(file=file.replace("\0", ""))  # PostgreSQL fails on a null byte
    public = rows.visible_to(AnonymousUser()).first()
    if public is not None:
        return public, True
    own = rows.visible_to(at_work(request)).first()
    if own is None:
        raise Http404("No such attachment.")
    return own, False
