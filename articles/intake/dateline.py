"""Place, date and time of a release: a line of its own near the top, lines pasted one word each, or the
words before
the first sentence ("HACKNEY, 11 May 2018 – ...").
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from articles.intake.dates import LONDON, WrittenDate, find_date, find_time, find_zone
from articles.intake.document import Block, Span
from articles.intake.kind import is_byline
from articles.intake.labels import is_label, is_letterhead
from articles.intake.page import Page
from articles.intake.proposals import Dateline
from people.recognition.vocabulary import ORGANISATION_WORDS
from people.recognition.words import words

SEGMENT = re.compile(r"\s[|•·]\s")
SEGMENT_WORDS = 7
TOP = 14
PROSE_WORDS = 10
MOST_LINES = 9
LABEL = re.compile(
    r"^[\W_]*(?:(?:date (?:of (?:release|issue|publication)|published|issued|posted)|dated?"
    r"|(?:last |page last )?(?:updated|modified|reviewed)"
    r"|published|posted|submitted|released?|issued|created|publication date|issue date|release date"
    r"|first published|news release"
    r"|press release|media release|dyddiad|cyhoeddwyd|article date"
    r"|for (?:immediate )?release)\b"
    r"(?: (?:on|at|date|ar)\b)?)\s*:?\s*",
    re.IGNORECASE,
)
# Who posted it, and the label of a time further on.
NO_PLACE = re.compile(r"by .{2,40}|(?:release )?time|in .{2,40}", re.IGNORECASE)
BYLINE = re.compile(r"\b[Bb]y:? (?=[A-Z])")
JOINT_BEFORE_DATE = re.compile(r"\W*(?:\b(?:on|posted|published|at)\b\W*)*$")
PLACE = re.compile(r"[^\W\d_][\w’'.-]*(?:[ -](?:[^\W\d_a-z][\w’'.-]*|on|upon|under|the|in|le|and|of|y)){0,4}")
INLINE = re.compile(
    r"^(?P<place>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3})?,? ?\(?(?P<when>[^–—]{4,40}?)\)? ?(?:[–—]|--"
    r"| - ) ?(?=[A-Z“\"‘])"
)


@dataclass(frozen=True, slots=True)
class _Parsed:
    place: str | None
    day: date | None
    moment: time | None
    zone: str | None
    note: str
    without_year: bool = False


def take_dateline(page: Page, *, near: date | None) -> Dateline:
    """The dateline, its fields None where the release does not say."""
    return _own_lines(page, near) or Dateline()


def take_inline_dateline(page: Page, *, near: date | None) -> Dateline:
    """A dateline before the first words of the body; those words stay body."""
    if not page.rest:
        return Dateline()
    block = page.rest[0]
    match = INLINE.match(page.words(block))
    if not match:
        return Dateline()
    parsed = _parse(match["when"], near)
    if not parsed or parsed.place:
        return Dateline()
    span = page.trim(block, block.body + match.end())
    return Dateline(match["place"], parsed.day, parsed.moment, parsed.zone, (span,), parsed.note)


def _own_lines(page: Page, near: date | None) -> Dateline | None:
    """Once the body has begun, "Monday 15 June" is a subhead: a date there needs its year."""
    in_body = False
    for first in range(min(TOP, len(page.rest))):
        for count in range(min(MOST_LINES, len(page.rest) - first), 0, -1):
            blocks = page.rest[first : first + count]
            parsed = _parse_lines(page, blocks, near)
            if parsed and not (in_body and parsed.without_year):
                return _taken(page, blocks, parsed)
        in_body = in_body or _is_prose(page.line(page.rest[first]))
    return None


def _is_prose(line: str) -> bool:
    return len(line.split()) >= PROSE_WORDS and line.endswith((".", "”", '"', ":"))


def _parse_lines(page: Page, blocks: list[Block], near: date | None) -> _Parsed | None:
    lines = [page.line(b) for b in blocks]
    if sum(map(len, lines)) > 110 or (len(lines) > 1 and max(map(len, lines)) > 40):
        return None
    if len(lines) > 1 and any(is_label(line) for line in lines):
        return None
    if len(lines) > 1 and (any(b.gap for b in blocks[1:]) and not LABEL.fullmatch(lines[0])):
        return None
    parsed = _parse("\n".join(lines), near) or _parse_segment(lines, near)
    if len(lines) > 1 and parsed and parsed.place and _parse(lines[0], near) and parsed.place not in lines[0]:
        return None
    return parsed


def _parse_segment(lines: list[str], near: date | None) -> _Parsed | None:
    """ "Anytown Council | Social care | Published 18 July 2026": one part is the date, the others file it."""
    segments = SEGMENT.split(lines[0])
    if len(lines) > 1 or len(segments) < 2 or any(len(s.split()) > SEGMENT_WORDS for s in segments):
        return None
    dated = [parsed for s in segments if (parsed := _parse(s, near)) and not parsed.without_year]
    return dated[0] if len(dated) == 1 else None


def _taken(page: Page, blocks: list[Block], parsed: _Parsed) -> Dateline:
    spans: tuple[Span, ...] = _part_taken(page, blocks[0]) if len(blocks) == 1 else page.take(blocks).spans
    return Dateline(parsed.place, parsed.day, parsed.moment, parsed.zone, spans, parsed.note)


def _part_taken(page: Page, block: Block) -> tuple[Span, ...]:
    """The line without "By Ann Lee", which stays for whoever looks for the byline."""
    line = page.line(block)
    byline, written = BYLINE.search(line), find_date(line)
    if byline and written and byline.start() > written.start and is_byline(line[byline.start() :]):
        return (page.trim(block, block.start + byline.start()),)
    own = JOINT_BEFORE_DATE.sub("", line[: written.start]) if written else ""
    if byline and byline.start() == 0 and is_byline(own):
        return (page.cut(block, block.start + len(own)),)
    return page.take([block]).spans


def _parse(text: str, near: date | None) -> _Parsed | None:
    """Everything in `text` must be part of a dateline, and a date must be among it."""
    written = find_date(text, near)
    if not written:
        return None
    left, note = _cut(text, written.start, written.end), written.note
    moment = find_time(left)
    left = _cut(left, moment[1], moment[2]) if moment else left
    zone = find_zone(left)
    left = _cut(left, zone[1], zone[2]) if zone else left
    place, fits = _rest_is_place(_without_moments(left))
    if not fits:
        return None
    return _Parsed(
        place,
        written.value,
        moment[0] if moment else None,
        zone[0] if zone else None,
        note,
        written.year is None,
    )


def _without_moments(left: str) -> str:
    """Further dates and times say when the page was updated, or the same day in Welsh."""
    while found := find_date(left) or find_time(left):
        start, end = (found.start, found.end) if isinstance(found, WrittenDate) else found[1:]
        left = _cut(left, start, end)
    return left


def _cut(text: str, start: int, end: int) -> str:
    return f"{text[:start]} | {text[end:]}"


def _rest_is_place(left: str) -> tuple[str | None, bool]:
    """What is left once date and time are cut out: nothing, a label, or a place."""
    left = LABEL.sub("", left.replace("\n", " "))
    parts = [
        p
        for part in left.split("|")
        if (p := part.strip(" \t,.;:()[]/–—-•·")) and p.casefold() not in ("at", "on", "by")
    ]
    parts = [
        p for p in parts if not NO_PLACE.fullmatch(p) and not is_label(p) and not LABEL.fullmatch(p + ":")
    ]
    if not parts or (len(parts) == 1 and is_letterhead(parts[0])):
        return None, True
    place = parts[0]
    if len(parts) > 1 or len(place) > 40 or not PLACE.fullmatch(place):
        return None, False
    return (None if _is_sender(place) else place), True


def _is_sender(place: str) -> bool:
    """ "22 July 2026 | Anytown Labour": whose page it is, not where it was written."""
    return any(w.capital and w.folded in ORGANISATION_WORDS for w in words(place))


def from_metadata(page: Page) -> Dateline:
    """The moment a page says it was published, or an e-mail was sent, when the text itself gives no date."""
    for name, note in (("published", "from the page's own data"), ("sent", "when the e-mail was sent")):
        moment = _iso(page.metadata(name))
        if moment:
            spans = page.take_metadata(name).spans
            return _dateline_at(moment, spans, note)
    return Dateline()


def _dateline_at(moment: datetime, spans: tuple[Span, ...], note: str) -> Dateline:
    if moment.tzinfo is None:
        return Dateline(
            None, moment.date(), moment.time().replace(second=0, microsecond=0), None, spans, note
        )
    local = moment.astimezone(ZoneInfo(LONDON))
    return Dateline(
        None, local.date(), local.time().replace(second=0, microsecond=0, tzinfo=None), LONDON, spans, note
    )


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None


def merged(first: Dateline, second: Dateline) -> Dateline:
    """Fill what the first lacks from the second."""
    if not second.spans:
        return first
    if not first.spans:
        return second
    return replace(first, place=first.place or second.place, spans=(*first.spans, *second.spans))
