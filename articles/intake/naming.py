"""The people and organisations a release names, proposed with the office they held on its date."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from articles.intake.attributions import VERB, Naming, Namings
from articles.intake.document import Span
from articles.intake.proposals import OrganisationNamed, PersonNamed
from people.recognition.organisations import OrganisationFound
from people.recognition.recognise import PersonFound, Recognition, recognise
from people.recognition.roster import Roster

# "Leader" of "Leader of Anytown Council".
OFFICE_ALONE = re.compile(r"[\w-]+(?: (?!of\b|for\b|at\b)[\w-]+){0,2}(?= (?:of|for|at)\b|$)")


def recognise_in(text: str, spans: Sequence[Span], roster: Roster, on: date | None) -> Recognition:
    """Recognise within `spans` only; everything else is blanked, so that positions stay those of `text`."""
    visible = []
    position = 0
    for begin, end in sorted(spans):
        start = max(begin, position)
        visible += [_blank(text[position:start]), text[start:end]]
        position = max(position, end)
    visible.append(_blank(text[position:]))
    return recognise("".join(visible), roster, on)


def _blank(text: str) -> str:
    return "".join("\n" if c == "\n" else " " for c in text)


def namings(text: str, people: Sequence[PersonFound]) -> Namings:
    """Where the text names somebody, by name or by an office only one of them holds: "the Provost said"."""
    named = [Naming(m.start, m.end, index) for index, person in enumerate(people) for m in person.mentions]
    return Namings([*named, *_by_office(text, people)])


def _by_office(text: str, people: Sequence[PersonFound]) -> Iterator[Naming]:
    offices = [OFFICE_ALONE.match(person.role_label) for person in people]
    labels = [m.group().casefold() if m else "" for m in offices]
    for index, label in enumerate(labels):
        if label and labels.count(label) == 1:
            for place in re.finditer(rf"\bthe {re.escape(label)}\b(?= (?:{VERB})\b)", text, re.IGNORECASE):
                yield Naming(*place.span(), index)


def people_named(people: Sequence[PersonFound]) -> tuple[PersonNamed, ...]:
    return tuple(_person(person) for person in people)


def _person(person: PersonFound) -> PersonNamed:
    return PersonNamed(
        surface=person.surface,
        name=person.name,
        role=person.role_label or None,
        match=person.person.slug if person.person else None,
        spans=tuple((m.start, m.end) for m in person.mentions),
        role_in_text=person.role.text if person.role else None,
        organisation=_organisation(person),
        held=person.held.value if person.held else None,
        candidates=tuple(c.slug for c in person.candidates),
        why=person.why,
    )


def _organisation(person: PersonFound) -> str | None:
    if person.office and person.office.organisation:
        return person.office.organisation
    return person.role.organisation or None if person.role else None


def organisations_named(organisations: Sequence[OrganisationFound]) -> tuple[OrganisationNamed, ...]:
    return tuple(
        OrganisationNamed(
            surface=o.surface,
            name=o.name,
            match=o.known.slug if o.known else None,
            spans=o.spans,
            acronym=o.acronym,
            candidates=tuple(c.slug for c in o.candidates),
        )
        for o in organisations
    )
