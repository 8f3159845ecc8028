"""Which mentions in one text are the same person, before anybody asks the roster."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from people.recognition.names import Mention
from people.recognition.scan import headline_like_lines, stands_in
from people.recognition.titles import OF_PUBLIC_OFFICE, Title, TitleKind
from people.recognition.vocabulary import FINITE_VERBS, OPENING_WORDS, SPEECH_VERBS
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
    kinds: set[TitleKind] = field(default_factory=set)

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        self.kinds.update(title.kind for title in mention.titles)

    @property
    def titles(self) -> set[Title]:
        return {title for mention in self.mentions for title in mention.titles}

    @property
    def first(self) -> Mention:
        """The mention that began it: a full one, where there is any."""
        return self.mentions[0]

    @property
    def fullest(self) -> Mention:
        """The mention with most of the name; ties go to the one not in capitals, then the first."""
        return max(
            self.mentions, key=lambda m: (m.full, not m.weak, len(m.pieces), not m.name.isupper(), -m.start)
        )

    @property
    def weak(self) -> bool:
        return all(m.weak for m in self.mentions)


@dataclass
class _People:
    """Those found so far, by full name and by family name."""

    everybody: list[Identity] = field(default_factory=list)
    by_name: dict[tuple[str, ...], Identity] = field(default_factory=dict)
    by_family: dict[tuple[str, ...], list[Identity]] = field(default_factory=dict)

    def begin(self, mention: Mention, rivals: Sequence[Identity] = ()) -> Identity:
        person = Identity(rivals=list(rivals))
        self.everybody.append(person)
        self.by_family.setdefault(mention.family, []).append(person)
        return person


def identities(text: str, mentions: Sequence[Mention]) -> list[Identity]:
    """Mentions grouped into people: full names first, then the short forms that can only mean one of them."""
    people = _People()
    for mention in mentions:
        if mention.full:
            _with_full_name(people, mention).add(mention)
    for mention in mentions:
        if not mention.full:
            _place_short_form(people, mention)
    for mention in _bare_surnames(text, mentions, people):
        _placed_by_surname(people, mention)
    for person, mention in _given_names_speaking(text, mentions, people):
        person.add(mention)
    for person in people.everybody:
        person.mentions.sort(key=lambda m: m.start)
    return sorted(people.everybody, key=lambda person: person.first.start)


def _with_full_name(people: _People, mention: Mention) -> Identity:
    if mention.parts not in people.by_name:
        people.by_name[mention.parts] = people.begin(mention)
    return people.by_name[mention.parts]


def _place_short_form(people: _People, mention: Mention) -> None:
    """A title with a surname: the one person of that surname in the text, or somebody of their own."""
    agreeing = [p for p in people.by_family.get(mention.family, ()) if _agrees(p, mention)]
    agreeing = agreeing or [p for p in people.everybody if _known_by_given_name(p, mention)]
    fitting = [p for p in agreeing if p.first.full] or agreeing
    if len(fitting) > 1:
        fitting = [p for p in fitting if p.titles & set(mention.titles)] or fitting
    if len(fitting) == 1:
        fitting[0].add(mention)
        return
    people.begin(mention, fitting).add(mention)


def _known_by_given_name(person: Identity, mention: Mention) -> bool:
    """ "Dame Ann", of Dame Ann Lee."""
    same_title = bool(person.titles & set(mention.titles))
    return same_title and person.first.full and mention.parts == (person.first.given,)


def _agrees(person: Identity, mention: Mention) -> bool:
    return _initial_agrees(person, mention) and _titles_agree(person, mention)


def _initial_agrees(person: Identity, mention: Mention) -> bool:
    if len(mention.pieces) < 2 or len(mention.given) > 1 or not person.first.full:
        return True
    return person.first.given.startswith(mention.given)


def _titles_agree(person: Identity, mention: Mention) -> bool:
    """ "Cllr Smith" is not the "Dr Jane Smith" of the same text, if that is all the text calls her."""
    wanted = {t.kind for t in mention.titles}
    carried = person.kinds
    if not carried or not wanted or wanted & carried:
        return True
    return bool(wanted & OF_PUBLIC_OFFICE) == bool(carried & OF_PUBLIC_OFFICE)


def _bare_surnames(text: str, mentions: Sequence[Mention], people: _People) -> list[Mention]:
    """Later uses of a surname alone, for surnames whose owner the text has named in full."""
    first_named = {p.first.family: p.first.end for p in reversed(people.everybody) if p.first.full}
    taken = [(m.start, m.end) for m in mentions]
    titled_lines = headline_like_lines(text)
    found = words(text)
    bare = []
    for index, word in enumerate(found):
        for length in (1, 2):
            family = tuple(w.folded for w in found[index : index + length])
            if family not in first_named or word.start < first_named[family]:
                continue
            elsewhere = stands_in(word.start, taken) or stands_in(word.start, titled_lines)
            if not elsewhere and _stands_alone(text, found, index, length):
                bare.append(_bare(text, found[index : index + length], family))
    return bare


def _given_names_speaking(
    text: str, mentions: Sequence[Mention], people: _People
) -> Iterator[tuple[Identity, Mention]]:
    """ "Zoë said", after Zoë Lee has been named and nobody else of that name."""
    owners: dict[str, list[Identity]] = {}
    for person in people.everybody:
        if person.first.full and not person.weak:
            owners.setdefault(person.first.given, []).append(person)
    taken = [(m.start, m.end) for m in mentions]
    found = words(text)
    for index, word in enumerate(found):
        named = [p for p in owners.get(word.folded, ()) if p.first.end < word.start]
        if len(named) != 1 or len(owners[word.folded]) != 1 or stands_in(word.start, taken):
            continue
        if _stands_alone(text, found, index, 1) and _speaks(text, found, index):
            yield named[0], _bare(text, [word], (word.folded,))


def _speaks(text: str, found: Sequence[Word], index: int) -> bool:
    """Does a verb of speech stand before this word, or a verb or an aside about a person after it?"""
    before, after = found[index - 1] if index else None, found[index + 1 : index + 2]
    if before and before.folded in SPEECH_VERBS and gap(text, before, found[index]) == " ":
        return True
    if not after:
        return False
    between = gap(text, found[index], after[0])
    return (between == " " and after[0].folded in FINITE_VERBS) or (
        between == ", " and after[0].folded == "who"
    )


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


def _placed_by_surname(people: _People, mention: Mention) -> None:
    owners = [p for p in people.by_family[mention.family] if p.first.full]
    if len(owners) == 1:
        owners[0].add(mention)
