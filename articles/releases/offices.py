"""The offices of the people a release names: those held on its day, and the body of one nobody knows yet."""

import re
from collections.abc import Iterable
from datetime import date

from articles.intake.proposals import PersonNamed
from articles.intake.reading import Reading
from people.models import Held, Membership, Organisation, Person, Post
from people.proposing import body_of, organisation_kind, post_kind

OF_A_COUNCIL = (Post.Kind.CABINET, Post.Kind.LEADER, Post.Kind.MAYOR, Post.Kind.COUNCILLOR)
BODIES_OF_A_PLACE = (Organisation.Kind.COUNCIL, Organisation.Kind.PUBLIC_BODY)


def offices_held(
    people: Iterable[Person], day: date, *, behind: Iterable[str] = ()
) -> dict[int, list[Membership]]:
    """Offices held that day, by the person's key: certain ones first, the most senior first; one query."""
    held: dict[int, list[Membership]] = {}
    rows = (
        Membership.objects.filter(person__in=list(people)).behind(behind).on(day).by_seniority().with_labels()
    )
    for row in sorted(rows, key=lambda row: row.held != Held.YES):
        held.setdefault(row.person_id, []).append(row)
    return held


def spoken_of(held: list[Membership], found: PersonNamed) -> Membership | None:
    """The office the text speaks of, where it is one of those held; else the first."""
    said = {role.casefold() for role in (found.role, found.role_in_text) if role}
    for office in held:
        title = office.post.title if office.post else office.role
        if title.casefold() in said:
            return office
    return held[0] if held else None


def body_for(role: str, said: str, reading: Reading, home: Organisation) -> str:
    """The organisation a new office is proposed to belong to.

    "Mayor of Marl Bridge" names a place: its council or authority is meant, where the release names one.
    Where a council's own release (``home``) names no body, its cabinet members are its own.
    """
    body = body_of(role, said)
    if not body and home.kind == Organisation.Kind.COUNCIL and post_kind(role) in OF_A_COUNCIL:
        return home.name
    if not said or body != said or not re.search(rf"\bof {re.escape(said)}$", role):
        return body
    if organisation_kind(said) != Organisation.Kind.OTHER:
        return said
    for found in reading.organisations:
        if found.name.startswith(f"{said} ") and organisation_kind(found.name) in BODIES_OF_A_PLACE:
            return found.name
    return said
