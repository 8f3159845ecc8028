"""The words of one text with what the grammar of names asks about them."""

import re
import sys
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from people.recognition.roster import Roster
from people.recognition.titles import DOTTED
from people.recognition.vocabulary import OPENING_WORDS
from people.recognition.words import Word, gap, words

QUOTED = ("“", '"', "‘")
# Paramjit “Pam” Sohal
NICKNAME = re.compile(r" (?:“[^\W\d_]{2,20}”|\"[^\W\d_]{2,20}\"|‘[^\W\d_]{2,20}’) (?=[^\W\d_a-z])")


@dataclass
class Scan:
    """The words of one text with what the grammar asks about them."""

    text: str
    roster: Roster
    found: list[Word] = field(init=False)
    headline_like: list[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        nicknames = [m.span() for m in NICKNAME.finditer(self.text)]
        self.found = [w for w in words(self.text) if not stands_in(w.start, nicknames)]
        self.headline_like = headline_like_lines(self.text)

    def gap_after(self, index: int) -> str:
        """What parts this word from the next; a line break when there is none."""
        if index + 1 >= len(self.found):
            return "\n"
        between = gap(self.text, self.found[index], self.found[index + 1])
        return " " if between[1:2] in QUOTED and NICKNAME.match(self.text, self.found[index].end) else between

    def joined(self, index: int) -> bool:
        """Do this word and the next belong to one run of capitals?"""
        between = self.gap_after(index)
        if between in (" ", "-"):
            return True
        word = self.found[index]
        return between in (". ", ".") and (word.initial or word.folded in DOTTED)

    def in_headline(self, position: int) -> bool:
        return stands_in(position, self.headline_like)


def headline_like_lines(text: str) -> list[tuple[int, int]]:
    """Lines where most words have capitals, so that capitals mean nothing there."""
    lines = []
    for match in re.finditer(r"[^\n]+", text):
        in_line = [w for w in re.findall(r"[^\W\d_]{2,}", match.group()) if w.casefold() not in OPENING_WORDS]
        capitals = sum(w[0].isupper() for w in in_line)
        if (
            len(in_line) >= 4
            and capitals >= 0.7 * len(in_line)
            and not match.group().rstrip().endswith((".", "”", ":", ","))
        ):
            lines.append(match.span())
    return lines


def stands_in(position: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Is a position inside one of these sorted spans, which do not overlap?"""
    index = bisect_right(spans, (position, sys.maxsize)) - 1
    return index >= 0 and position < spans[index][1]


def word_after(scan: Scan, position: int, index: int) -> int:
    index += 1
    while index < len(scan.found) and scan.found[index].start < position:
        index += 1
    return index


def first_word_at(found: Sequence[Word], position: int) -> int | None:
    low, high = 0, len(found)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if found[middle].start < position else (low, middle)
    return low if low < len(found) and found[low].start == position else None
