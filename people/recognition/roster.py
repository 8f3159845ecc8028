"""The known people and organisations, indexed for finding them in text: one look-up per run of words."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from people.recognition.known import KnownOrganisation, KnownPerson
from people.recognition.titles import BEFORE_THE_NAME, HONOUR_LETTERS, LEGISLATOR_LETTERS
from people.recognition.words import Word, folded_parts, word_set

V = TypeVar("V")

PARTICLES = word_set(
    """
    van von der den de del della di da dos du la le ap ab ferch bin ibn al el ter ten mac mc st ni nic ui
    """
)


class Roster:
    """Built once for many texts; look-ups cost the same at 60 people and at 100,000."""

    def __init__(
        self, people: Iterable[KnownPerson] = (), organisations: Iterable[KnownOrganisation] = ()
    ) -> None:
        self._by_name: dict[tuple[str, ...], dict[str, KnownPerson]] = {}
        self._by_family: dict[tuple[str, ...], dict[str, KnownPerson]] = {}
        self._organisations: dict[tuple[str, ...], dict[str, KnownOrganisation]] = {}
        self.longest_name = 0
        self.longest_organisation = 0
        for person in people:
            self._add_person(person)
        for organisation in organisations:
            self._add_organisation(organisation)

    def named(self, parts: Sequence[str]) -> tuple[KnownPerson, ...]:
        """Everyone known by exactly this full name."""
        return tuple(self._by_name.get(tuple(parts), {}).values())

    def of_family(self, parts: Sequence[str]) -> tuple[KnownPerson, ...]:
        """Everyone with this family name."""
        return tuple(self._by_family.get(tuple(parts), {}).values())

    def organisations_named(self, parts: Sequence[str]) -> tuple[KnownOrganisation, ...]:
        return tuple(self._organisations.get(tuple(parts), {}).values())

    def name_length_at(self, found: Sequence[Word], index: int) -> int:
        """How many words from `index` on form a known full name; 0 when none do."""
        return _longest(self._by_name, found, index, self.longest_name)

    def organisation_length_at(self, found: Sequence[Word], index: int) -> int:
        return _longest(self._organisations, found, index, self.longest_organisation)

    def _add_person(self, person: KnownPerson) -> None:
        for name in (person.name, *person.other_names):
            key = without_titles(folded_parts(name))
            if len(key) > 1:
                _put(self._by_name, key, person.slug, person)
                self.longest_name = max(self.longest_name, len(key))
        for family in family_keys(person):
            _put(self._by_family, family, person.slug, person)

    def _add_organisation(self, organisation: KnownOrganisation) -> None:
        for name in (organisation.name, *organisation.other_names):
            key = folded_parts(name)
            key = key[1:] if len(key) > 1 and key[0] == "the" else key
            if key:
                _put(self._organisations, key, organisation.slug, organisation)
                self.longest_organisation = max(self.longest_organisation, len(key))


def without_titles(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Drop what comes before and after the name proper in a roster entry such as "Cllr Jane Doe MBE"."""
    while len(parts) > 2 and parts[:1] in BEFORE_THE_NAME:
        parts = parts[1:]
    while len(parts) > 2 and (parts[-1] in HONOUR_LETTERS or parts[-1] in LEGISLATOR_LETTERS):
        parts = parts[:-1]
    return parts


def family_keys(person: KnownPerson) -> set[tuple[str, ...]]:
    """The family name as the roster gives it, and as the end of each of the person's full names."""
    keys = {_family_of(name) for name in (person.name, *person.other_names)}
    keys.add(folded_parts(person.family_name))
    return {key for key in keys if key}


def _family_of(name: str) -> tuple[str, ...]:
    """The last space-parted piece, with the particles before it: "Jan van der Berg" gives van der berg."""
    pieces = [folded_parts(piece) for piece in name.split()]
    pieces = [piece for piece in pieces if piece]
    while len(pieces) > 2 and pieces[-1][0] in HONOUR_LETTERS | LEGISLATOR_LETTERS.keys():
        pieces.pop()
    if not pieces:
        return ()
    first = len(pieces) - 1
    while first > 1 and pieces[first - 1][0] in PARTICLES:
        first -= 1
    return tuple(part for piece in pieces[first:] for part in piece)


def _put(index: dict[tuple[str, ...], dict[str, V]], key: tuple[str, ...], slug: str, value: V) -> None:
    index.setdefault(key, {})[slug] = value


def _longest(index: dict[tuple[str, ...], V], found: Sequence[Word], start: int, limit: int) -> int:
    for length in range(min(limit, len(found) - start), 0, -1):
        if tuple(word.folded for word in found[start : start + length]) in index:
            return length
    return 0
