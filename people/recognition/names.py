"""Finding the places in a text where a person is named: our own grammar of British titles and names.

A name needs evidence: a title, the roster, a usual given name, a role beside it, or a verb of speech. Capitals alone
prove nothing. In a line written Like A Headline even a title proves little, so what is found there is `weak`.
"""

import re
import sys
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from people.recognition import given_names
from people.recognition.roster import PARTICLES, Roster
from people.recognition.titles import (
    BEFORE_THE_NAME,
    DOTTED,
    HONOUR_LETTERS,
    LEGISLATOR_LETTERS,
    LONGEST_TITLE,
    OF_PUBLIC_OFFICE,
    Title,
)
from people.recognition.vocabulary import (
    MONTHS_THAT_ARE_NAMES,
    NEVER_BEFORE_A_NAME,
    OPENING_WORDS,
    ORGANISATION_WORDS,
    PLACE_WORDS,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    SPEECH_VERBS,
)
from people.recognition.words import Word, gap, word_set, words

MOST_PIECES = 4
MOST_TITLES = 5
PLURAL_TITLES = frozenset(("cllrs", "councillors", "cynghorwyr"))
AND = re.compile(r",? (?:and|&|a|ac) |, ")
BESIDE_A_NAME = re.compile(r",? \(?[A-Za-z0-9]|, aged")
# A club may welcome and thank; what only people do is evidence of a person.
PLAIN_SPEECH = word_set(
    """
    said says added adds explained commented continued concluded meddai
    """
)
NOT_IN_NAMES = PLACE_WORDS | ORGANISATION_WORDS


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person is named; `start` to `end` is the surface, titles included.

    `partial` names follow another capital that may belong to them: "Ghazala Ann Lee" read as Ann Lee.
    `pieces` are the folded words of the name as spaces part it: "Ashley-Louise Gilbert" has two pieces.
    """

    start: int
    end: int
    name_start: int
    name: str
    pieces: tuple[tuple[str, ...], ...]
    titles: tuple[Title, ...] = ()
    letters: tuple[str, ...] = ()
    weak: bool = False
    partial: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(part for piece in self.pieces for part in piece)

    @property
    def family(self) -> tuple[str, ...]:
        """The last piece with its particles."""
        first = len(self.pieces) - 1
        while first > 1 and self.pieces[first - 1][0] in PARTICLES:
            first -= 1
        return tuple(part for piece in self.pieces[first:] for part in piece)

    @property
    def given(self) -> str:
        return self.pieces[0][0]

    @property
    def full(self) -> bool:
        """A given name and a family name, not a surname or an initial with one."""
        if len(self.pieces) < 2 or self.pieces[0][0] in PARTICLES:
            return False
        return len(self.given) > 1


@dataclass
class _Scan:
    """The words of one text with what the grammar asks about them."""

    text: str
    roster: Roster
    found: list[Word] = field(init=False)
    headline_like: list[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        self.found = words(self.text)
        self.headline_like = headline_like_lines(self.text)

    def gap_after(self, index: int) -> str:
        """What parts this word from the next; a line break when there is none."""
        if index + 1 >= len(self.found):
            return "\n"
        return gap(self.text, self.found[index], self.found[index + 1])

    def joined(self, index: int) -> bool:
        """Do this word and the next belong to one run of capitals?"""
        between = self.gap_after(index)
        if between in (" ", "-"):
            return True
        word = self.found[index]
        return between in (". ", ".") and (word.initial or word.folded in DOTTED)

    def in_headline(self, position: int) -> bool:
        return stands_in(position, self.headline_like)


def find_names(text: str, roster: Roster) -> list[Mention]:
    """Every mention in order, bare surnames apart (see `identities`)."""
    scan = _Scan(text, roster)
    mentions: list[Mention] = []
    index = 0
    while index < len(scan.found):
        taken = _mentions_at(scan, index)
        mentions += taken
        index = _word_after(scan, taken[-1].end, index) if taken else index + 1
    return mentions


def headline_like_lines(text: str) -> list[tuple[int, int]]:
    """Lines where most words have capitals, so that capitals mean nothing there."""
    lines = []
    for match in re.finditer(r"[^\n]+", text):
        in_line = [w for w in re.findall(r"[^\W\d_]{2,}", match.group()) if w.casefold() not in OPENING_WORDS]
        capitals = sum(w[0].isupper() for w in in_line)
        if (
            len(in_line) >= 4
            and capitals >= 0.7 * len(in_line)
            and not match.group().rstrip().endswith((".", "”"))
        ):
            lines.append(match.span())
    return lines


def stands_in(position: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Is a position inside one of these sorted spans, which do not overlap?"""
    index = bisect_right(spans, (position, sys.maxsize)) - 1
    return index >= 0 and position < spans[index][1]


