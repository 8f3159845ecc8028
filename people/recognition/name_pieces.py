"""The capitals that make up a name, piece by piece, and the letters that may follow it."""

import re

from people.recognition import given_names
from people.recognition.roster import PARTICLES
from people.recognition.scan import NICKNAME, Scan
from people.recognition.titles import HONOUR_LETTERS, LEGISLATOR_LETTERS
from people.recognition.words import Word

MOST_PIECES = 4
# Initials stay ("JD Roe"), and so do "Mc" and the letter before an apostrophe.
CAPITALS = re.compile(r"(?<![^\W_])[^\W\d_a-z]{3,}(?![^\W_])")


def plausible(scan: Scan, run: list[list[int]], *, cut: bool) -> list[list[int]]:
    """The part of a run of capitals that is likely a name: all of it, or where capitals mean nothing,
    its start."""
    if not cut:
        return run
    given = given_names.is_given_name(scan.found[run[0][0]].folded)
    initial = scan.found[run[0][0]].initial
    length = 2 if given or initial else 1
    while length < len(run) and (
        len(scan.found[run[length - 1][0]].text) == 1 or _particle(scan, run[length - 1])
    ):
        length += 1
    return run[:length]


def too_long(scan: Scan, run: list[list[int]]) -> bool:
    return sum(not _particle(scan, piece) for piece in run) > 3


def surname_in_capitals(scan: Scan, run: list[list[int]]) -> bool:
    """ "Ann LEE-ROE (Independent)", as results and lists of candidates set names."""
    last = [scan.found[i] for i in run[-1]]
    return not scan.found[run[0][0]].acronym and all(len(w.text) > 2 and w.acronym for w in last)


def as_a_name(written: str) -> str:
    """The name without a nickname in quotation marks, and with a surname set in capitals put back."""
    plain = NICKNAME.sub(" ", written)
    return plain if plain.isupper() else CAPITALS.sub(lambda m: m.group().capitalize(), plain)


def _particle(scan: Scan, piece: list[int]) -> bool:
    return scan.found[piece[0]].folded in PARTICLES


def run_of_pieces(scan: Scan, index: int) -> list[list[int]]:
    """The capitals from here on as space-parted pieces of word indexes, at most four and up to a
    possessive."""
    pieces: list[list[int]] = []
    while index < len(scan.found) and len(pieces) < MOST_PIECES + 1:
        if not _can_be_piece(scan, index) or (pieces and are_letters(scan.found[index])):
            break
        piece = [index]
        while scan.gap_after(index) == "-" and not scan.found[index].possessive:
            index += 1
            piece.append(index)
        pieces.append(piece)
        if scan.found[index].possessive or not scan.joined(index):
            break
        index += 1
    while pieces and not scan.found[pieces[-1][0]].capital:
        pieces.pop()
    return pieces


def _can_be_piece(scan: Scan, index: int) -> bool:
    word = scan.found[index]
    if word.capital:
        return word.folded not in ("mp", "mep", "msp")
    return word.folded in PARTICLES and index + 1 < len(scan.found) and scan.joined(index)


def are_letters(word: Word) -> bool:
    return (word.text.isupper() or word.text == "Bt") and (
        word.folded in LEGISLATOR_LETTERS or word.folded in HONOUR_LETTERS
    )


def pieces_of(run: list[list[int]], end: int) -> list[list[int]]:
    return [piece for piece in run if piece[-1] < end]


def letters_after(scan: Scan, last: int) -> tuple[tuple[str, ...], int]:
    letters: list[str] = []
    end = scan.found[last].end
    while (
        last + 1 < len(scan.found)
        and scan.gap_after(last) in (" ", ", ")
        and are_letters(scan.found[last + 1])
    ):
        last += 1
        letters.append(scan.found[last].folded)
        end = scan.found[last].end
    return tuple(letters), end
