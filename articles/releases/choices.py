"""What a person decided about a proposal: everything the draft is made of, and nothing else."""

from dataclasses import dataclass, field
from datetime import date, time
from typing import IO

from articles.intake.document import Attachment
from articles.models import EditionPerson
from people.models import Membership, Organisation, Person


@dataclass
class NewPerson:
    """Somebody to be added to the roster, with the office the release gives them."""

    name: str
    title: str = ""
    role: str = ""
    organisation: str = ""
    namesake: bool = False  # somebody of this name is known, and this is somebody else


@dataclass
class PersonChoice:
    """Somebody the page names: known, or to be created. ``key`` is what a quote refers to its speaker by."""

    key: str
    part: str = EditionPerson.Part.MENTIONED
    person: Person | None = None
    membership: Membership | None = None
    new: NewPerson | None = None


@dataclass
class OrganisationChoice:
    """An organisation the page names: known, or to be created under ``name``."""

    organisation: Organisation | None = None
    name: str = ""
    kind: str = ""
    short_name: str = ""


@dataclass
class QuoteChoice:
    words: str
    introduced_by: str = ""
    speaker: str = ""  # the key of a PersonChoice; without one the words stay plain text


@dataclass
class PictureChoice:
    """A picture with what has to be said about it: ``alt``, or that it is decorative."""

    file: IO[bytes]
    name: str
    alt: str = ""
    decorative: bool = False
    caption: str = ""
    credit: str = ""


@dataclass
class Choices:
    """``day`` is the one whose offices count; HTML is sanitised when it is stored."""

    headline: str
    kind: str
    day: date
    standfirst: str = ""
    dateline_place: str = ""
    dateline_date: date | None = None
    dateline_time: time | None = None
    body: str = ""
    signoff: str = ""
    notes_to_editors: str = ""
    press_contact: str = ""
    court_case: bool = False
    people: list[PersonChoice] = field(default_factory=list)
    organisations: list[OrganisationChoice] = field(default_factory=list)
    quotes: list[QuoteChoice] = field(default_factory=list)
    pictures: list[PictureChoice] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
