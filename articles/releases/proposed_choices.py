"""A proposal taken as it stands, for an import with nobody to ask: only what is certain is chosen."""

from dataclasses import dataclass

from articles.intake.proposals import Passage
from articles.releases.choices import Choices, NewPerson, OrganisationChoice, PersonChoice, QuoteChoice
from articles.releases.proposal import Proposal, ProposedPerson
from articles.releases.words import html_from_lines, lines_of
from people.creating import people_called

INTRODUCTION = 300  # characters a quote's introduction may have


@dataclass(frozen=True)
class Taken:
    """``left_out`` names, one line each, whom the import did not put on the page, and why."""

    choices: Choices
    left_out: list[str]


def choices_from(proposal: Proposal, *, create_people: bool) -> Taken:
    """With ``create_people``, strangers with a whole name are added to the roster."""
    chosen: list[PersonChoice] = []
    left_out: list[str] = []
    for person in proposal.people:
        choice = _choice(person, proposal.veils, create_people=create_people)
        if choice is None:
            left_out.append(_why_not(person))
        else:
            chosen.append(choice)
    organisations = [
        OrganisationChoice(proposed.match) for proposed in proposal.organisations if proposed.match
    ]
    return Taken(_words(proposal, chosen, organisations), left_out)


def _choice(person: ProposedPerson, veils: list[str], *, create_people: bool) -> PersonChoice | None:
    if person.match is not None:
        return PersonChoice(person.key, person.part, person.match, membership=person.office)
    if not create_people or person.candidates or not _is_whole(person.new.name):
        return None
    if people_called(person.new.name, behind=veils):
        return None
    return PersonChoice(person.key, person.part, new=_with_a_body(person.new))


def _is_whole(name: str) -> bool:
    return len(name.split()) > 1


def _with_a_body(new: NewPerson) -> NewPerson:
    """An office can only be recorded with the organisation it belongs to."""
    return new if new.organisation else NewPerson(new.name, new.title)


def _why_not(person: ProposedPerson) -> str:
    name = person.found.surface
    if person.candidates:
        return f"{name}: may be {' or '.join(candidate.name for candidate in person.candidates)}"
    if not _is_whole(person.new.name):
        return f"{name}: not on the roster, and the release gives no whole name"
    return f"{name}: not on the roster"


def _words(
    proposal: Proposal, people: list[PersonChoice], organisations: list[OrganisationChoice]
) -> Choices:
    reading = proposal.reading
    return Choices(
        headline=_text(reading.headline),
        kind=reading.kind,
        day=proposal.day,
        standfirst=_text(reading.standfirst),
        dateline_place=reading.dateline.place or "",
        dateline_date=reading.dateline.date,
        dateline_time=reading.dateline.time,
        body=reading.body_html,
        signoff=_text(reading.signoff),
        notes_to_editors=html_from_lines(lines_of(reading.notes_to_editors, reading.text)),
        press_contact=html_from_lines(lines_of(reading.contacts, reading.text)),
        people=people,
        organisations=organisations,
        quotes=[
            QuoteChoice(quote.found.text, introduction(quote.found.introduced_by), quote.speaker)
            for quote in proposal.quotes
        ],
    )


def _text(passage: Passage | None) -> str:
    return passage.text if passage else ""


def introduction(words: str) -> str:
    """The end of it, next to the quote, where it is longer than there is room for."""
    if len(words) <= INTRODUCTION:
        return words
    return "… " + words[-(INTRODUCTION - 2) :].split(" ", 1)[-1]
