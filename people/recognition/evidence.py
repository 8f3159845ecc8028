"""What shows that a run of capitals is a person, and what shows that it is not."""

import re

from people.recognition import given_names
from people.recognition.name_pieces import are_letters
from people.recognition.scan import NICKNAME, Scan
from people.recognition.title_runs import titles_at
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
from people.recognition.words import Word, word_set

# A club may welcome and thank; what only people do is evidence of a person.
PLAIN_SPEECH = word_set(
    """
    said says added adds explained commented continued concluded meddai
    """
)
# "Ann Lee, of Mill Lane, said:"; a company "which ..." is no person.
SPEAKS_AFTER_ASIDE = re.compile(
    rf", (?!which\b)[^,.;:“”\"\n]{{2,80}}, (?:{'|'.join(sorted(PLAIN_SPEECH))})\b"
)
NOT_IN_NAMES = PLACE_WORDS | ORGANISATION_WORDS


def cannot_begin_a_name(word: Word) -> bool:
    if word.folded in ROLE_NOUNS or word.folded in ("for", "of", "and"):
        return True
    return not given_names.is_given_name(word.folded) and word.folded in ORGANISATION_WORDS | {
        "question",
        "act",
        "elect",
    }


def in_longer_name(scan: Scan, index: int) -> bool:
    """ "Mary Ann Lee" is not Ann Lee, nor is "Queen Elizabeth" or "St Mary" anyone on a council."""
    if not index or not scan.joined(index - 1):
        return False
    before = scan.found[index - 1]
    if not before.capital or before.possessive:
        return False
    if before.folded in NEVER_BEFORE_A_NAME:
        return True
    return (given_names.is_given_name(before.folded) and before.folded not in OPENING_WORDS) or before.initial


def follows_unknown_capital(scan: Scan, index: int) -> bool:
    if not index or not scan.joined(index - 1) or scan.in_headline(scan.found[index].start):
        return False
    before = scan.found[index - 1]
    explained = OPENING_WORDS | NOT_IN_NAMES | ROLE_NOUNS | ROLE_MODIFIERS
    if not before.capital or before.possessive or before.acronym or before.folded in explained:
        return False
    # "Mayor of Anytown Ann Lee": the capital belongs to the place.
    return not any(w.folded in ("of", "for") for w in scan.found[max(0, index - 4) : index - 1])


def ends_well(scan: Scan, last: int) -> bool:
    """Is a known name a whole run of capitals? "June West Middleton" is a place, not June West."""
    word = scan.found[last]
    if word.possessive or not scan.joined(last) or scan.in_headline(word.start):
        return True
    following = scan.found[last + 1]
    if not following.capital or are_letters(following):
        return True
    return bool(titles_at(scan, last + 1)[0]) and scan.gap_after(last) == " "


def surname_like(scan: Scan, word: Word, run: list[list[int]]) -> bool:
    """ "Jane Hill, chair of ..." is a person although hills are places: the role beside her says so."""
    last = scan.found[run[-1][-1]]
    given = stands_for_a_person(scan, run[0][0])
    return given and word == last and len(run) == 2 and person_beside(scan, run[0][0], run)


def stands_for_a_person(scan: Scan, index: int) -> bool:
    word = scan.found[index]
    return given_names.is_given_name(word.folded) and word.folded not in MONTHS_THAT_ARE_NAMES


def person_beside(scan: Scan, index: int, run: list[list[int]]) -> bool:
    """Does a verb of speech, a role or letters after the name stand right beside it?"""
    last = run[-1][-1]
    before = scan.found[index - 1] if index and scan.gap_after(index - 1) == " " else None
    after = scan.found[last + 1] if last + 1 < len(scan.found) else None
    if index and scan.gap_after(index - 1) == ", " and scan.found[index - 1].folded in ROLE_NOUNS:
        return True
    if before and not before.capital and (before.folded in SPEECH_VERBS or before.folded in ROLE_NOUNS):
        return True
    if after and scan.gap_after(last) == " " and (after.folded in PLAIN_SPEECH or are_letters(after)):
        return True
    return role_follows(scan, last) or bool(SPEAKS_AFTER_ASIDE.match(scan.text, scan.found[last].end))


def has_nickname(scan: Scan, run: list[list[int]]) -> bool:
    """Paramjit “Pam” Sohal."""
    return bool(NICKNAME.search(scan.text, scan.found[run[0][0]].end, scan.found[run[-1][0]].end))


def role_follows(scan: Scan, last: int) -> bool:
    if scan.gap_after(last) not in (", ", " (", ", the "):
        return False
    for index in range(last + 1, min(last + 8, len(scan.found))):
        if scan.found[index].folded in ROLE_NOUNS:
            return True
        if scan.found[index].folded in SPEECH_VERBS or scan.gap_after(index) not in (" ", "-", "’s ", "'s "):
            return False
    return False


def whole_run(scan: Scan, index: int) -> list[Word]:
    taken = [scan.found[index]]
    while index + 1 < len(scan.found) and scan.joined(index) and scan.found[index + 1].capital:
        index += 1
        taken.append(scan.found[index])
    return taken
