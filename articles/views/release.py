"""From a release to a draft, in two pages: bring it in, then check what was read of it."""

from io import BytesIO

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods
from PIL import Image

from accounts.models import User
from articles.intake.errors import UnreadableRelease
from articles.models import Desk, Edition, Release
from articles.refusals import Refusal
from articles.release_forms.arriving import ArrivingForm
from articles.release_forms.sheet import Sheet
from articles.release_forms.words import posted_day, written
from articles.releases.draft import Drafted, draft_from_release, edition_of
from articles.releases.embargo import embargo_warning
from articles.releases.original import stretches
from articles.releases.proposal import proposal_from
from articles.releases.receiving import ReleaseRead, read
from people.images.checking import ImageRefused, checked_image
from people.refusals import RosterRefusal

WAITING_SHOWN = 5


@require_http_methods(["GET", "HEAD", "POST"])
def new_release(request: HttpRequest) -> HttpResponseBase:
    """Which desk, and the release as a file or pasted; what cannot be read is said and nothing is lost."""
    user = _user(request)
    if not Desk.objects.worked_at_by(user).exists():
        raise PermissionDenied("Only those who work at a desk can bring in a release.")
    form = ArrivingForm(request.POST or None, request.FILES or None, by=user)
    if request.method == "POST" and form.is_valid():
        received = form.receive()
        if received is not None:
            if not received.is_new:
                messages.info(request, "This release was brought in before, so nothing was made twice.")
            return redirect("release", received.release.pk)
    waiting = Release.objects.at_desks_of(user).filter(article=None).select_related("desk", "added_by")
    context = {"title": "New from a release", "form": form, "waiting": waiting[:WAITING_SHOWN]}
    return TemplateResponse(request, "back_office/release/new.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def release(request: HttpRequest, pk: int) -> HttpResponseBase:
    """What was read beside the original, every field to be changed; saving makes the draft."""
    user = _user(request)
    found = _release_of(user, pk)
    known = edition_of(found)
    if known is not None:
        messages.info(request, "This is the draft that was made of the release.")
        return _to_edition(known)
    try:
        arrived = read(found)
    except UnreadableRelease as refused:
        messages.error(request, refused.message)
        return redirect("new_release")
    sheet = _sheet(request, found, arrived)
    if request.method == "POST" and sheet.is_valid():
        drafted = _draft(found, sheet, by=user)
        if drafted is not None:
            _tell(request, drafted, sheet)
            return _to_edition(drafted.edition)
    return TemplateResponse(request, "back_office/release/read.html", _context(found, arrived, sheet))


@require_GET
def release_picture(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A picture that hangs on a release, for the eyes of its desk only."""
    try:
        attached = read(_release_of(_user(request), pk)).attachments[number]
        image = checked_image(BytesIO(attached.data))
    except (UnreadableRelease, IndexError, ImageRefused) as refused:
        raise Http404 from refused
    return HttpResponse(attached.data, content_type=Image.MIME[image.format or "JPEG"])


def _user(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def _release_of(user: User, pk: int) -> Release:
    """Another desk's release is as if it did not exist."""
    return get_object_or_404(
        Release.objects.at_desks_of(user).select_related("desk__organisation", "article"), pk=pk
    )


def _sheet(request: HttpRequest, found: Release, arrived: ReleaseRead) -> Sheet:
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    proposal = proposal_from(
        arrived.reading,
        desk=found.desk,
        added_on=timezone.localdate(found.added_at),
        day=posted_day(request.POST),
    )
    return Sheet(proposal, arrived, *sent)


def _draft(found: Release, sheet: Sheet, *, by: User) -> Drafted | None:
    """None when it was refused, which the form then says."""
    try:
        return draft_from_release(found, sheet.choices(), by=by)
    except (Refusal, RosterRefusal) as refused:
        for problem in getattr(refused, "problems", [str(refused)]):
            sheet.words.add_error(None, problem)
        return None


def _tell(request: HttpRequest, drafted: Drafted, sheet: Sheet) -> None:
    messages.success(request, "The draft is made. Look it over, then submit it for approval.")
    if drafted.unspoken:
        messages.warning(
            request,
            f"Quotations kept as plain text: {drafted.unspoken}. Their speakers are not among the people of"
            " the page; you can still add them under People and Quotations.",
        )
    waiting = sheet.pictures_left_out()
    if waiting:
        messages.warning(
            request,
            f"Pictures left out, because nobody has said what they show: {waiting}."
            " You can still add them under Pictures.",
        )


def _to_edition(edition: Edition) -> HttpResponse:
    return redirect("admin:articles_edition_change", edition.pk)


def _context(found: Release, arrived: ReleaseRead, sheet: Sheet) -> dict[str, object]:
    reading = arrived.reading
    return {
        "title": "Check the release",
        "release": found,
        "reading": reading,
        "sheet": sheet,
        "original": stretches(reading),
        "embargo": embargo_warning(reading.embargo, timezone.now()),
        "embargo_spans": written(reading.embargo.spans) if reading.embargo else "",
        "wrong": sheet.words.is_bound and not sheet.is_valid(),
        "media": sheet.media,
    }
