"""Everything one article's page shows, read in a fixed number of queries, published or in preview."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils import timezone
from taggit.models import Tag

from articles.freezing import filled_in
from articles.listings import live, naming_any, together
from articles.models import (
    STANDING,
    Attachment,
    Desk,
    Edition,
    EditionOrganisation,
    EditionPerson,
    EditionPicture,
)
from articles.roles import Named, named_people
from people.models import Person

NEXT_TO_READ = 4


@dataclass(frozen=True)
class ArticlePage:
    """``history`` holds the published editions before this one, the latest first."""

    edition: Edition
    people: list[Named]
    organisations: list[EditionOrganisation]
    pictures: list[EditionPicture]
    tags: list[Tag]
    attachments: list[Attachment]
    history: list[Edition]
    next_to_read: list[Edition]

    @property
    def desk(self) -> Desk:
        return self.edition.article.desk

    @property
    def authors(self) -> list[Named]:
        return [named for named in self.people if named.is_author]

    @property
    def lead_picture(self) -> EditionPicture | None:
        return next((row for row in self.pictures if row.position == 0), None)

    @property
    def further_pictures(self) -> list[EditionPicture]:
        return [row for row in self.pictures if row.position != 0]

    @property
    def on_behalf_of(self) -> list[EditionOrganisation]:
        """Whom the text speaks for, where that is not simply the desk's own organisation."""
        own = self.desk.organisation_id
        part = EditionOrganisation.Part.ON_BEHALF_OF
        return [row for row in self.organisations if row.part == part and row.organisation_id != own]

    @property
    def changes(self) -> list[Edition]:
        """This edition and those before it, the latest first, as far as they say what changed."""
        return [edition for edition in (self.edition, *self.history) if edition.change_note]

    @property
    def dateline_moment(self) -> datetime | None:
        """The dateline's date and time by the clock in London; None without a time."""
        day, time = self.edition.dateline_date, self.edition.dateline_time
        if day is None or time is None:
            return None
        return timezone.make_aware(datetime.combine(day, time))


def published_page(desk: str, slug: str) -> ArticlePage | None:
    """What stands at that address: live, withdrawn or removed. None where nothing was ever published."""
    editions = list(
        Edition.objects.ever_public()
        .filter(article__desk__slug=desk, article__slug=slug)
        .select_related("article__desk__organisation")
        .defer("body")
        .order_by("-number")
    )
    standing = next((edition for edition in editions if edition.state in STANDING), None)
    if standing is None:
        return None
    history = [edition for edition in editions if edition.number < standing.number]
    people = list(standing.edition_people.select_related("person"))
    pictures = list(standing.edition_pictures.select_related("picture"))
    return _page(standing, people, pictures, history)


def preview_page(edition: Edition, at: datetime) -> ArticlePage:
    """The page as it would read if the working edition went live at that moment."""
    filled = filled_in(edition, at)
    history = list(edition.article.editions.ever_public().defer("body").order_by("-number"))
    return _page(edition, filled.people, filled.pictures, history)


def _page(
    edition: Edition, people: list[EditionPerson], pictures: list[EditionPicture], history: list[Edition]
) -> ArticlePage:
    return ArticlePage(
        edition=edition,
        people=named_people(people, timezone.localdate()),
        organisations=list(edition.edition_organisations.select_related("organisation")),
        pictures=pictures,
        tags=list(Tag.objects.filter(edition_tags__content_object=edition).order_by("name")),
        attachments=list(edition.attachments.all()),
        history=history,
        next_to_read=_next_to_read(edition, [row.person for row in people]),
    )


def _next_to_read(edition: Edition, people: list[Person]) -> list[Edition]:
    """What names the same people first, then what is new at the same desk."""
    elsewhere = ~Q(article=edition.article_id)
    of_people, of_desk = together(
        naming_any(people).filter(elsewhere).newest_first()[:NEXT_TO_READ],
        live().filter(elsewhere, desk=edition.desk_id).newest_first()[:NEXT_TO_READ],
    )
    once = {found.pk: found for found in (*of_people, *of_desk)}
    return list(once.values())[:NEXT_TO_READ]