def _word_after(scan: _Scan, position: int, index: int) -> int:
    index += 1
    while index < len(scan.found) and scan.found[index].start < position:
        index += 1
    return index


def _mentions_at(scan: _Scan, index: int) -> list[Mention]:
    titles, first = _titles_at(scan, index)
    if titles:
        plural = scan.found[index].folded in PLURAL_TITLES
        mention = _titled(scan, index, first, titles)
        return (
            [mention, *_listed(scan, mention, titles)] if mention and plural else [mention] if mention else []
        )
    untitled = _untitled(scan, index)
    return [untitled] if untitled else []


def _listed(scan: _Scan, mention: Mention, titles: tuple[Title, ...]) -> list[Mention]:
    """ "Cllrs Lee, Roe and Poe": the title serves every name in the list."""
    others: list[Mention] = []
    while link := AND.match(scan.text, mention.end):
        index = _first_word_at(scan.found, link.end())
        if index is None or not scan.found[index].capital or _titles_at(scan, index)[0]:
            break
        following = _titled(scan, index, index, titles)
        if not following:
            break
        others.append(following)
        mention = following
    return others


def _first_word_at(found: Sequence[Word], position: int) -> int | None:
    low, high = 0, len(found)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if found[middle].start < position else (low, middle)
    return low if low < len(found) and found[low].start == position else None


def _titles_at(scan: _Scan, index: int) -> tuple[tuple[Title, ...], int]:
    """All titles that stand in a row from here, and the index of the word after them."""
    titles: list[Title] = []
    while index < len(scan.found) and len(titles) < MOST_TITLES:
        length = _title_length(scan, index)
        if not length:
            break
        titles.append(BEFORE_THE_NAME[tuple(w.folded for w in scan.found[index : index + length])])
        index += length
    return tuple(titles), index


def _title_length(scan: _Scan, index: int) -> int:
    for length in range(LONGEST_TITLE, 0, -1):
        taken = scan.found[index : index + length]
        title = BEFORE_THE_NAME.get(tuple(w.folded for w in taken))
        if title and len(taken) == length and _stands_as_title(scan, index, length, title):
            return length
    return 0


def _stands_as_title(scan: _Scan, index: int, length: int, title: Title) -> bool:
    last = index + length - 1
    if any(not scan.joined(i) for i in range(index, last + 1)) or scan.found[last].possessive:
        return False
    if last + 1 >= len(scan.found) or not (
        scan.found[last + 1].capital or scan.found[last + 1].folded in PARTICLES
    ):
        return False
    return scan.found[index].capital or title.kind in OF_PUBLIC_OFFICE


def _titled(scan: _Scan, start: int, first: int, titles: tuple[Title, ...]) -> Mention | None:
    run = _run_of_pieces(scan, first)
    if not run or _cannot_begin_a_name(scan.found[first]):
        return None
    length = scan.roster.name_length_at(scan.found, first)
    known = length > 1 and first + length <= run[-1][-1] + 1
    if known:
        return _mention(scan, start, _pieces_of(run, first + length), titles, weak=False)
    if not scan.found[start].capital and len(run) < 2:
        return None
    in_headline = scan.in_headline(scan.found[first].start)
    given = given_names.is_given_name(scan.found[first].folded)
    pieces = _plausible(scan, run, cut=in_headline or _too_long(scan, run))
    return _mention(scan, start, pieces, titles, weak=in_headline and not given)


