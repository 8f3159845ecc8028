"""Which mentions in one text are the same person, before anybody asks the roster."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from people.recognition.names import Mention, headline_like_lines
from people.recognition.titles import OF_PUBLIC_OFFICE
from people.recognition.vocabulary import OPENING_WORDS
from people.recognition.words import Word, gap, word_set, words

# What stands before a surname that is really a place: "in Bamford".
BEFORE_PLACES = word_set(
    """
    in at near around across outside the throughout towards st pride north south east west
    """
)


@dataclass
class Identity:
    """One person as the text has them; `rivals` are others the short form could also mean."""

    mentions: list[Mention] = field(default_factory=list)
    rivals: list["Identity"] = field(default_factory=list)

    @property
    def fullest(self) -> Mention:
        """The mention with most of the name; ties go to the one not in capitals, then the first."""
        return max(
            self.mentions, key=lambda m: (m.full, not m.weak, len(m.pieces), not m.name.isupper(), -m.start)
        )

    @property
    def weak(self) -> bool:
        return all(m.weak for m in self.mentions)


def identities(text: str, mentions: Sequence[Mention]) -> list[Identity]:
    """Mentions grouped into people: full names first, then the short forms that can only mean one of them."""
    people: list[Identity] = []
    for mention in mentions:
        if mention.full:
            _with_full_name(people, mention).mentions.append(mention)
    for mention in mentions:
        if not mention.full:
            _place_short_form(people, mention)
    for mention in _bare_surnames(text, mentions, people):
        _placed_by_surname(people, mention)
    for person in people:
        person.mentions.sort(key=lambda m: m.start)
    return sorted(people, key=lambda person: person.mentions[0].start)


def _with_full_name(people: list[Identity], mention: Mention) -> Identity:
    for person in people:
        if person.fullest.parts == mention.parts:
            return person
    people.append(Identity())
    return people[-1]


def _place_short_form(people: list[Identity], mention: Mention) -> None:
    """A title with a surname: the one person of that surname in the text, or somebody of their own."""
    candidates = [p for p in people if p.fullest.family == mention.family and _initial_agrees(p, mention)]
    fitting = [p for p in candidates if p.fullest.full and _titles_agree(p, mention)] or [
        p for p in candidates if not p.fullest.full and _titles_agree(p, mention)
    ]
    if len(fitting) == 1:
        fitting[0].mentions.append(mention)
        return
    people.append(Identity([mention], rivals=fitting))


def _initial_agrees(person: Identity, mention: Mention) -> bool:
    if len(mention.pieces) < 2 or len(mention.given) > 1 or not person.fullest.full:
        return True
    return person.fullest.given.startswith(mention.given)


def _titles_agree(person: Identity, mention: Mention) -> bool:
    """ "Cllr Smith" is not the "Dr Jane Smith" of the same text, if that is all the text calls her."""
    wanted = {t.kind for t in mention.titles}
    carried = {t.kind for m in person.mentions for t in m.titles}
    if not carried or wanted & carried:
        return True
    return bool(wanted & OF_PUBLIC_OFFICE) == bool(carried & OF_PUBLIC_OFFICE) or not wanted


def _bare_surnames(text: str, mentions: Sequence[Mention], people: Sequence[Identity]) -> list[Mention]:
    """Later uses of a surname alone, for surnames whose owner the text has named in full."""
    first_named = {
        p.fullest.family: min(m.end for m in p.mentions if m.full) for p in people if p.fullest.full
    }
    taken = sorted((m.start, m.end) for m in mentions)
    titled_lines = headline_like_lines(text)
    found = words(text)
    bare = []
    for index, word in enumerate(found):
        for length in (1, 2):
            family = tuple(w.folded for w in found[index : index + length])
            if family not in first_named or word.start < first_named[family]:
                continue
            if (
                _stands_alone(text, found, index, length)
                and not _inside(word, taken)
                and not _inside(word, titled_lines)
            ):
                bare.append(_bare(text, found[index : index + length], family))
    return bare


def _bare(text: str, surname: Sequence[Word], family: tuple[str, ...]) -> Mention:
    start, end = surname[0].start, surname[-1].end
    return Mention(start, end, start, text[start:end], (family,))


def _stands_alone(text: str, found: Sequence[Word], index: int, length: int) -> bool:
    last = index + length - 1
    if not found[index].capital:
        return False
    if index and gap(text, found[index - 1], found[index]) in (" ", "-"):
        before = found[index - 1]
        if before.folded in BEFORE_PLACES or (before.capital and before.folded not in OPENING_WORDS):
            return False
    if last + 1 < len(found) and gap(text, found[last], found[last + 1]) in (" ", "-"):
        return not found[last + 1].capital
    return True


def _inside(word: Word, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= word.start < end for start, end in spans)


def _placed_by_surname(people: list[Identity], mention: Mention) -> None:
    owners = [p for p in people if p.fullest.full and p.fullest.family == mention.family]
    if len(owners) == 1:
        owners[0].mentions.append(mention)
