"""The people and organisations of a draft: found or created, each once, in the part they play."""

from collections.abc import Iterable
from datetime import date

from accounts.models import User
from articles.models import Edition, EditionOrganisation, EditionPerson, Quote
from articles.releases.choices import NewPerson, OrganisationChoice, PersonChoice, QuoteChoice
from articles.veil import veil_of
from people.creating import create_organisation, create_person
from people.models import Membership, Organisation, Person

Part = EditionPerson.Part
MOST_TELLING_FIRST: list[str] = [Part.AUTHOR, Part.QUOTED, Part.PICTURED, Part.MENTIONED]


def add_people(
    edition: Edition, choices: Iterable[PersonChoice], *, day: date, source: str, by: User
) -> dict[str, EditionPerson]:
    """Everybody chosen or created, once each in their most telling part; by the key of the choice.

    Raises RosterRefusal. Two choices may turn out to be one person: both keys lead to the same row.
    """
    rows: dict[int, EditionPerson] = {}
    by_key: dict[str, EditionPerson] = {}
    created: dict[str, Person] = {}
    for choice in choices:
        person = choice.person or _created(
            choice, created, day=day, source=source, by=by, veil=veil_of(edition.desk)
        )
        if person is None:
            continue
        row = rows.setdefault(
            person.pk, EditionPerson(edition=edition, person=person, part=choice.part, position=len(rows))
        )
        row.part = min(row.part, choice.part, key=MOST_TELLING_FIRST.index)
        row.membership = row.membership or choice.membership or _only_office(choice, person)
        by_key[choice.key] = row
    EditionPerson.objects.bulk_create(rows.values())
    return by_key


def _created(
    choice: PersonChoice, created: dict[str, Person], *, day: date, source: str, by: User, veil: str
) -> Person | None:
    """Two mentions to be created under one name are one person, unless marked as a namesake."""
    new = choice.new
    if new is None:
        return None
    name = " ".join(new.name.split()).casefold()
    if name in created and not new.namesake:
        return created[name]
    person = create_person(
        new.name,
        title=new.title,
        role=new.role,
        organisation=_body(new, source=source, by=by, veil=veil),
        day=day,
        source=source,
        namesake=new.namesake,
        by=by,
        veil=veil,
    )
    created[name] = person
    return person


def _body(new: NewPerson, *, source: str, by: User, veil: str) -> Organisation | None:
    if not new.role.strip() or not new.organisation.strip():
        return None
    return create_organisation(new.organisation, source=source, by=by, veil=veil)


def _only_office(choice: PersonChoice, person: Person) -> Membership | None:
    """Of somebody just created, the office the release gave them."""
    return None if choice.person else person.memberships.first()


def add_quotes(edition: Edition, choices: Iterable[QuoteChoice], people: dict[str, EditionPerson]) -> int:
    """The quotes whose speaker is on the page; the number of those that stay plain text."""
    choices = [choice for choice in choices if choice.words.strip()]
    spoken = [choice for choice in choices if choice.speaker in people]
    Quote.objects.bulk_create(
        Quote(
            edition=edition,
            position=position,
            words=choice.words.strip(),
            introduced_by=choice.introduced_by.strip(),
            speaker=people[choice.speaker].person,
            membership=people[choice.speaker].membership,
        )
        for position, choice in enumerate(spoken)
    )
    return len(choices) - len(spoken)


def add_organisations(
    edition: Edition, choices: Iterable[OrganisationChoice], *, source: str, by: User
) -> None:
    """Everything chosen or created, once each; the desk's own organisation is whom the page speaks for."""
    rows: dict[int, EditionOrganisation] = {}
    for choice in choices:
        organisation = choice.organisation or create_organisation(
            choice.name,
            kind=choice.kind,
            short_name=choice.short_name,
            source=source,
            by=by,
            veil=veil_of(edition.desk),
        )
        own = organisation.pk == edition.desk.organisation_id
        part = EditionOrganisation.Part.ON_BEHALF_OF if own else EditionOrganisation.Part.MENTIONED
        row = EditionOrganisation(edition=edition, organisation=organisation, part=part, position=len(rows))
        rows.setdefault(organisation.pk, row)
    EditionOrganisation.objects.bulk_create(rows.values())
