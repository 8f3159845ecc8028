"""Which office somebody held on a given day."""

from collections.abc import Iterable
from datetime import date

from people.models import Held, Membership, Person


def offices_on(people: Iterable[Person], day: date, *, behind: Iterable[str] = ()) -> dict[int, Membership]:
    """The office to print beside each person's name that day, by the person's key: one query for all.

    The most senior one surely held; where none is sure, the most senior one that may have been held.
    ``behind`` names the veils whose offices count too (``people.models.veiled``).
    """
    rows = (
        Membership.objects.filter(person__in=list(people)).behind(behind).on(day).by_seniority().with_labels()
    )
    chosen: dict[int, Membership] = {}
    for row in rows:
        known = chosen.get(row.person_id)
        if known is None or (known.held == Held.MAYBE and row.held == Held.YES):
            chosen[row.person_id] = row
    return chosen


def office_on(person: Person, day: date) -> Membership | None:
    """As ``offices_on``, for one person."""
    return offices_on([person], day).get(person.pk)
