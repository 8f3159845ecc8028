"""Cleaning characters: what Word, web pages and mail programs put between the letters.

Smart punctuation stays as it is: only what cannot be seen, or only looks like a space, is changed.
"""

import re
import unicodedata

SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
INVISIBLE = re.compile(
    r"[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffc]"
)
LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def with_plain_line_ends(text: str) -> str:
    return LINE_ENDS.sub("\n", text)


def clean(text: str) -> str:
    """Invisible characters removed, every run of spaces one space; line ends stay."""
    text = CONTROLS.sub("", INVISIBLE.sub("", with_plain_line_ends(text)))
    return SPACES.sub(" ", unicodedata.normalize("NFC", text))