def _cannot_begin_a_name(word: Word) -> bool:
    if word.folded in ROLE_NOUNS or word.folded in ("for", "of", "and"):
        return True
    return not given_names.is_given_name(word.folded) and word.folded in ORGANISATION_WORDS | {
        "question",
        "act",
        "elect",
    }


def _plausible(scan: _Scan, run: list[list[int]], *, cut: bool) -> list[list[int]]:
    """The part of a run of capitals that is likely a name: all of it, or where capitals mean nothing, its start."""
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


def _too_long(scan: _Scan, run: list[list[int]]) -> bool:
    return sum(not _particle(scan, piece) for piece in run) > 3


def _particle(scan: _Scan, piece: list[int]) -> bool:
    return scan.found[piece[0]].folded in PARTICLES


def _untitled(scan: _Scan, index: int) -> Mention | None:
    word = scan.found[index]
    if not word.capital or _in_longer_name(scan, index):
        return None
    run = _run_of_pieces(scan, index)
    length = scan.roster.name_length_at(scan.found, index)
    if length > 1 and run and index + length <= run[-1][-1] + 1 and _ends_well(scan, index + length - 1):
        return _mention(scan, index, _pieces_of(run, index + length), (), weak=False)
    return _stranger(scan, index, run)


def _in_longer_name(scan: _Scan, index: int) -> bool:
    """ "Mary Ann Lee" is not Ann Lee, nor is "Queen Elizabeth" or "St Mary" anyone on a council."""
    if not index or not scan.joined(index - 1):
        return False
    before = scan.found[index - 1]
    if not before.capital or before.possessive:
        return False
    if before.folded in NEVER_BEFORE_A_NAME:
        return True
    return (given_names.is_given_name(before.folded) and before.folded not in OPENING_WORDS) or before.initial


def _follows_unknown_capital(scan: _Scan, index: int) -> bool:
    if not index or not scan.joined(index - 1) or scan.in_headline(scan.found[index].start):
        return False
    before = scan.found[index - 1]
    explained = OPENING_WORDS | NOT_IN_NAMES | ROLE_NOUNS | ROLE_MODIFIERS
    if not before.capital or before.possessive or before.acronym or before.folded in explained:
        return False
    # "Mayor of Anytown Ann Lee": the capital belongs to the place.
    return not any(w.folded in ("of", "for") for w in scan.found[max(0, index - 4) : index - 1])


def _ends_well(scan: _Scan, last: int) -> bool:
    """Is a known name a whole run of capitals? "June West Middleton" is a place, not June West."""
    word = scan.found[last]
    if word.possessive or not scan.joined(last) or scan.in_headline(word.start):
        return True
    following = scan.found[last + 1]
    if not following.capital or _letters(following):
        return True
    return bool(_titles_at(scan, last + 1)[0]) and scan.gap_after(last) == " "


def _stranger(scan: _Scan, index: int, run: list[list[int]]) -> Mention | None:
    """A name that only its given name, or what stands beside it, shows to be one."""
    if len(run) < 2 or scan.found[index].folded in OPENING_WORDS | NOT_IN_NAMES | ROLE_NOUNS:
        return None
    in_headline = scan.in_headline(scan.found[index].start)
    given = _stands_for_a_person(scan, index)
    if not given and len(run) > 2 and _stands_for_a_person(scan, run[1][0]):
        return None
    if not given and (in_headline or not _person_beside(scan, index, run)):
        return None
    whole = _whole_run(scan, index)
    if any(w.folded in NOT_IN_NAMES and not _surname_like(scan, w, run) for w in whole):
        return None
    if not in_headline and any(scan.found[i].acronym for piece in run[:2] for i in piece):
        return None
    pieces = _plausible(scan, run, cut=in_headline or _too_long(scan, run))
    return _mention(scan, index, pieces, (), weak=in_headline) if len(pieces) > 1 else None


