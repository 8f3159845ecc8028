"""A reading as plain text, for a person at a terminal."""

from collections.abc import Iterator

from articles.intake.proposals import Dateline, Embargo, Passage, PersonNamed, Quote
from articles.intake.reading import Reading

WIDTH = 18


def reading_as_text(name: str, reading: Reading) -> str:
    """One labelled line for each thing found; what was not found is left out."""
    return "\n".join([f"── {name} ({reading.source_format})", *_lines(reading), ""])


def _lines(reading: Reading) -> Iterator[str]:
    yield _line("kind", reading.kind.replace("_", " "))
    yield from _passages("headline", reading.headline)
    yield from _passages("standfirst", reading.standfirst)
    yield from _passages("byline", reading.byline)
    yield _line("dateline", _moment(reading.dateline) or "none")
    yield from _terms(reading)
    yield from _passages("caption", *reading.captions)
    yield from _passages("credit", *reading.credits)
    yield _line("body", f"{len(reading.paragraphs)} paragraphs, {len(reading.list_items)} list items")
    yield from (_line("quote", _quote(quote)) for quote in reading.quotes)
    yield from _passages("signoff", reading.signoff)
    yield from _passages("notes to editors", reading.notes_to_editors)
    yield from _passages("contacts", reading.contacts)
    yield from (_line("person", _person(person)) for person in reading.people)
    yield from (_line("organisation", f"{o.name}{_known_as(o.match)}") for o in reading.organisations)
    yield from (_line("dropped", f"{d.text} ({d.reason})") for d in reading.dropped)


def _terms(reading: Reading) -> Iterator[str]:
    if reading.embargo:
        yield _line("embargo", _moment(reading.embargo) or reading.embargo.text)
    if reading.author:
        office = ", ".join(part for part in (reading.author.role, reading.author.organisation) if part)
        yield _line("author", f"{reading.author.name} ({office})")


def _line(label: str, text: str) -> str:
    return f"{label:<{WIDTH}}{text}".replace("\n", "\n" + " " * WIDTH)


def _passages(label: str, *passages: Passage | None) -> Iterator[str]:
    yield from (_line(label, passage.text) for passage in passages if passage)


def _moment(found: Dateline | Embargo) -> str:
    place = found.place if isinstance(found, Dateline) else None
    parts = [
        place or "",
        found.date.strftime("%-d %B %Y") if found.date else "",
        found.time.strftime("%H:%M") if found.time else "",
        found.zone or "",
        f"({found.note})" if found.note else "",
    ]
    return " ".join(part for part in parts if part)


def _quote(quote: Quote) -> str:
    paragraphs = quote.text.split("\n\n")
    more = f" … {len(paragraphs)} paragraphs" if len(paragraphs) > 1 else ""
    speaker = quote.speaker or quote.speaker_role or "nobody named"
    return f"{speaker}: “{paragraphs[0]}”{more}"


def _person(person: PersonNamed) -> str:
    role = f", {person.role}" if person.role else ""
    if person.candidates:
        return f"{person.surface}{role} [may be {' or '.join(person.candidates)}]"
    return f"{person.name}{role}{_known_as(person.match)}"


def _known_as(match: str | None) -> str:
    return f" [{match}]" if match else " [not on the roster]"
