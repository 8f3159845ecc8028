"""What reading a release proposes, whole: every field with the characters of the text it came from."""

from dataclasses import dataclass, field
from typing import Any

from articles.intake.document import Span
from articles.intake.proposals import (
    Author,
    Dateline,
    Dropped,
    Embargo,
    OrganisationNamed,
    Passage,
    PersonNamed,
    Quote,
)

PRESS_RELEASE, OPINION, STATEMENT = "press_release", "opinion", "statement"


@dataclass(frozen=True, slots=True)
class Reading:
    """The proposal for one release; `text` is the canonical text in which every span counts.

    `body_spans` is everything in the body, `paragraphs` only its running text: subheads and list items are in
    `subheads` and `list_items`.
    """

    source_format: str
    text: str
    headline: Passage | None = None
    standfirst: Passage | None = None
    byline: Passage | None = None
    dateline: Dateline = field(default_factory=Dateline)
    captions: tuple[Passage, ...] = ()
    credits: tuple[Passage, ...] = ()
    body_html: str = ""
    body_spans: tuple[Span, ...] = ()
    paragraphs: tuple[Passage, ...] = ()
    subheads: tuple[Passage, ...] = ()
    list_items: tuple[Passage, ...] = ()
    quotes: tuple[Quote, ...] = ()
    signoff: Passage | None = None
    notes_to_editors: Passage | None = None
    contacts: Passage | None = None
    end_mark: Passage | None = None
    embargo: Embargo | None = None
    kind: str = PRESS_RELEASE
    author: Author | None = None
    people: tuple[PersonNamed, ...] = ()
    organisations: tuple[OrganisationNamed, ...] = ()
    dropped: tuple[Dropped, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Plain values for `json.dumps`; dates are ISO, spans are [start, end] in `source.text`."""
        return {
            "headline": _text(self.headline),
            "standfirst": _text(self.standfirst),
            "byline": _text(self.byline),
            "dateline": self.dateline.as_json(),
            "captions": [c.text for c in self.captions],
            "credits": [c.text for c in self.credits],
            "body_html": self.body_html,
            "paragraphs": [p.text for p in self.paragraphs],
            "subheads": [p.text for p in self.subheads],
            "list_items": [p.text for p in self.list_items],
            "quotes": [q.as_json() for q in self.quotes],
            "signoff": _text(self.signoff),
            "notes_to_editors": _text(self.notes_to_editors),
            "contacts": _text(self.contacts),
            "end_mark": _text(self.end_mark),
            "embargo": self.embargo.as_json() if self.embargo else None,
            "kind": self.kind,
            "author": self.author.as_json() if self.author else None,
            "people": [p.as_json() for p in self.people],
            "organisations": [o.as_json() for o in self.organisations],
            "dropped": [d.as_json() for d in self.dropped],
            "spans": {name: [list(span) for span in spans] for name, spans in self.spans().items()},
            "source": {"format": self.source_format, "text": self.text},
        }

    def spans(self) -> dict[str, tuple[Span, ...]]:
        """For each field that was found, the characters it came from."""
        single = {
            "headline": self.headline,
            "standfirst": self.standfirst,
            "byline": self.byline,
            "signoff": self.signoff,
            "notes_to_editors": self.notes_to_editors,
            "contacts": self.contacts,
            "end_mark": self.end_mark,
            "dateline": self.dateline,
            "embargo": self.embargo,
            "author": self.author,
        }
        several = {
            "captions": self.captions,
            "credits": self.credits,
            "paragraphs": self.paragraphs,
            "subheads": self.subheads,
            "list_items": self.list_items,
        }
        spans = {name: found.spans for name, found in single.items() if found and found.spans}
        spans |= {name: tuple(s for p in found for s in p.spans) for name, found in several.items() if found}
        return spans | {"body": self.body_spans}


def _text(passage: Passage | None) -> str | None:
    return passage.text if passage else None
