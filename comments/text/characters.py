"""Classes of characters, as the inside of a regular expression's square brackets."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

# No mark is assigned outside these; looking at every code point would slow each start down.
MARKS_LIVE_IN = (range(0x300, 0x1F000), range(0xE0100, 0xE01F0))


def _of(*categories: str) -> str:
    found = (code for part in MARKS_LIVE_IN for code in part if unicodedata.category(chr(code)) in categories)
    return "".join(_ranges(found))


def _ranges(codes: Iterable[int]) -> Iterator[str]:
    for _, run in groupby(enumerate(codes), lambda pair: pair[1] - pair[0]):
        members = [code for _, code in run]
        yield f"{chr(members[0])}-{chr(members[-1])}"


# Marks that stand over or under the letter before them, and those that take a place of their own beside it.
STACKING = _of("Mn", "Me")
SPACING = _of("Mc")

# Goes in front of a class of marks: a quick look that spares most letters the long one. Not a class itself.
BEYOND_LATIN = "(?=[^\\x00-\u02ff])"

# Accents of no one script. Piles of them are only ever made to break a page.
ACCENTS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"

# Vowels of Arabic and Hebrew that are written or left out as one likes. (Those of Indian scripts are not.)
OPTIONAL_VOWELS = "\u0591-\u05c7\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"

VARIATION_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
SKIN_TONES = "\U0001f3fb-\U0001f3ff"
REGIONAL_LETTERS = "\U0001f1e6-\U0001f1ff"
DIRECTION_MARKS = "\u061c\u200e\u200f"
JOINERS = "\u200c\u200d"

# Scripts whose letters change shape beside a joiner (Arabic, the scripts of India …), and emoji.
JOINING = (
    "\u0590-\u1cff\u2190-\u2bff\u2d30-\u2d7f\u2de0-\u2dff\u2e80-\ud7ff\uf900-\ufdcf\ufdf0-\ufdff\ufe0f\ufe70-\ufefc"
    "\U00010800-\U0003fffd"
)

# Seen by nobody: formatting of other systems, of shorthand and music, blanks that count as letters.
INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f"
    "\u3164\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
)
# Embeddings, overrides and isolates turn what follows them around, beyond the end of the text if not closed.
TURNING = "\u202a-\u202e\u2066-\u2069"
CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x9f"
NOT_CHARACTERS = "\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
)
