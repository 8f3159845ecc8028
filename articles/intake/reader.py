"""Reading a release: each finder takes from the page what it recognises, in the order in which they can
be told apart.

What nobody claims is the body. Whatever is left out of every field is listed in `dropped` with a reason.
"""

from datetime import date

from articles.intake import body, dateline, embargo, envelope, furniture, kind, labels, naming
from articles.intake.afterword import take_afterword
from articles.intake.captions import take_captions, take_name_captions
from articles.intake.document import Block, BlockKind, Document
from articles.intake.endmark import split_at_end_mark
from articles.intake.headline import take_headline
from articles.intake.menus import drop_menus
from articles.intake.page import Page
from articles.intake.proposals import Passage, Quote
from articles.intake.quotes import Utterance, find_speech, text_of
from articles.intake.reading import OPINION, Reading
from articles.intake.signoff import take_signoff
from articles.intake.standfirst import take_standfirst
from people.recognition.recognise import PersonFound
from people.recognition.roster import Roster


def read_release(document: Document, *, roster: Roster | None = None, today: date | None = None) -> Reading:
    """Propose every field. `today` only serves to settle "Friday 5 June" where no year is given.

    Names are matched against `roster` by the offices held on the release's own date.
    """
    page = Page(document)
    envelope.take_envelope(page)
    furniture.drop_furniture(page)
    held_until = embargo.take_embargo(page, near=today)
    dated = dateline.take_dateline(page, near=today)
    drop_menus(page)
    labels.take_labels(page)
    labels.take_letterhead(page)
    end_mark, after = split_at_end_mark(page)
    captions, credited = take_captions(page)
    notes, contacts = take_afterword(page, [b for b in after if b in page.rest])
    held_until = held_until or embargo.take_embargo(page, near=today)
    byline = _take_byline(page)
    headline = take_headline(page)
    byline = byline or _take_byline(page)
    dated = dateline.merged(dated, dateline.take_dateline(page, near=today)) if not dated.spans else dated
    labels.take_labels(page)
    standfirst = take_standfirst(page)
    byline = byline or _take_byline(page)
    dated = dateline.merged(dated, dateline.take_inline_dateline(page, near=today))
    dated = dated if dated.date else dateline.merged(dated, dateline.from_metadata(page))
    signoff = take_signoff(page)
    captions += take_name_captions(page)
    if held_until:
        held_until = embargo.with_year_of(held_until, dated.date)
    blocks = body.with_subheads(document, page.rest)
    fields = [headline, standfirst, byline, signoff, notes, *captions]
    spans = [s for f in fields if f for s in f.spans] + [b.span for b in blocks]
    found = naming.recognise_in(document.text, spans, roster or Roster(), dated.date)
    speech = find_speech(document, blocks, naming.namings(document.text, found.people))
    quotes = tuple(_quote(document, u, found.people) for u in speech.utterances)
    paragraphs = _passages(page, blocks, BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.TABLE_ROW)
    signed = [p for p in (byline, signoff) if p]
    first_person = kind.in_first_person(paragraphs, quotes)
    piece = kind.kind_of(page.labels, headline, personal=first_person and bool(signed or standfirst))
    page.drop_metadata()
    return Reading(
        source_format=document.source_format,
        text=document.text,
        headline=headline,
        standfirst=standfirst,
        byline=byline,
        dateline=dated,
        captions=captions,
        credits=credited,
        body_html=body.body_html(document, blocks, speech),
        body_spans=tuple(b.span for b in blocks),
        paragraphs=paragraphs,
        subheads=_passages(page, blocks, BlockKind.HEADING),
        list_items=_passages(page, blocks, BlockKind.LIST_ITEM),
        quotes=quotes,
        signoff=signoff,
        notes_to_editors=notes,
        contacts=contacts,
        end_mark=end_mark,
        embargo=held_until,
        kind=piece,
        author=kind.author_of(found.people, [*signed, *_introducing(standfirst)])
        if piece == OPINION
        else None,
        people=naming.people_named(found.people),
        organisations=naming.organisations_named(found.organisations),
        dropped=tuple(sorted(page.dropped, key=lambda d: d.span)),
    )


def _introducing(standfirst: Passage | None) -> list[Passage]:
    return [standfirst] if standfirst else []


def _take_byline(page: Page) -> Passage | None:
    """The line that says who wrote it, and the post of a reporter on the line under it."""
    if not page.rest or not kind.is_byline(page.line(page.rest[0])):
        return None
    posts = [b for b in page.rest[1:2] if not b.gap and kind.is_post(page.line(b))]
    return page.take([page.rest[0], *posts], joint=", ")


def _passages(page: Page, blocks: list[Block], *kinds: BlockKind) -> tuple[Passage, ...]:
    return tuple(page.passage([b]) for b in blocks if b.kind in kinds)


def _quote(document: Document, utterance: Utterance, people: tuple[PersonFound, ...]) -> Quote:
    person = people[utterance.person] if utterance.person is not None else None
    words = utterance.introduced_by
    return Quote(
        text=text_of(utterance, document.text),
        speaker=person.name if person else None,
        introduced_by=document.text[words[0] : words[1]] if words else "",
        spans=tuple(utterance.whole),
        speaker_role=person.role_label if person else utterance.unnamed,
        speaker_match=person.person.slug if person and person.person else None,
    )
