"""How long a text is, as a person would count."""

import re

from comments.text import characters

# What belongs to the character before it: accents and vowel signs, skin tones, the rest of a joined emoji.
CONTINUES = re.compile(
    f"\u200d\\S|{characters.BEYOND_LATIN}[{characters.STACKING}{characters.SPACING}{characters.SKIN_TONES}"
    f"{characters.DIRECTION_MARKS}{characters.JOINERS}\U000e0020-\U000e007f]"
)
FLAG = re.compile(f"[{characters.REGIONAL_LETTERS}]{{2}}")


def length(text: str) -> int:
    """Characters as a person counts them: é, a flag and a family emoji are one each."""
    if text.isascii():
        return len(text)
    return len(FLAG.sub("F", CONTINUES.sub("", text)))
