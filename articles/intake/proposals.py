"""The parts of a reading. Every proposal carries the characters of the text it came from; none is certain."""

import datetime
from dataclasses import dataclass
from typing import Any

from articles.intake.document import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the release: its text as proposed, and where it stood."""

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Dateline:
    """Whatever of place, date and time the release gives; `note` says how a date was read when that is
    not plain."""

    place: str | None = None
    date: datetime.date | None = None
    time: datetime.time | None = None
    zone: str | None = None
    spans: tuple[Span, ...] = ()
    note: str = ""

    def as_json(self) -> dict[str, Any]:
        return {
            "place": self.place,
            "date": self.date.isoformat() if self.date else None,
            "time": self.time.strftime("%H:%M") if self.time else None,
            "zone": self.zone,
            "note": self.note,
        }


@dataclass(frozen=True, slots=True)
class Embargo:
    """When the release may be used; a date the line does not make certain stays None."""

    text: str
    spans: tuple[Span, ...]
    date: datetime.date | None = None
    time: datetime.time | None = None
    zone: str | None = None
    note: str = ""

    def as_json(self) -> dict[str, Any]:
        return {
            "date": self.date.isoformat() if self.date else None,
            "time": self.time.strftime("%H:%M") if self.time else None,
            "zone": self.zone,
            "text": self.text,
            "note": self.note,
        }


@dataclass(frozen=True, slots=True)
class Quote:
    """One utterance: `text` without the enclosing marks, its paragraphs parted by an empty line.

    `speaker` is None when the release names nobody ("a spokesperson"); `speaker_role` is what the text
    calls them.
    """

    text: str
    speaker: str | None
    introduced_by: str
    spans: tuple[Span, ...]
    speaker_role: str = ""
    speaker_match: str | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "speaker": self.speaker,
            "introduced_by": self.introduced_by,
            "speaker_role": self.speaker_role,
            "match": self.speaker_match,
            "spans": [list(span) for span in self.spans],
        }


@dataclass(frozen=True, slots=True)
class Author:
    """Who signs an opinion piece; `organisation` is the body the office belongs to, if the text says."""

    name: str
    role: str
    organisation: str
    spans: tuple[Span, ...]
    match: str | None = None

    def as_json(self) -> dict[str, Any]:
        return {"name": self.name, "role": self.role, "organisation": self.organisation, "match": self.match}


@dataclass(frozen=True, slots=True)
class PersonNamed:
    """A person the release names. `role` is the office held on the day for a known person, else what the
    text says."""

    surface: str
    name: str
    role: str | None
    match: str | None
    spans: tuple[Span, ...]
    role_in_text: str | None = None
    organisation: str | None = None
    held: str | None = None
    candidates: tuple[str, ...] = ()
    why: str = ""

    def as_json(self) -> dict[str, Any]:
        return {
            "surface": self.surface,
            "name": self.name,
            "role": self.role,
            "match": self.match,
            "role_in_text": self.role_in_text,
            "organisation": self.organisation,
            "held": self.held,
            "candidates": list(self.candidates),
            "why": self.why,
            "spans": [list(span) for span in self.spans],
        }


@dataclass(frozen=True, slots=True)
class OrganisationNamed:
    """An organisation the release names; `acronym` when the text gives one in brackets after the name."""

    surface: str
    name: str
    match: str | None
    spans: tuple[Span, ...]
    acronym: str = ""
    candidates: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "surface": self.surface,
            "name": self.name,
            "match": self.match,
            "acronym": self.acronym,
            "candidates": list(self.candidates),
            "spans": [list(span) for span in self.spans],
        }


@dataclass(frozen=True, slots=True)
class Dropped:
    """Text that is not part of the release, and why it was taken for that."""

    text: str
    reason: str
    span: Span

    def as_json(self) -> dict[str, Any]:
        return {"text": self.text, "reason": self.reason, "span": list(self.span)}
