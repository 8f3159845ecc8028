"""The name a reader goes by: in any script, and nobody else's."""

import re
import unicodedata
from collections.abc import Container
from enum import Enum

from confusable_homoglyphs.categories import alias  # type: ignore[import-untyped]

from comments.text.cleaning import clean
from comments.text.length import length
from comments.text.look_alikes import BORROWED_FROM, latin_for
from comments.text.offices import claims_an_office
from comments.text.skeletons import skeleton

__all__ = ["NameProblem", "clean_name", "problem_with", "skeleton"]

SHORTEST, LONGEST = 2, 40  # characters as a person counts them
LONGEST_RAW = 1_000  # code points; nothing after them is looked at

# Symbols and emoji are left out: among them are ticks that pass for a verified name.
PUNCTUATION = frozenset(" '’‘ʻʼ`-‐‑–.·・׳״,()&_\u200c\u200d")
ADDRESS = re.compile(
    r"@|://|\bwww\.|[\w-]{2}\.(?:com|org|net|uk|wales|scot|eu|info|biz|io|gov|edu|app|dev|online|site|xyz|shop)\b",
    re.IGNORECASE,
)


class NameProblem(Enum):
    """Why a name cannot be had. ``str()`` is a sentence for whoever chose it."""

    TOO_SHORT = "A name needs at least two letters."
    TOO_LONG = f"A name can have up to {LONGEST} characters."
    HIDDEN = "There are characters in this name that cannot be seen. Please type it again."
    ADDRESS = "Everybody will see this name: please give one that is not an e-mail or web address."
    NO_NAME = "Please write your name in letters, without symbols or emoji."
    MIXED = "This name mixes letters of different alphabets that look the same. Please keep to one alphabet."
    OFFICE = "Please leave out titles, offices and anything that sounds like the council or this site."
    RESERVED = (
        "This name is that of a councillor, an organisation or somebody who works here, or looks like it. "
        "If it is your own, add an initial or a place: Jane B. Smith, or Jane Smith (Fen Lane)."
    )

    def __str__(self) -> str:
        return self.value


def clean_name(raw: str) -> str:
    """On one line, in plain letters: those made for mathematics or full width become what they stand for."""
    text = unicodedata.normalize("NFKC", clean(raw[:LONGEST_RAW]))
    return clean(re.sub("[\u061c\u200e\u200f\n]", " ", text))


def problem_with(name: str, reserved: Container[str]) -> NameProblem | None:
    """The first reason against the name, as ``clean_name`` gives it, or None.

    ``reserved`` are skeletons of staff, councils and office-holders, in anything that answers ``in``.
    A private person who shares a councillor's name gets RESERVED, whose sentence says how to be told apart.
    """
    return _problem_with_letters(name) or _problem_with_claim(name, reserved)


def _problem_with_letters(name: str) -> NameProblem | None:
    if len(name) > LONGEST_RAW or length(name) > LONGEST:
        return NameProblem.TOO_LONG
    if name != clean_name(name):
        return NameProblem.HIDDEN
    if length(name) < SHORTEST and not _is_written_in_syllables(name):
        return NameProblem.TOO_SHORT
    if ADDRESS.search(name):
        return NameProblem.ADDRESS
    if not _is_written_in_letters(name):
        return NameProblem.NO_NAME
    return NameProblem.MIXED if _mixes_to_deceive(name) else None


def _problem_with_claim(name: str, reserved: Container[str]) -> NameProblem | None:
    if claims_an_office(name):
        return NameProblem.OFFICE
    return NameProblem.RESERVED if skeleton(name) in reserved else None


def _is_written_in_letters(name: str) -> bool:
    kinds = [unicodedata.category(character)[0] for character in name if character not in PUNCTUATION]
    return "L" in kinds and set(kinds) <= {"L", "M", "N"}


def _is_written_in_syllables(name: str) -> bool:
    """Then one can be a whole name: 李, ஸ்ரீ. Alphabets in which it would be an initial have capitals."""
    return bool(name) and name.lower() == name.upper()


def _mixes_to_deceive(name: str) -> bool:
    """Latin beside letters that pass for Latin. "Олег Smith" and "David 陳" do not deceive."""
    words = [(word, _alphabets(word)) for word in re.findall(r"\w+", name)]
    if any(len(alphabets) > 1 for _, alphabets in words):
        return True
    if len(set().union(*(alphabets for _, alphabets in words))) < 2:
        return False
    return any("LATIN" not in alphabets and _passes_for_latin(word) for word, alphabets in words if alphabets)


def _alphabets(word: str) -> set[str]:
    return {alias(letter) for letter in word} & BORROWED_FROM


def _passes_for_latin(word: str) -> bool:
    return all(latin_for(letter).isascii() for letter in unicodedata.normalize("NFC", word))
