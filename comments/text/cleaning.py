"""Cleaning what a reader typed, before it is stored, compared or shown.

Every script stays as it was written. What goes is what cannot be seen, turns the page around or grows over
its neighbours: bidirectional controls (UAX #9), zero-width floods, towers of accents, noncharacters.
"""

import re
import unicodedata

from comments.text.characters import (
    ACCENTS,
    BEYOND_LATIN,
    CONTROLS,
    DIRECTION_MARKS,
    INVISIBLE,
    JOINERS,
    JOINING,
    NOT_CHARACTERS,
    SPACING,
    STACKING,
    TURNING,
    VARIATION_SELECTORS,
)
from comments.text.length import length
from comments.text.problems import Empty, TooLong, Unreadable

LONGEST = 5_000  # characters as a person counts them
# Code points of the cleaned text. A person counts a whole chain of joined emoji as one character, and a chain
# can be made as long as one likes; in any script, the average character takes fewer than four.
LONGEST_STORED = 4 * LONGEST
LONGEST_RAW = 100_000  # code points; beyond it nobody typed this, and it is refused before any work is done
MOST_ACCENTS = 2  # after composing: Vietnamese needs none, Yoruba one, a phonetic transcription two
MOST_MARKS = 5  # of any kind: pointed Hebrew with its accents

LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
UNWANTED = re.compile(f"[{INVISIBLE}{TURNING}{CONTROLS}{NOT_CHARACTERS}]+")
# Tag characters spell the flags of England, Scotland and Wales after a black flag. Elsewhere they hide text.
TAGS = re.compile(
    "(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,6}\U000e007f)|[\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)
STRAY_JOINERS = re.compile(f"[{JOINERS}](?<![{JOINING}][{JOINERS}])")
DIRECTION_FLOOD = re.compile(f"[{DIRECTION_MARKS}]+(?=[{DIRECTION_MARKS}])")
# They choose between two shapes of an emoji, a boxed digit or a Chinese character; on letters they hide data.
SELECTABLE = "0-9#*©®\u203c-\u2bff\u1000-\u109f\u2e80-\u9fff\U0001f000-\U0003fffd"
STRAY_SELECTORS = re.compile(f"[{VARIATION_SELECTORS}](?<![{SELECTABLE}][{VARIATION_SELECTORS}])")
# Normalising sorts each pile of marks, in quadratic time: UAX #15 names 30 as more than any language needs.
TOWER = re.compile(f"{BEYOND_LATIN}[{STACKING}{SPACING}]{{31,}}")
PILE = re.compile(f"{BEYOND_LATIN}[{STACKING}]{{3,}}")
ACCENT = re.compile(f"[{ACCENTS}]")
SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
AROUND_LINE_ENDS = re.compile(" ?\n ?")
GAP = re.compile("\n{4,}")

# A letter, digit, sign or symbol can be read; but the blank of braille is a symbol that shows nothing.
SEEN = frozenset("LNPS")
BLANK = frozenset("\u2800")


def accept(raw: str) -> str:
    """The cleaned text, if it can be a comment. Raises Empty, Unreadable or TooLong."""
    if len(raw) > LONGEST_RAW:
        raise TooLong(len(raw), LONGEST)
    text = clean(raw)
    if not raw.strip():
        raise Empty
    if not _can_be_read(text):
        raise Unreadable
    if length(text) > LONGEST:
        raise TooLong(length(text), LONGEST)
    if len(text) > LONGEST_STORED:
        raise TooLong(len(text), LONGEST_STORED)
    return text


def clean(raw: str) -> str:
    """Never refuses; cleaning twice changes nothing more. Nothing is left of unwanted characters alone."""
    text = UNWANTED.sub("", LINE_ENDS.sub("\n", raw))
    text = _composed(TAGS.sub(r"\1", text))
    text = STRAY_JOINERS.sub("", DIRECTION_FLOOD.sub("", STRAY_SELECTORS.sub("", text)))
    # What was removed may have stood between a letter and its accent.
    return _spaced(PILE.sub(_lowest_marks, _composed(text)))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", TOWER.sub(lambda tower: tower[0][:30], text))


def _lowest_marks(pile: re.Match[str]) -> str:
    """The beginning of the pile: cutting only at its end leaves it in canonical order."""
    accents = list(ACCENT.finditer(pile[0]))
    end = accents[MOST_ACCENTS].start() if len(accents) > MOST_ACCENTS else MOST_MARKS
    return pile[0][: min(end, MOST_MARKS)]


def _spaced(text: str) -> str:
    """One space at a time, none at the ends of lines, at most two blank lines running."""
    text = AROUND_LINE_ENDS.sub("\n", SPACES.sub(" ", text))
    return GAP.sub("\n\n\n", text).strip(" \n")


def _can_be_read(text: str) -> bool:
    return any(character not in BLANK and unicodedata.category(character)[0] in SEEN for character in text)
