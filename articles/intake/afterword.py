"""What follows a release for journalists: notes to editors and press contacts, under headings or without."""

import re
from collections.abc import Sequence

from articles.intake.document import Block
from articles.intake.page import Page
from articles.intake.proposals import Passage

NOTES, CONTACTS = "notes", "contacts"
NOTES_HEADING = re.compile(
    r"[\W_]*(?:(?:further |additional |background )?notes?(?: (?:to|for) (?:the )?(?:editors?"
    r"|news ?desks?|journalists|media|press|reporters))?s?"
    r"|editors?[’']?s?[’']? notes?|note to (?:editors?|newsdesks?)|background(?: information| notes?)?"
    r"|nodiadau? i(?:’r|'r)? (?:olygyddion|olygydd|wasg)"
    r"|nodiadau(?: i olygyddion)?|nodyn i olygyddion|about (?:the )?[A-Z].{2,60})[\W_]*",
    re.IGNORECASE,
)
CONTACTS_HEADING = re.compile(
    r"[\W_]*(?:(?:media|press|news ?desk|journalist)s?[’']? ?(?:and press )?(?:contacts?|enquir(?:y"
    r"|ies)|inquiries|office|queries|team)(?: details| only| contact)?"
    r"|contacts?(?: (?:details|information|for (?:media|press|journalists).{0,30}|us))?"
    r"|(?:for )?(?:further|more|all|any)?(?: (?:media|press|information))*(?: or)?(?: (?:interviews?"
    r"|images?|photos?))?,? ?(?:information|enquiries|details|media enquiries),? ?"
    r"(?:please )?(?:contact|call|email|from|gan)?|cysylltiadau?(?: â’r wasg| y wasg)?"
    r"|cyswllt(?: (?:i’r|i'r|â’r|y) (?:wasg|cyfryngau))?"
    r"|(?:am )?(?:ragor|fwy) o wybodaeth.{0,30}|ymholiadau(?:’r| y| gan)? (?:wasg|cyfryngau))[\W_]*",
    re.IGNORECASE,
)
NOTES_LABEL = re.compile(r"[\W_]*notes? (?:to|for) (?:the )?editors?\s*[:–—-]\s*(?=\w)", re.IGNORECASE)
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}")
PHONE = re.compile(r"(?<![\d£/])(?:\+44 ?(?:\(0\) ?)?|\(?0)(?:[ ()-]?\d){9,10}(?!\d)")
CONTACT_WORDS = re.compile(
    r"\b(?:contacts?|press office|press team|media (?:team|office|contact|enquiries)"
    r"|communications (?:team|office|officer|manager)|out of hours|tel|telephone|mobile|mob"
    r"|phone|ring|call|e-?mail|ffôn|ebost|e-bost|swyddfa’r wasg|cysyllt\w+|spokes(?:man|woman"
    r"|person) available|interviews?)\b",
    re.IGNORECASE,
)
LABELLED = re.compile(
    r"^[\W_]*(?:(?:media|press|news)\s(?:contacts?|enquir\w+|office|team)|contacts?|for (?:further|more"
    r"|media|press|all media|any)\b.{0,60}?(?:contact|call|email|e-mail|:)"
    r"|further information(?: from)?|tel(?:ephone)?|phone|mob(?:ile)?|e-?mail|out[- ]of[- ]hours"
    r"|web(?:site)?|cyswllt(?: y wasg)?|am (?:ragor|fwy) o wybodaeth)\b\s*[^\w\s]?",
    re.IGNORECASE,
)
SHORT = 14
FEW_WORDS = 8
LONGEST = 500


def take_afterword(page: Page, after: Sequence[Block]) -> tuple[Passage | None, Passage | None]:
    """Notes and contacts: from the end mark on, and from their own headings or lines before it."""
    starts = {b.start for b in after}
    state = NOTES if after else ""
    sorted_out: dict[str, list[Block]] = {NOTES: [], CONTACTS: []}
    headings: list[Block] = []
    in_half = _second_half_starts(page)
    for block in list(page.rest):
        ended = block.start in starts
        line = page.line(block)
        if (
            not ended
            and not (state and sorted_out[NOTES] + sorted_out[CONTACTS] + headings)
            and block.start < in_half
        ):
            continue
        heading = _heading(line)
        if heading and (ended or state or block.start >= in_half):
            state = heading
            (sorted_out[NOTES] if line.startswith("About ") else headings).append(block)
            continue
        if NOTES_LABEL.match(line) and block.start >= in_half:
            sorted_out[NOTES].append(block)
        elif ended or _opened(state, sorted_out, headings):
            state = _state(line, state or NOTES)
            sorted_out[state].append(block)
        elif is_press_contact(line):
            sorted_out[CONTACTS].append(block)
    return _taken(page, sorted_out, headings)


def _opened(state: str, sorted_out: dict[str, list[Block]], headings: list[Block]) -> bool:
    return bool(state and (headings or sorted_out[NOTES]))


def _taken(
    page: Page, found: dict[str, list[Block]], headings: list[Block]
) -> tuple[Passage | None, Passage | None]:
    page.drop(headings, "section heading")
    notes = page.take(found[NOTES]) if found[NOTES] else None
    contacts = page.take(found[CONTACTS]) if found[CONTACTS] else None
    return notes, contacts


def _second_half_starts(page: Page) -> int:
    """Headings count as such only past the middle; a one-word subhead "Background" may stand before it."""
    if not page.rest:
        return 0
    first, last = page.rest[0].start, page.rest[-1].end
    return first + (last - first) // 3


def is_heading(line: str) -> bool:
    """Does the line head notes to editors or press contacts?"""
    return bool(_heading(line))


def _heading(line: str) -> str:
    if len(line) > 90:
        return ""
    if NOTES_HEADING.fullmatch(line):
        return NOTES
    if CONTACTS_HEADING.fullmatch(line):
        return CONTACTS
    return ""


def _state(line: str, state: str) -> str:
    """Where a line belongs, given where the last one did."""
    if is_contact_line(line):
        return CONTACTS
    if state == CONTACTS and len(line.split()) <= SHORT and not line.endswith("."):
        return CONTACTS
    return NOTES


def is_press_contact(line: str) -> bool:
    """The stricter question before the end mark, where "call us on ..." is for readers."""
    short = len(line.split()) <= FEW_WORDS - 2 and not line.endswith(".")
    return is_contact_line(line) and (bool(LABELLED.match(line)) or short)


def is_contact_line(line: str) -> bool:
    """A line whose point is how to reach the press office, not prose that happens to hold an address."""
    if len(line) > LONGEST:
        return False
    reachable = bool(EMAIL.search(line) or PHONE.search(line))
    count = len(line.split())
    if LABELLED.match(line) and (
        reachable or (count <= SHORT and re.search(r"press|media|contact", line, re.IGNORECASE))
    ):
        return count <= 60
    if EMAIL.search(line) and PHONE.search(line) and count <= 30:
        return True
    return reachable and (count <= FEW_WORDS or (bool(CONTACT_WORDS.search(line)) and count <= 30))
