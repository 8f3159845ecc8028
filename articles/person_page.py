"""Everything a person's page shows: offices now and before, and the articles that name them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from articles.listings import records_of
from articles.models import Edition, EditionPerson
from people.models import ContactDetail, Membership, Person, PersonName


@dataclass
class Appearance:
    """One article, with the parts the person has in it and the office they had that day."""

    edition: Edition
    role: str = ""
    parts: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Offices:
    """Most senior first in ``now``; in ``before`` and ``to_come`` the latest first."""

    now: list[Membership]
    before: list[Membership]
    to_come: list[Membership]


def offices_of(person: Person, today: date) -> Offices:
    rows = Membership.objects.unveiled().filter(person__in=records_of(person)).by_seniority().with_labels()
    offices = Offices([], [], [])
    for row in rows:
        _where_it_belongs(row, offices, today).append(row)
    for dated in (offices.before, offices.to_come):
        dated.sort(key=lambda row: (row.end_latest, row.start_latest), reverse=True)
    return offices


def _where_it_belongs(row: Membership, offices: Offices, today: date) -> list[Membership]:
    """An office that may be over, by what was said of its end, is not said to be held now."""
    if row.start_earliest > today:
        return offices.to_come
    return offices.before if row.end_earliest < today else offices.now


def other_names_of(person: Person) -> list[PersonName]:
    return list(PersonName.objects.filter(person__in=records_of(person)))


def public_contacts_of(person: Person) -> list[ContactDetail]:
    return list(ContactDetail.objects.public().filter(person=person))


def appearances(person: Person, editions: Iterable[Edition]) -> list[Appearance]:
    """In the editions' order; one query for all of them."""
    found = {edition.pk: Appearance(edition) for edition in editions}
    rows = EditionPerson.objects.filter(edition__in=list(found), person__in=records_of(person))
    for row in rows:
        appearance = found[row.edition_id]
        appearance.role = appearance.role or row.role_label
        appearance.parts.append(row.get_part_display())
    return list(found.values())