def _surname_like(scan: _Scan, word: Word, run: list[list[int]]) -> bool:
    """ "Jane Hill, chair of ..." is a person although hills are places: the role beside her says so."""
    last = scan.found[run[-1][-1]]
    given = _stands_for_a_person(scan, run[0][0])
    return given and word == last and len(run) == 2 and _person_beside(scan, run[0][0], run)


def _stands_for_a_person(scan: _Scan, index: int) -> bool:
    word = scan.found[index]
    return given_names.is_given_name(word.folded) and word.folded not in MONTHS_THAT_ARE_NAMES


def _person_beside(scan: _Scan, index: int, run: list[list[int]]) -> bool:
    """Does a verb of speech, a role or letters after the name stand right beside it?"""
    last = run[-1][-1]
    before = scan.found[index - 1] if index and scan.gap_after(index - 1) == " " else None
    after = scan.found[last + 1] if last + 1 < len(scan.found) else None
    if index and scan.gap_after(index - 1) == ", " and scan.found[index - 1].folded in ROLE_NOUNS:
        return True
    if before and not before.capital and (before.folded in SPEECH_VERBS or before.folded in ROLE_NOUNS):
        return True
    if after and scan.gap_after(last) == " " and (after.folded in PLAIN_SPEECH or _letters(after)):
        return True
    return _role_follows(scan, last)


def _role_follows(scan: _Scan, last: int) -> bool:
    if scan.gap_after(last) not in (", ", " (", ", the "):
        return False
    for index in range(last + 1, min(last + 8, len(scan.found))):
        if scan.found[index].folded in ROLE_NOUNS:
            return True
        if scan.found[index].folded in SPEECH_VERBS or scan.gap_after(index) not in (" ", "-", "’s ", "'s "):
            return False
    return False


def _whole_run(scan: _Scan, index: int) -> list[Word]:
    taken = [scan.found[index]]
    while index + 1 < len(scan.found) and scan.joined(index) and scan.found[index + 1].capital:
        index += 1
        taken.append(scan.found[index])
    return taken


def _run_of_pieces(scan: _Scan, index: int) -> list[list[int]]:
    """The capitals from here on as space-parted pieces of word indexes, at most four and up to a possessive."""
    pieces: list[list[int]] = []
    while index < len(scan.found) and len(pieces) < MOST_PIECES + 1:
        if not _can_be_piece(scan, index) or (pieces and _letters(scan.found[index])):
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


def _can_be_piece(scan: _Scan, index: int) -> bool:
    word = scan.found[index]
    if word.capital:
        return word.folded not in ("mp", "mep", "msp")
    return word.folded in PARTICLES and index + 1 < len(scan.found) and scan.joined(index)


def _letters(word: Word) -> bool:
    return word.text.isupper() and (word.folded in LEGISLATOR_LETTERS or word.folded in HONOUR_LETTERS)


def _pieces_of(run: list[list[int]], end: int) -> list[list[int]]:
    return [piece for piece in run if piece[-1] < end]


def _mention(
    scan: _Scan, start: int, pieces: list[list[int]], titles: tuple[Title, ...], *, weak: bool
) -> Mention | None:
    if not pieces:
        return None
    first, last = scan.found[pieces[0][0]], scan.found[pieces[-1][-1]]
    letters, end = _letters_after(scan, pieces[-1][-1])
    partial = not titles and _follows_unknown_capital(scan, start)
    return Mention(
        start=scan.found[start].start,
        end=end,
        name_start=first.start,
        name=scan.text[first.start : last.end],
        pieces=tuple(tuple(scan.found[i].folded for i in piece) for piece in pieces),
        titles=titles,
        letters=letters,
        weak=weak,
        partial=partial,
    )


def _letters_after(scan: _Scan, last: int) -> tuple[tuple[str, ...], int]:
    letters: list[str] = []
    end = scan.found[last].end
    while (
        last + 1 < len(scan.found) and scan.gap_after(last) in (" ", ", ") and _letters(scan.found[last + 1])
    ):
        last += 1
        letters.append(scan.found[last].folded)
        end = scan.found[last].end
    return tuple(letters), end
