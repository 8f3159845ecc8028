"""People as a page shows them: the office of the day, and quietly today's where it has changed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from articles.models import EditionPerson
from people.models import Held, Membership, Person


@dataclass
class Named:
    """One person on a page, once, whatever the number of parts they have in it."""

    person: Person
    role: str
    parts: list[str] = field(default_factory=list)
    now: str = ""

    @property
    def is_author(self) -> bool:
        return EditionPerson.Part.AUTHOR in self.parts


def named_people(rows: Iterable[EditionPerson], today: date) -> list[Named]:
    """In the rows' order; one query for everybody's offices of today."""
    people: dict[int, Named] = {}
    for row in rows:
        known = people.setdefault(row.person_id, Named(row.person, row.role_label))
        known.role = known.role or row.role_label
        known.parts.append(row.part)
    held = _held_on(today, people)
    for key, known in people.items():
        known.now = _now(known.role, held.get(key, []))
    return list(people.values())


def _held_on(day: date, people: Iterable[int]) -> dict[int, list[Membership]]:
    """Each person's offices that day, the most senior first."""
    held: dict[int, list[Membership]] = {}
    for row in (
        Membership.objects.unveiled().filter(person__in=list(people)).on(day).by_seniority().with_labels()
    ):
        held.setdefault(row.person_id, []).append(row)
    return held


def _now(role_then: str, held: list[Membership]) -> str:
    """Today's most senior office; empty while the one of that day may still be held."""
    if any(row.label == role_then for row in held):
        return ""
    sure = next((row for row in held if row.held == Held.YES), None)
    return "" if sure is None else _short(sure, role_then)


def _short(office: Membership, role_then: str) -> str:
    """Without its body where that has just been named."""
    if office.body.name not in role_then:
        return office.label
    return office.post.title if office.post else office.role
