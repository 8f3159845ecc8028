"""Adding pictures, saying what has to be said about them, and putting them on a page.

The file of a picture that readers have seen never changes. What is said about it may, for pages still
to come: pages already out keep the words they went out with.
"""

from datetime import date
from typing import IO, TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.models import User
from articles.clearance import require_editor, require_writer
from articles.drafting import editing, open_for_edit, record_edit
from articles.models import FROZEN, READABLE, Desk, Edition, EditionPicture, Picture, State
from articles.refusals import FileRefused, InUse, NotAllowed, NotComplete
from people.images.checking import ImageRefused
from people.images.cleaning import CleanImage, clean_image
from people.images.cutting import cut_missing, delete_with_cuts, sweep
from people.images.kept import KeptImage
from people.images.shapes import PICTURE_SHAPES

LAST = 10_000


class Said(TypedDict, total=False):
    """What is said about a picture; the columns of the same names say what each means."""

    alt: str
    decorative: bool
    caption: str
    credit: str
    licence: str
    licence_expires: date | None
    focal_x: float
    focal_y: float


def add_picture(desk: Desk, file: IO[bytes], *, by: User, cut: bool = True, **said: Unpack[Said]) -> Picture:
    """A picture for any of the desk's pages, cut to every size once the transaction is committed.

    That takes half a second; whoever adds many at once passes ``cut=False``, and each size is made when
    it is first asked for. Raises NotAllowed, NotComplete, FileRefused.
    """
    require_writer(by, desk)
    picture = Picture(desk=desk)
    _say(picture, said)
    picture.file = _cleaned(file)
    picture.save()
    if cut:
        _cut_after_commit(picture.kept)
    return picture


@transaction.atomic
def change_picture(
    picture: Picture, *, by: User, file: IO[bytes] | None = None, **said: Unpack[Said]
) -> Picture:
    """Say something else about it, move its focal point, or put another file in its place.

    Pages already out keep their words; they do follow the focal point, which therefore takes an editor.
    Whoever changes a picture of a page that waits to be approved or published has changed that page.
    Raises NotAllowed, NotComplete, FileRefused, InUse for the file of a picture readers have seen.
    """
    require_writer(by, picture.desk)
    picture = Picture.objects.select_for_update(of=("self",)).select_related("desk").get(pk=picture.pk)
    before = picture.kept
    _say(picture, said)
    if file is not None:
        _require_never_shown(picture)
        picture.file = _cleaned(file)
    if picture.kept.focal != before.focal and picture.uses.filter(edition__state__in=READABLE).exists():
        require_editor(by, picture.desk)
    picture.save()
    _tell_pages_that_wait(picture, by=by)
    _replace_after_commit(before, picture.kept)
    return picture


@transaction.atomic
def delete_picture(picture: Picture, *, by: User) -> None:
    """The row and its files. Raises NotAllowed, and InUse while any edition holds it."""
    require_writer(by, picture.desk)
    if picture.uses.exists():
        raise InUse("This picture stands on a page or in a draft, so it cannot be deleted.")
    image = picture.kept
    picture.delete()
    transaction.on_commit(lambda: delete_with_cuts(image), robust=True)


def place_picture(
    edition: Edition, picture: Picture, *, by: User, position: int | None = None
) -> EditionPicture:
    """Put the picture on the page: 0 leads it, without a position it comes last; others make room.

    Raises NotAllowed, WrongState, InUse if it is there already.
    """
    with editing(edition, by=by) as draft:
        if picture.desk_id != draft.desk_id:
            raise NotAllowed("This picture belongs to another desk.")
        rows = list(draft.edition_pictures.all())
        if any(row.picture_id == picture.pk for row in rows):
            raise InUse("This picture stands on the page already.")
        use = EditionPicture.objects.create(edition=draft, picture=picture, position=LAST)
        rows.insert(len(rows) if position is None else position, use)
        _renumber(rows)
    return use


def _renumber(rows: list[EditionPicture]) -> None:
    """From the last to the first, so that there are never two leads, not even for a moment."""
    for position, row in reversed(list(enumerate(rows))):
        row.position = position
        row.save(update_fields=["position"])


def _say(picture: Picture, said: Said) -> None:
    for name, value in said.items():
        setattr(picture, name, value.strip() if isinstance(value, str) else value)
    try:
        picture.full_clean(exclude=["desk", "file", "width", "height"])
    except ValidationError as error:
        raise NotComplete(" ".join(error.messages)) from error


def _cleaned(file: IO[bytes]) -> CleanImage:
    if isinstance(file, CleanImage):  # a form has done it
        return file
    try:
        return clean_image(file)
    except ImageRefused as refused:
        raise FileRefused(str(refused)) from refused


def _require_never_shown(picture: Picture) -> None:
    if picture.uses.filter(edition__state__in=FROZEN).exists():
        raise InUse("Readers have seen this picture, so its file stays: add the other as a new picture.")


def _tell_pages_that_wait(picture: Picture, *, by: User) -> None:
    """A draft need not be told: nobody has begun to judge it."""
    waiting = (State.SUBMITTED, State.APPROVED)
    for use in picture.uses.filter(edition__state__in=waiting).select_related("edition__desk"):
        record_edit(open_for_edit(use.edition, by=by), by=by)


def _cut_after_commit(image: KeptImage) -> None:
    """Should it fail, the picture is there all the same, and what is missing is made on request."""
    transaction.on_commit(lambda: cut_missing(image, PICTURE_SHAPES), robust=True)


def _replace_after_commit(before: KeptImage, now: KeptImage) -> None:
    if (before.name, before.focal) == (now.name, now.focal):  # only the words about it changed
        return
    if before.name != now.name:
        transaction.on_commit(lambda: delete_with_cuts(before), robust=True)
    _cut_after_commit(now)
    transaction.on_commit(lambda: sweep(now, PICTURE_SHAPES), robust=True)
