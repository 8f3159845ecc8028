"""What is made once, when an edition goes live, and never changes after that.

The office each person held on the day, the captions as they then read, the body's HTML, the count of words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from articles.models import Edition, EditionPerson, EditionPicture, Quote
from articles.page_body import page_body, plain_text
from articles.veil import veil_of
from people.models import Membership, Person
from people.offices import offices_on


@dataclass
class Page:
    """An edition's rows with everything the page shows filled in, not yet stored."""

    edition: Edition
    people: list[EditionPerson]
    quotes: list[Quote]
    pictures: list[EditionPicture]


def day_of(edition: Edition, at: datetime) -> date:
    """The day whose offices count: the dateline's, or the day of publication where there is none."""
    return edition.dateline_date or timezone.localdate(edition.first_published_at or at)


def filled_in(edition: Edition, at: datetime) -> Page:
    """The page as it would read if it went live at that moment; nothing is saved."""
    people = list(
        edition.edition_people.select_related(
            "person", "membership__post__organisation", "membership__organisation"
        )
    )
    quotes = list(
        edition.quotes.select_related("speaker", "membership__post__organisation", "membership__organisation")
    )
    pictures = list(edition.edition_pictures.select_related("picture"))
    named = [row.person for row in people] + [row.speaker for row in quotes]
    offices = offices_on(named, day_of(edition, at), behind=[veil_of(edition.desk)])
    for person in people:
        person.role_label = _label(person.membership, person.person, offices)
    for quote in quotes:
        quote.role_label = _label(quote.membership, quote.speaker, offices)
    _caption(pictures)
    edition.page_body = page_body(edition.body, quotes)
    edition.word_count = len(plain_text(edition.body).split())
    return Page(edition, people, quotes, pictures)


def freeze(edition: Edition, at: datetime) -> None:
    """Store what ``filled_in`` says. The caller saves the edition itself, in the same transaction."""
    page = filled_in(edition, at)
    EditionPerson.objects.bulk_update(page.people, ["role_label"])
    Quote.objects.bulk_update(page.quotes, ["role_label"])
    EditionPicture.objects.bulk_update(page.pictures, ["alt", "caption", "credit"])


def _label(chosen: Membership | None, person: Person, offices: dict[int, Membership]) -> str:
    office = chosen or offices.get(person.pk)
    return office.label if office else ""


def _caption(pictures: Iterable[EditionPicture]) -> None:
    for row in pictures:
        row.alt, row.caption, row.credit = row.picture.alt, row.picture.caption, row.picture.credit
