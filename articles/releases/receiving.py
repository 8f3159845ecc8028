"""A release comes in: kept as it arrived, privately, at the desk it was brought to."""

from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from articles.clearance import require_writer
from articles.intake.document import Attachment
from articles.intake.formats import document_from
from articles.intake.reader import read_release
from articles.intake.reading import Reading
from articles.models import Desk, Release, State
from articles.veil import veil_of
from people.roster import roster_for

PASTED = "pasted text"


@dataclass(frozen=True)
class ReleaseRead:
    """What was read, and the files that came with it."""

    reading: Reading
    attachments: tuple[Attachment, ...]


@dataclass(frozen=True)
class Received:
    release: Release
    is_new: bool


def receive_release(desk: Desk, name: str, data: bytes, *, by: User) -> Received:
    """The release, stored with its file and its text; the one the desk has already, if it is the same text.

    A release whose draft was discarded counts as new. Raises NotAllowed, UnreadableRelease.
    """
    require_writer(by, desk)
    text = document_from(name, data).text
    known = same_release(desk, text)
    if known is not None:
        return Received(known, is_new=False)
    release = Release(desk=desk, name=name[-200:], text=text, added_by=by)
    release.file.save(f"release{_ending(name)}", ContentFile(data), save=False)
    try:
        with transaction.atomic():
            release.save()
    except BaseException:
        release.file.delete(save=False)
        raise
    return Received(release, is_new=True)


def same_release(desk: Desk, text: str) -> Release | None:
    """The desk's release of exactly this text that waits for its draft or has one that was not discarded."""
    for release in Release.objects.filter(desk=desk, text=text).select_related("article"):
        if release.article is None or release.article.editions.exclude(state=State.DISCARDED).exists():
            return release
    return None


def read(release: Release) -> ReleaseRead:
    """Read the stored file again, with the roster as it is today. Raises UnreadableRelease."""
    with release.file.open("rb") as file:
        document = document_from(release.name, file.read())
    today = timezone.localdate(release.added_at)
    reading = read_release(
        document, roster=roster_for(document.text, behind=[veil_of(release.desk)]), today=today
    )
    return ReleaseRead(reading, document.attachments)


def _ending(name: str) -> str:
    """The file's ending without anything that could steer a path."""
    stem, dot, ending = name.rpartition(".")
    return f".{ending.lower()}" if stem and dot and ending.isalnum() and len(ending) <= 5 else ""
