"""The whole of it: text and roster in, people and organisations out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from people.recognition.identities import Identity, identities
from people.recognition.known import Held, KnownOffice, KnownPerson
from people.recognition.names import Mention, find_names
from people.recognition.organisations import OrganisationFound, find_organisations
from people.recognition.resolve import match, office_on
from people.recognition.roles import Role, role_of
from people.recognition.roster import Roster
from people.recognition.titles import LEGISLATOR_LETTERS


@dataclass(frozen=True, slots=True)
class PersonFound:
    """One person with every place the text names them.

    `role` is what the text says; `office` what the roster says they held that day, `held` how surely.
    """

    surface: str
    name: str
    mentions: tuple[Mention, ...]
    role: Role | None
    title_label: str
    person: KnownPerson | None
    candidates: tuple[KnownPerson, ...]
    why: str
    office: KnownOffice | None
    held: Held | None

    @property
    def role_label(self) -> str:
        """The office on the day for a known person, else the role the text gives, else its title's."""
        if self.office:
            return self.office.title
        return self.role.text if self.role else self.title_label


@dataclass(frozen=True, slots=True)
class Recognition:
    people: tuple[PersonFound, ...]
    organisations: tuple[OrganisationFound, ...]


def recognise(text: str, roster: Roster | None = None, on: date | None = None) -> Recognition:
    """Who and what `text` names. `on` is the day it speaks of; without it every office can only be a
    maybe."""
    roster = roster or Roster()
    found = identities(text, find_names(text, roster))
    people = [_person(text, identity, roster, on) for identity in found]
    kept = [p for p, identity in zip(people, found, strict=True) if p.person or not identity.weak]
    return Recognition(tuple(_joined(kept)), tuple(find_organisations(text, roster)))


def _person(text: str, identity: Identity, roster: Roster, on: date | None) -> PersonFound:
    roles = [role for m in identity.mentions if not m.weak and (role := role_of(text, m))]
    matched = match(identity, roles, roster, text, on)
    role = roles[0] if roles else None
    titles = [t for m in identity.mentions for t in m.titles]
    office = office_on(matched.person, on, role.text if role else "", titles) if matched.person else None
    fullest = identity.fullest
    return PersonFound(
        surface=text[fullest.start : fullest.end],
        name=matched.person.name if matched.person else fullest.name,
        mentions=tuple(identity.mentions),
        role=role,
        title_label=_title_label(identity),
        person=matched.person,
        candidates=matched.candidates,
        why=matched.why if matched.person or matched.candidates else "",
        office=office,
        held=office.held_on(on) if office else None,
    )


def _title_label(identity: Identity) -> str:
    labels = [t.label for m in identity.mentions for t in m.titles if t.label]
    letters = [LEGISLATOR_LETTERS[x] for m in identity.mentions for x in m.letters if x in LEGISLATOR_LETTERS]
    return next(iter([*labels, *letters]), "")


def _joined(people: Sequence[PersonFound]) -> list[PersonFound]:
    """Two forms of one known person's name ("Danny" here, "Daniel" there) become one entry."""
    joined: dict[str, PersonFound] = {}
    result: list[PersonFound] = []
    for person in people:
        slug = person.person.slug if person.person else ""
        if slug and slug in joined:
            earlier = joined[slug]
            merged = _merge(earlier, person)
            result[result.index(earlier)] = joined[slug] = merged
        else:
            result.append(person)
            if slug:
                joined[slug] = person
    return result


def _merge(earlier: PersonFound, later: PersonFound) -> PersonFound:
    mentions = tuple(sorted((*earlier.mentions, *later.mentions), key=lambda m: m.start))
    return PersonFound(
        surface=earlier.surface,
        name=earlier.name,
        mentions=mentions,
        role=earlier.role or later.role,
        title_label=earlier.title_label or later.title_label,
        person=earlier.person,
        candidates=(),
        why=earlier.why,
        office=earlier.office or later.office,
        held=earlier.held or later.held,
    )
