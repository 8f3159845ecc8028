"""The pictures and papers that came with a release. None of their files stays behind a failure."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.core.files.base import ContentFile
from django.db.models.fields.files import FieldFile

from accounts.models import User
from articles.intake.document import Attachment as AttachmentRead
from articles.models import Attachment, Edition, EditionPicture, Picture
from articles.papers.kinds import PaperRefused
from articles.pictures import add_picture
from articles.refusals import FileRefused, NotComplete
from articles.releases.choices import PictureChoice
from articles.releases.refusals import ReleaseRefused

IMAGES = "image/"


def is_picture(attachment: AttachmentRead) -> bool:
    return attachment.media_type.startswith(IMAGES)


def add_pictures(
    edition: Edition, choices: Iterable[PictureChoice], written: list[FieldFile], *, by: User
) -> None:
    """In the order given; the first leads the page. Raises ReleaseRefused, naming the picture."""
    for position, choice in enumerate(choices):
        try:
            picture = _picture(edition, choice, by=by)
        except (FileRefused, NotComplete) as refused:
            raise ReleaseRefused([f"{choice.name}: {refused}"]) from refused
        written.append(picture.file)
        EditionPicture.objects.create(edition=edition, picture=picture, position=position)


def _picture(edition: Edition, choice: PictureChoice, *, by: User) -> Picture:
    return add_picture(
        edition.desk,
        choice.file,
        alt="" if choice.decorative else choice.alt,
        decorative=choice.decorative,
        caption=choice.caption,
        credit=choice.credit,
        by=by,
    )


def add_attachments(edition: Edition, papers: Iterable[AttachmentRead], written: list[FieldFile]) -> None:
    """Raises ReleaseRefused, naming the paper."""
    for position, paper in enumerate(papers):
        try:
            row = Attachment.objects.create(
                edition=edition,
                title=paper.name[:200] or "Attachment",
                file=ContentFile(paper.data, name=paper.name),
                size=len(paper.data),
                position=position,
            )
        except PaperRefused as refused:
            raise ReleaseRefused([f"{paper.name}: {refused}"]) from refused
        written.append(row.file)


@contextmanager
def kept_on_success() -> Iterator[list[FieldFile]]:
    """Files put on the list are removed again when the block fails, as the database's rows are."""
    written: list[FieldFile] = []
    try:
        yield written
    except BaseException:
        for file in written:
            file.storage.delete(str(file.name))
        raise


def files_of(edition: Edition) -> list[FieldFile]:
    """Every file stored for an edition."""
    return [
        *(row.file for row in edition.attachments.all()),
        *(row.picture.file for row in edition.edition_pictures.select_related("picture")),
    ]
