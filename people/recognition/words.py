"""Text as words that remember where they stood, folded so that spelling variants compare equal."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

APOSTROPHES = "'’‘ʼ`´"
LETTERS = r"[^\W\d_][\u0300-\u036f]*"
WORD = re.compile(rf"(?:{LETTERS})+(?:[{APOSTROPHES}](?:{LETTERS})+)*")
# Ó hEadhra, Mac an tSaoir
IRISH = re.compile(r"[hnt][AEIOUÁÉÍÓÚS]\w")
LETTERS_WITHOUT_ACCENT_FORM = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text; `end` stops before a possessive ending, `outer_end` after it."""

    text: str
    folded: str
    start: int
    end: int
    outer_end: int

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() or bool(IRISH.match(self.text))

    @property
    def initial(self) -> bool:
        return len(self.text) == 1 and self.capital

    @property
    def acronym(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()

    @property
    def possessive(self) -> bool:
        return self.outer_end > self.end


def fold(text: str) -> str:
    """Case, accents and apostrophes removed: "O’Neill" and "ONEILL" are the same."""
    if text.isascii():
        return text.casefold().replace("'", "").replace("`", "")
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS_WITHOUT_ACCENT_FORM))
    return "".join(c for c in decomposed if not unicodedata.combining(c) and c not in APOSTROPHES)


def word_set(listed: str) -> frozenset[str]:
    """A list of words typed as running text."""
    return frozenset(listed.split())


def words(text: str) -> list[Word]:
    """The words of `text` in order; hyphens part words, apostrophes inside a name do not."""
    return [_word(match) for match in WORD.finditer(text)]


def folded_parts(name: str) -> tuple[str, ...]:
    """A name as the key it is looked up by."""
    return tuple(word.folded for word in words(name))


def gap(text: str, left: Word, right: Word) -> str:
    """What stands between two words, a possessive ending included."""
    return text[left.end : right.start]


def ending_at(found: Sequence[Word], position: int) -> int:
    """Index of the first word that starts at or after `position`."""
    low, high = 0, len(found)
    while low < high:
        middle = (low + high) // 2
        if found[middle].start < position:
            low = middle + 1
        else:
            high = middle
    return low


def _word(match: re.Match[str]) -> Word:
    whole = match.group()
    core = whole[:-2] if len(whole) > 2 and whole[-1] in "sS" and whole[-2] in APOSTROPHES else whole
    return Word(core, fold(core), match.start(), match.start() + len(core), match.end())
