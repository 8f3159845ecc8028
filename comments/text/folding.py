"""Texts made comparable: without case, accents, look-alikes and punctuation. Never shown to anybody."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from comments.text.characters import (
    ACCENTS,
    BEYOND_LATIN,
    DIRECTION_MARKS,
    INVISIBLE,
    JOINERS,
    OPTIONAL_VOWELS,
    SPACING,
    STACKING,
    TURNING,
    VARIATION_SELECTORS,
)
from comments.text.look_alikes import latin_for

DROPPED = re.compile(
    f"[{ACCENTS}{OPTIONAL_VOWELS}{INVISIBLE}{TURNING}{JOINERS}{DIRECTION_MARKS}{VARIATION_SELECTORS}'’‘ʼ`´＇]"
)
# No language writes marks of another script on letters of a to z.
MARKS_ON_LATIN = re.compile(f"(?<=[a-z]){BEYOND_LATIN}[{STACKING}{SPACING}]+")
# Signs that may stand for letters. Whether they do, only their neighbours say.
SIGNS = "@$!¡¢€"
LETTER = r"[^\W\d_]"
# A digit is a letter only between letters: "sh1t", but "A55", "4th" and "5G" stay.
DIGITS = "013457"
AS_LETTER = str.maketrans(f"{DIGITS}{SIGNS}", "oieastasiice")
BETWEEN_LETTERS = re.compile(f"(?<={LETTER})[{DIGITS}{SIGNS}]{{1,2}}(?={LETTER})")
DOLLARS = re.compile(rf"(?<={LETTER})\$+(?![\d$])|(?<!\S)\$(?={LETTER}{{2}})")
WORD = re.compile(rf"[^\s{SIGNS}]+")


@dataclass(frozen=True)
class Folded:
    """``text`` is words with one space between; ``text[i]`` comes from ``original[origins[i]]``."""

    original: str
    text: str
    origins: list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]``, which is not empty, stands in the original, accents included."""
        stop = self.origins[end - 1] + 1
        while stop < len(self.original) and unicodedata.combining(self.original[stop]):
            stop += 1
        return self.origins[start], stop


def fold(text: str) -> str:
    return folded(text).text


def folded(text: str) -> Folded:
    pieces = [piece(character) for character in text]
    places = [place for place, one in enumerate(pieces) for _ in one]
    spread, places = _without_marks_on_latin("".join(pieces), places)
    spread = _with_letters_for_signs(spread)
    words: list[str] = []
    origins: list[int] = []
    for word in WORD.finditer(spread):
        if words:
            origins.append(places[word.start() - 1])
        words.append(word[0])
        origins += places[word.start() : word.end()]
    return Folded(text, " ".join(words), origins)


def fingerprint(text: str) -> str:
    """The same 64 hex digits for texts that differ only in what folding takes away, and in their spaces."""
    # Of a row of emoji nothing would be left, and all such rows are not one text.
    essence = fold(text).replace(" ", "") or "".join(text.split())
    return hashlib.sha256(essence.encode("utf-8", "replace")).hexdigest()


@lru_cache(maxsize=8_192)
def piece(character: str) -> str:
    """What is left of one character: letters and digits, a sign, a space, or nothing."""
    if character.isascii() and character.isalnum():
        return character.lower()
    if character in SIGNS:
        return character
    if DROPPED.fullmatch(character):
        return ""
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return "".join(_part(part) for part in DROPPED.sub("", parts))


def _part(character: str) -> str:
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    latin = latin_for(character)
    return latin if latin[0].isalnum() or unicodedata.category(latin[0])[0] == "M" else " "


def _without_marks_on_latin(text: str, places: list[int]) -> tuple[str, list[int]]:
    marks = {place for found in MARKS_ON_LATIN.finditer(text) for place in range(*found.span())}
    if not marks:
        return text, places
    kept = [place for place in range(len(text)) if place not in marks]
    return "".join(text[place] for place in kept), [places[place] for place in kept]


def _with_letters_for_signs(text: str) -> str:
    """As long as before."""
    text = BETWEEN_LETTERS.sub(lambda found: found[0].translate(AS_LETTER), text)
    return DOLLARS.sub(lambda found: found[0].translate(AS_LETTER), text)
