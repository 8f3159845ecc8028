"""Quotation marks in a paragraph: where speech opens and closes, whichever marks the writer uses.

Doubles are speech wherever a release has any; singles are speech only in a release without doubles, because
otherwise most of them are apostrophes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

OPENS_DOUBLE = re.compile(r"[“„«]|(?<![\w\"])\"(?=\S)")
CLOSES_DOUBLE = re.compile(r"[”»]|(?<=\S)\"(?![\w\"])")
OPENS_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[A-Z\w])")
CLOSES_SINGLE = re.compile(r"(?<=[.,!?…])[’'](?!\w)")
SINGLE_SPEECH = re.compile(r"(?:^|[\s:(])[‘'][A-Z][^‘\n]{1,2000}?[.,!?…][’'](?!\w)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Marks:
    """The pair of patterns a release uses for speech."""

    opening: re.Pattern[str]
    closing: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quoted stretch of a paragraph, offsets within it; `end` is past the closing mark.

    `closed` is False where the paragraph ends inside the speech; `opened` False where it was opened earlier.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    opened: bool = True
    closed: bool = True


DOUBLE = Marks(OPENS_DOUBLE, CLOSES_DOUBLE)
SINGLE = Marks(OPENS_SINGLE, CLOSES_SINGLE)


def marks_of(paragraphs: Sequence[str]) -> Marks:
    text = "\n".join(paragraphs)
    if OPENS_DOUBLE.search(text) or not SINGLE_SPEECH.search(text):
        return DOUBLE
    return SINGLE


def quotations(text: str, marks: Marks, *, inside: bool = False) -> list[Quotation]:
    """The quoted stretches of one paragraph; `inside` when speech runs on from the paragraph before."""
    found: list[Quotation] = []
    position = 0
    if inside:
        first = _continued(text, marks)
        found.append(first)
        position = first.end
    while opening := marks.opening.search(text, position):
        closing = _closing_for(text, opening, marks)
        if closing is None:
            found.append(Quotation(opening.start(), len(text), opening.end(), len(text), closed=False))
            break
        found.append(Quotation(opening.start(), closing.end(), opening.end(), closing.start()))
        position = closing.end()
    return found


def _continued(text: str, marks: Marks) -> Quotation:
    opening = marks.opening.match(text)
    start = opening.end() if opening else 0
    closing = marks.closing.search(text, start)
    again = marks.opening.search(text, start)
    if closing is None or (again and again.start() < closing.start() and again.group() not in ('"',)):
        return Quotation(0, len(text), start, len(text), opened=bool(opening), closed=False)
    return Quotation(0, closing.end(), start, closing.start(), opened=bool(opening))


def _closing_for(text: str, opening: re.Match[str], marks: Marks) -> re.Match[str] | None:
    """The mark that closes this one; an opening mark met before it means the writer forgot to close."""
    closing = marks.closing.search(text, opening.end())
    again = marks.opening.search(text, opening.end())
    if closing and again and again.start() < closing.start() and marks is DOUBLE and again.group() == "“":
        return None
    return closing


def opens_with_mark(text: str, marks: Marks) -> bool:
    return bool(marks.opening.match(text))


def runs_on(paragraphs: Sequence[str], marks: Marks) -> bool:
    """After a paragraph that ends inside speech: do the following ones carry it on?

    Yes if the next opens with a mark again, or if a closing mark comes further on before any opening one.
    """
    for count, text in enumerate(paragraphs):
        if opens_with_mark(text, marks):
            return count == 0 or _closes_first(text[1:], marks)
        opening, closing = marks.opening.search(text), marks.closing.search(text)
        if closing and (not opening or closing.start() < opening.start()):
            return True
        if opening:
            return False
    return False


def _closes_first(text: str, marks: Marks) -> bool:
    return bool(marks.closing.search(text))
