"""What a reading proposes, looked up on the roster: everything a person confirms, nothing decided yet."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from articles.intake.document import Span
from articles.intake.proposals import Author, OrganisationNamed, PersonNamed
from articles.intake.proposals import Quote as QuoteRead
from articles.intake.reading import Reading
from articles.models import Desk, EditionPerson
from articles.releases.choices import NewPerson
from articles.releases.offices import body_for, offices_held, spoken_of
from articles.veil import veil_of
from people.models import Membership, Organisation, Person
from people.proposing import organisation_kind, split_title

Part = EditionPerson.Part


@dataclass
class ProposedPerson:
    """Somebody the release names. ``match`` is certain; of the ``candidates`` a person has to choose."""

    key: str
    found: PersonNamed
    part: str
    new: NewPerson
    match: Person | None = None
    candidates: list[Person] = field(default_factory=list)
    offices: dict[int, list[Membership]] = field(default_factory=dict)  # held that day, by the person's key
    office: Membership | None = None

    def answers_to(self, name: str, match: str | None) -> bool:
        """Whether the reading means this person by that name."""
        if match and self.found.match:
            return match == self.found.match
        return name in (self.found.name, self.found.surface)


@dataclass
class ProposedOrganisation:
    key: str
    found: OrganisationNamed
    kind: str
    match: Organisation | None = None
    candidates: list[Organisation] = field(default_factory=list)


@dataclass
class ProposedQuote:
    found: QuoteRead
    speaker: str  # the key of a ProposedPerson, or ""


@dataclass
class Proposal:
    """A reading with who is who; ``day`` is the one whose offices count.

    ``veils`` are those behind which its desk looks (``people.models.veiled``).
    """

    reading: Reading
    day: date
    people: list[ProposedPerson]
    organisations: list[ProposedOrganisation]
    quotes: list[ProposedQuote]
    veils: list[str]


def proposal_from(reading: Reading, *, desk: Desk, added_on: date, day: date | None = None) -> Proposal:
    """``desk`` is whose release it is. ``day``: as said, else the dateline's, else ``added_on``."""
    day = day or reading.dateline.date or added_on
    veils = [veil_of(desk)]
    people = _people(reading, day, desk.organisation, veils)
    quotes = [
        ProposedQuote(quote, _key_of(people, quote.speaker or "", quote.speaker_match))
        for quote in reading.quotes
    ]
    return Proposal(reading, day, people, _organisations(reading.organisations, veils), quotes, veils)


def _people(reading: Reading, day: date, home: Organisation, veils: list[str]) -> list[ProposedPerson]:
    named = _everybody_named(reading)
    slugs = {slug for found in named for slug in (found.match, *found.candidates) if slug}
    known = {person.slug: person for person in Person.objects.behind(veils).filter(slug__in=slugs)}
    offices = offices_held(known.values(), day, behind=veils)
    proposed = [
        _person(f"p{number}", found, _new_person(found, reading, home), known, offices)
        for number, found in enumerate(named)
    ]
    _give_parts(proposed, reading)
    return proposed


def _everybody_named(reading: Reading) -> list[PersonNamed]:
    """Also an author or a speaker that is named nowhere else."""
    named = list(reading.people)
    if reading.author and not _among(named, reading.author.name, reading.author.match):
        named.insert(0, _as_person(reading.author))
    for quote in reading.quotes:
        if quote.speaker and not _among(named, quote.speaker, quote.speaker_match):
            role = quote.speaker_role or None
            named.append(
                PersonNamed(
                    quote.speaker, quote.speaker, role, quote.speaker_match, quote.spans, role_in_text=role
                )
            )
    return named


def _among(named: Iterable[PersonNamed], name: str, match: str | None) -> bool:
    return any((match and match == found.match) or name in (found.name, found.surface) for found in named)


def _as_person(author: Author) -> PersonNamed:
    return PersonNamed(
        surface=author.name,
        name=author.name,
        role=author.role or None,
        match=author.match,
        spans=author.spans,
        role_in_text=author.role or None,
        organisation=author.organisation or None,
    )


def _person(
    key: str,
    found: PersonNamed,
    new: NewPerson,
    known: dict[str, Person],
    offices: dict[int, list[Membership]],
) -> ProposedPerson:
    match = known.get(found.match or "")
    candidates = [known[slug] for slug in found.candidates if slug in known]
    possible = [match, *candidates] if match else candidates
    held = {person.pk: offices.get(person.pk, []) for person in possible}
    return ProposedPerson(
        key=key,
        found=found,
        part=Part.MENTIONED,
        new=new,
        match=match,
        candidates=candidates,
        offices=held,
        office=spoken_of(held[match.pk], found) if match else None,
    )


def _new_person(found: PersonNamed, reading: Reading, home: Organisation) -> NewPerson:
    """As the text names them: a known person's own name and office say nothing about a stranger."""
    title, name = split_title(found.surface)
    role = found.role_in_text or ("" if found.match else found.role) or ""
    organisation = "" if found.match and not found.role_in_text else found.organisation or ""
    author = reading.author
    if author and author.name == found.name and not organisation:
        role, organisation = author.role or role, author.organisation
    return NewPerson(
        name=name if found.match else found.name,
        title=title,
        role=role,
        organisation=body_for(role, organisation, reading, home),
    )


def _give_parts(people: list[ProposedPerson], reading: Reading) -> None:
    """The most telling part each: author, then quoted, then pictured, else mentioned."""
    captions = [span for caption in reading.captions for span in caption.spans]
    speakers = [(quote.speaker, quote.speaker_match) for quote in reading.quotes if quote.speaker]
    for person in people:
        author = reading.author
        if author and person.answers_to(author.name, author.match):
            person.part = Part.AUTHOR
        elif any(person.answers_to(name, match) for name, match in speakers):
            person.part = Part.QUOTED
        elif _only_within(person.found.spans, captions):
            person.part = Part.PICTURED


def _only_within(spans: Iterable[Span], around: list[Span]) -> bool:
    """Every place lies in a caption: somebody the text speaks of as well is mentioned first of all."""
    spans = list(spans)
    return bool(spans) and all(
        any(start <= span[0] and span[1] <= end for start, end in around) for span in spans
    )


def _key_of(people: Iterable[ProposedPerson], name: str, match: str | None) -> str:
    return next((person.key for person in people if name and person.answers_to(name, match)), "")


def _organisations(named: Iterable[OrganisationNamed], veils: list[str]) -> list[ProposedOrganisation]:
    named = list(named)
    slugs = {slug for found in named for slug in (found.match, *found.candidates) if slug}
    known = {row.slug: row for row in Organisation.objects.behind(veils).filter(slug__in=slugs)}
    return [
        ProposedOrganisation(
            key=f"o{number}",
            found=found,
            kind=organisation_kind(found.name),
            match=known.get(found.match or ""),
            candidates=[known[slug] for slug in found.candidates if slug in known],
        )
        for number, found in enumerate(named)
    ]
