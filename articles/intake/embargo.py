"""The line that says when a release may be used: "EMBARGOED until 00:01 Thursday 5 June"."""

import re
from dataclasses import replace
from datetime import date, time

from articles.intake.dates import LONDON, WrittenDate, find_date, find_time, find_zone
from articles.intake.document import Block
from articles.intake.labels import is_label, parts_of
from articles.intake.page import Page
from articles.intake.proposals import Embargo

TOP = 12
LONGEST = 240
EMBARGO = re.compile(
    r"^(?:[\W_]*(?:strict(?:ly)?|under|this|please|note|news|press|media|release|is|are|the|information"
    r"|important|subject to"
    r"|an?|story|all|dan|statement)\b[\W_]*){0,8}[\W_]*(?:embargo(?:ed)?|hold)\b"
    r"|^[\W_]*(?:strictly )?not (?:for|to be) (?:release|publi(?:cation|shed)|broadcast"
    r"|use)d?.{0,40}\b(?:before|until|till|prior to)\b"
    r"|^[\W_]*(?:for |not for )?(?:release|publication|use)[:\s]*(?:at|from|after|on|until|not before"
    r"|hold until)?\b.{0,12}\d{1,2}(?:[:.]\d\d|\s?[ap]m)"
    r"|^[\W_]*for (?:release|publication|use) (?:on or after|not before|after|from)\b"
    r"|^[\W_]*(?:hold (?:for release )?until|ni ddylid cyhoeddi)\b",
    re.IGNORECASE,
)
BARE_CLOCK = re.compile(
    r"\b(?:until|till|to|before|at|from) (?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\b", re.IGNORECASE
)
MIDNIGHT = re.compile(r"\bmidnight\b", re.IGNORECASE)
AMBIGUOUS = "midnight may mean the start or the end of that day"
JUST_A_MOMENT = re.compile(r"[\W\d_]*(?:[a-z]{1,12}[\W\d_]+){0,8}[a-z]{0,12}[\W\d_]*", re.IGNORECASE)


def take_embargo(page: Page, *, near: date | None) -> Embargo | None:
    """The embargo with its moment, as far as it can be known; `near` settles a missing year only with a
    weekday."""
    for index, block in enumerate([*page.rest[:TOP]]):
        line = page.line(block)
        if len(line) > LONGEST or is_label(line) or not (EMBARGO.search(line) or _closes_label(line)):
            continue
        if not _speaks_of_time(line) and len(line.split()) > 8:
            continue
        following = _moment_on_next_line(page, index) if not find_date(line) else []
        return _embargo(page, [block, *following], near)
    return None


def _closes_label(line: str) -> bool:
    """ "Anytown Branch – Press release – Embargo lifts 10:30 BST 3/7/26"."""
    *labels, last = parts_of(line) or [""]
    return bool(labels and is_label(" – ".join(labels)) and EMBARGO.search(last) and _speaks_of_time(last))


def _speaks_of_time(line: str) -> bool:
    return bool(
        find_date(line) or find_time(line) or re.search(r"\b(?:until|till|before)\b", line, re.IGNORECASE)
    )


def _moment_on_next_line(page: Page, index: int) -> list[Block]:
    following = page.rest[index + 1 : index + 2]
    if not following:
        return []
    line = page.line(following[0])
    only_moment = len(line) <= 60 and (find_date(line) or find_time(line)) and JUST_A_MOMENT.fullmatch(line)
    return list(following) if only_moment else []


def _embargo(page: Page, blocks: list[Block], near: date | None) -> Embargo:
    passage = page.take(blocks, joint=" ")
    written = find_date(passage.text, near)
    without_date = _blanked(passage.text, written)
    moment = _moment(without_date)
    zone = find_zone(without_date)
    midnight = MIDNIGHT.search(passage.text)
    return Embargo(
        text=passage.text,
        spans=passage.spans,
        date=written.value if written else None,
        time=moment,
        zone=zone[0] if zone else LONDON if written or moment else None,
        note=AMBIGUOUS if midnight else written.note if written else "",
    )


def _moment(text: str) -> time | None:
    """The time of day; here, and only here, "until 0001" is one."""
    found = find_time(text)
    bare = BARE_CLOCK.search(text)
    if found or not bare:
        return found[0] if found else None
    return time(int(bare["hour"]), int(bare["minute"]))


def _blanked(text: str, written: WrittenDate | None) -> str:
    if not written:
        return text
    return text[: written.start] + " " * (written.end - written.start) + text[written.end :]


def with_year_of(embargo: Embargo, dateline_date: date | None) -> Embargo:
    """An embargo that names day and month only means the year the release is dated, or the turn of it."""
    written = find_date(embargo.text)
    if embargo.date or not dateline_date or not written:
        return embargo
    years = (dateline_date.year, dateline_date.year + 1)
    possible = [d for y in years if (d := _same_day(written, y)) and 0 <= (d - dateline_date).days <= 180]
    if len(possible) != 1 or (written.weekday is not None and possible[0].weekday() != written.weekday):
        return embargo
    return replace(embargo, date=possible[0], note="year taken from the release's own date")


def _same_day(written: WrittenDate, year: int) -> date | None:
    try:
        return date(year, written.month, written.day)
    except ValueError:
        return None
