"""Finding the places in a text where a person is named: our own grammar of British titles and names.

A name needs evidence: a title, the roster, a usual given name, a role beside it, or a verb of speech.
Capitals alone
prove nothing. In a line written Like A Headline even a title proves little, so what is found there is `weak`.
"""

import re
from dataclasses import dataclass

from people.recognition import given_names
from people.recognition.evidence import (
    cannot_begin_a_name,
    ends_well,
    follows_unknown_capital,
    has_nickname,
    in_longer_name,
    person_beside,
    role_follows,
    stands_for_a_person,
    surname_like,
    whole_run,
)
from people.recognition.name_pieces import (
    as_a_name,
    letters_after,
    pieces_of,
    plausible,
    run_of_pieces,
    surname_in_capitals,
    too_long,
)
from people.recognition.roster import PARTICLES, Roster
from people.recognition.scan import Scan, first_word_at, word_after
from people.recognition.title_runs import titles_at
from people.recognition.titles import Title
from people.recognition.vocabulary import OPENING_WORDS, ORGANISATION_WORDS, PLACE_WORDS, ROLE_NOUNS

# "Sir" is also Welsh for county: "Sir Benfro Council" is nobody.
BODIES = frozenset(("council", "trust", "authority", "society", "party", "committee", "association"))
PLURAL_TITLES = frozenset(("cllrs", "councillors", "cynghorwyr"))
AND = re.compile(r",? (?:and|&|a|ac) |, ")
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
        while first > 0 and self.pieces[first - 1][0] in PARTICLES:
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


def find_names(text: str, roster: Roster) -> list[Mention]:
    """Every mention in order, bare surnames apart (see `identities`)."""
    scan = Scan(text, roster)
    mentions: list[Mention] = []
    index = 0
    while index < len(scan.found):
        taken = _mentions_at(scan, index)
        mentions += taken
        index = word_after(scan, taken[-1].end, index) if taken else index + 1
    return mentions


def _mentions_at(scan: Scan, index: int) -> list[Mention]:
    titles, first = titles_at(scan, index)
    if titles:
        plural = scan.found[index].folded in PLURAL_TITLES
        mention = _titled(scan, index, first, titles)
        return (
            [mention, *_listed(scan, mention, titles)] if mention and plural else [mention] if mention else []
        )
    untitled = _untitled(scan, index)
    return [untitled] if untitled else []


def _listed(scan: Scan, mention: Mention, titles: tuple[Title, ...]) -> list[Mention]:
    """ "Cllrs Lee, Roe and Poe": the title serves every name in the list."""
    others: list[Mention] = []
    while link := AND.match(scan.text, mention.end):
        index = first_word_at(scan.found, link.end())
        if index is None or not scan.found[index].capital or titles_at(scan, index)[0]:
            break
        following = _titled(scan, index, index, titles)
        if not following:
            break
        others.append(following)
        mention = following
    return others


def _titled(scan: Scan, start: int, first: int, titles: tuple[Title, ...]) -> Mention | None:
    run = run_of_pieces(scan, first)
    if not run or cannot_begin_a_name(scan.found[first]):
        return None
    length = scan.roster.name_length_at(scan.found, first)
    known = length > 1 and first + length <= run[-1][-1] + 1
    if known:
        return _mention(scan, start, pieces_of(run, first + length), titles, weak=False)
    if not scan.found[start].capital and len(run) < 2:
        return None
    in_headline = scan.in_headline(scan.found[first].start)
    given = given_names.is_given_name(scan.found[first].folded)
    signed = role_follows(scan, run[-1][-1])
    pieces = plausible(scan, run, cut=(in_headline and not signed) or too_long(scan, run))
    if scan.found[pieces[-1][-1]].folded in BODIES:
        return None
    shown = given or role_follows(scan, pieces[-1][-1])
    return _mention(scan, start, pieces, titles, weak=in_headline and not shown)


def _untitled(scan: Scan, index: int) -> Mention | None:
    word = scan.found[index]
    if not word.capital or in_longer_name(scan, index):
        return None
    run = run_of_pieces(scan, index)
    length = scan.roster.name_length_at(scan.found, index)
    if length > 1 and run and index + length <= run[-1][-1] + 1 and ends_well(scan, index + length - 1):
        return _mention(scan, index, pieces_of(run, index + length), (), weak=False)
    return _stranger(scan, index, run)


def _stranger(scan: Scan, index: int, run: list[list[int]]) -> Mention | None:
    """A name that only its given name, or what stands beside it, shows to be one."""
    if len(run) < 2 or scan.found[index].folded in OPENING_WORDS | NOT_IN_NAMES | ROLE_NOUNS:
        return None
    in_headline = scan.in_headline(scan.found[index].start)
    nicknamed = has_nickname(scan, run)
    given = nicknamed or stands_for_a_person(scan, index)
    if not given and len(run) > 2 and stands_for_a_person(scan, run[1][0]):
        return None
    if not given and (in_headline or not person_beside(scan, index, run)):
        return None
    whole = whole_run(scan, index)
    if any(w.folded in NOT_IN_NAMES and not surname_like(scan, w, run) for w in whole):
        return None
    listed = nicknamed or (given and surname_in_capitals(scan, run))
    if not in_headline and not listed and any(scan.found[i].acronym for piece in run[:2] for i in piece):
        return None
    pieces = plausible(scan, run, cut=(in_headline and not listed) or too_long(scan, run))
    return _mention(scan, index, pieces, (), weak=in_headline and not listed) if len(pieces) > 1 else None


def _mention(
    scan: Scan, start: int, pieces: list[list[int]], titles: tuple[Title, ...], *, weak: bool
) -> Mention | None:
    if not pieces:
        return None
    first, last = scan.found[pieces[0][0]], scan.found[pieces[-1][-1]]
    letters, end = letters_after(scan, pieces[-1][-1])
    partial = not titles and follows_unknown_capital(scan, start)
    return Mention(
        start=scan.found[start].start,
        end=end,
        name_start=first.start,
        name=as_a_name(scan.text[first.start : last.end]),
        pieces=tuple(tuple(scan.found[i].folded for i in piece) for piece in pieces),
        titles=titles,
        letters=letters,
        weak=weak,
        partial=partial,
    )
