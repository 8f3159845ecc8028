"""Letters that look like letters of a to z, by Unicode's own table (UTS #39) as a package carries it."""

import re
import unicodedata
from string import ascii_lowercase

from confusable_homoglyphs.categories import alias  # type: ignore[import-untyped]
from confusable_homoglyphs.confusables import confusables_data  # type: ignore[import-untyped]

from comments.text.characters import ACCENTS

# Scripts whose letters are borrowed to write English. Others have a letter like o or l too (Arabic, Hebrew,
# Tamil …), but to exchange those would only blur words of theirs.
BORROWED_FROM = frozenset({"LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU"})
# White on black, and the letters of flags: not in the table.
ALPHABETS = (0x1F150, 0x1F170, 0x1F1E6)

# Nor are all of these: ꜰ, ʟ, ᴋ.
SMALL_CAPITAL = re.compile("LATIN LETTER SMALL CAPITAL ([A-Z])")

ACCENT = re.compile(f"[{ACCENTS}]")


def latin_for(character: str) -> str:
    """The one or two letters of a to z that it looks like, small; otherwise the character as it is."""
    if character.isascii():
        return character
    for first in ALPHABETS:
        if 0 <= ord(character) - first < len(ascii_lowercase):
            return ascii_lowercase[ord(character) - first]
    if alias(character) not in BORROWED_FROM:
        return character
    return (
        _in_table(character.lower()) or _in_table(character.upper()) or _small_capital(character) or character
    )


def _in_table(letters: str) -> str:
    """Upper and lower case must come out alike, though often only one of them resembles a Latin letter."""
    found = (ACCENT.sub("", entry["c"]) for entry in confusables_data.get(letters, ()))
    shapes = [shape.lower() for shape in found if shape.isascii() and shape.isalpha() and len(shape) <= 2]
    return min(shapes, key=len, default="")


def _small_capital(character: str) -> str:
    found = SMALL_CAPITAL.fullmatch(unicodedata.name(character, ""))
    return found[1].lower() if found else ""
