"""Which editions stand in which public list, and what a list reads of each."""

from operator import attrgetter

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Value
from taggit.models import Tag

from articles.models import Edition, EditionOrganisation, EditionPerson, EditionPicture, EditionTag
from articles.models.edition import EditionQuerySet
from people.models import Organisation, Person

NOT_IN_LISTS = ("body", "page_body", "notes_to_editors", "press_contact", "signoff")


def live() -> EditionQuerySet:
    """Every live edition, without the long texts a list never shows."""
    return Edition.objects.live().select_related("article__desk").defer(*NOT_IN_LISTS)


def naming(person: Person) -> EditionQuerySet:
    """Those that name the person in any part, each once."""
    rows = EditionPerson.objects.filter(person__in=records_of(person))
    return live().filter(pk__in=rows.values("edition"))


def naming_any(people: list[Person]) -> EditionQuerySet:
    return live().filter(pk__in=EditionPerson.objects.filter(person__in=people).values("edition"))


def involving(organisation: Organisation) -> EditionQuerySet:
    """Those that speak for the organisation or mention it."""
    rows = EditionOrganisation.objects.filter(organisation=organisation)
    return live().filter(pk__in=rows.values("edition"))


def tagged(tag: Tag) -> EditionQuerySet:
    return live().filter(pk__in=EditionTag.objects.filter(tag=tag).values("content_object"))


def tags_of_live() -> "QuerySet[Tag]":
    """Those that exist for the public: a tag which only unpublished work carries would tell of it."""
    carried = EditionTag.objects.filter(tag=OuterRef("pk"), content_object__in=Edition.objects.live())
    tags: QuerySet[Tag] = Tag.objects.filter(Exists(carried))
    return tags


def records_of(person: Person) -> QuerySet[Person]:
    """The person, and the records that turned out to be the same person."""
    return Person.objects.filter(Q(pk=person.pk) | Q(merged_into=person))


def lead_picture() -> "Prefetch[str, QuerySet[EditionPicture], str]":
    """For ``prefetch_related``: each edition gets ``lead_pictures``, a list of one or none."""
    rows = EditionPicture.objects.filter(position=0).select_related("picture")
    return Prefetch("edition_pictures", rows, to_attr="lead_pictures")


def authors() -> "Prefetch[str, QuerySet[EditionPerson], str]":
    """For ``prefetch_related``: each edition gets ``authors``, a list of rows with their people."""
    rows = EditionPerson.objects.filter(part=EditionPerson.Part.AUTHOR).select_related("person")
    return Prefetch("edition_people", rows, to_attr="authors")


def lead_pictures_of(edition: Edition) -> list[EditionPicture]:
    """One or none; needs ``lead_picture`` prefetched."""
    rows: list[EditionPicture] = edition.lead_pictures  # type: ignore[attr-defined]
    return rows


def authors_of(edition: Edition) -> list[EditionPerson]:
    """Needs ``authors`` prefetched."""
    rows: list[EditionPerson] = edition.authors  # type: ignore[attr-defined]
    return rows


def with_cards(editions: EditionQuerySet) -> EditionQuerySet:
    """With what a card shows beside the words: the lead picture, and who wrote it."""
    return editions.prefetch_related(lead_picture(), authors())


def together(*short_lists: EditionQuerySet) -> list[list[Edition]]:
    """Several short lists, each newest first, read in one query.

    Each is cut in a subquery of its own: SQLite takes no limit inside a union.
    """
    whole = [
        live().filter(pk__in=short.values("pk")).annotate(list_number=Value(number)).order_by()
        for number, short in enumerate(short_lists)
    ]
    found = whole[0].union(*whole[1:], all=True) if whole else []
    lists: list[list[Edition]] = [[] for _ in short_lists]
    for edition in sorted(found, key=attrgetter("first_published_at", "pk"), reverse=True):
        lists[edition.list_number].append(edition)  # type: ignore[attr-defined]
    return lists
