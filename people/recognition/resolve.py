"""Which known person an identity in a text is, if that can be told for certain.

The rules, in order: a full name must be a known name; usual short forms of a given name only count under
a fitting
title; a title and surname alone only when one person of that surname held a fitting office that day.
Whatever in the
text speaks against the match (a council that is not theirs, a private role, an age) turns it into a
candidate.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from people.recognition.given_names import same_given_name
from people.recognition.identities import Identity
from people.recognition.known import Held, KnownOffice, KnownPerson
from people.recognition.names import Mention
from people.recognition.roles import Role, has_age_after
from people.recognition.roster import Roster
from people.recognition.suggestions import nearly_named
from people.recognition.titles import LEGISLATOR_LETTERS, OF_PUBLIC_OFFICE, Title, TitleKind, fits
from people.recognition.vocabulary import PRIVATE_ROLES
from people.recognition.words import folded_parts, word_set

LEGISLATOR = Title(TitleKind.LEGISLATOR)
COUNCIL_WORDS = frozenset(("council", "cyngor"))
KINDS_OF_COUNCIL = word_set(
    """
    the of london royal borough city county district metropolitan council town parish cyngor dinas sir
    """
)
POLITICAL = word_set("councillor leader mayor cabinet mp candidate opposition portfolio")


@dataclass(frozen=True, slots=True)
class Match:
    """`person` when it is certain, else the `candidates` it might be; `why` says how it was decided."""

    person: KnownPerson | None
    candidates: tuple[KnownPerson, ...] = ()
    why: str = ""


NOBODY = Match(None)


def match(identity: Identity, roles: Sequence[Role], roster: Roster, text: str, day: date | None) -> Match:
    """Match one identity; `roles` are all the text gives this person."""
    if identity.rivals:
        return NOBODY
    found = _by_name(identity, roster, day) if identity.fullest.full else _by_surname(identity, roster, day)
    if found.person and all(m.partial for m in identity.mentions if m.full) and identity.fullest.full:
        return Match(None, (found.person,), "the name may be longer than this")
    if found.person and _contradicted(identity, roles, found.person, text, day):
        return Match(None, (found.person,), "the text says something that does not fit")
    return found


def _by_name(identity: Identity, roster: Roster, day: date | None) -> Match:
    name, titles = identity.fullest, _titles(identity)
    exact = roster.named(name.parts)
    if len(exact) == 1:
        return Match(exact[0], why="full name")
    if exact:
        decided = _one_of(exact, titles, day, "full name and title")
        return decided if decided.person else Match(None, exact, "several people of this name")
    found = _by_other_form(name, titles, roster, day)
    if found.person or found.candidates:
        return found
    return Match(None, nearly_named(name.parts, roster.of_family(name.family)), "spelt almost like this")


def _by_other_form(name: Mention, titles: Sequence[Title], roster: Roster, day: date | None) -> Match:
    """A double surname without a given name, or a usual short form of one: only ever under a title."""
    if not titles:
        return NOBODY
    double = roster.of_family(name.parts)
    if double:
        return _one_of(double, titles, day, "title and surname")
    family = roster.of_family(name.family)
    familiar = [p for p in family if any(same_given_name(name.given, given) for given in _given_names(p))]
    if len(name.pieces[0]) > 1 or len(name.pieces) > 2:
        return Match(None, tuple(familiar))
    return _one_of(familiar, titles, day, "short form of the name, and title")


def _by_surname(identity: Identity, roster: Roster, day: date | None) -> Match:
    name = identity.fullest
    owners: Iterable[KnownPerson] = roster.of_family(name.family)
    if len(name.pieces) > 1 and len(name.given) == 1:
        owners = [p for p in owners if any(g.startswith(name.given) for g in _given_names(p))]
    return _one_of(owners, _titles(identity), day, "title and surname")


def _one_of(people: Iterable[KnownPerson], titles: Sequence[Title], day: date | None, why: str) -> Match:
    """The only one whose office fits a title that day; if several may, nobody is matched."""
    possible = [p for p in people if _best_held(p, titles, day) is not Held.NO]
    if len(possible) == 1:
        return Match(possible[0], why=why)
    return Match(None, tuple(possible))


def _best_held(person: KnownPerson, titles: Sequence[Title], day: date | None) -> Held:
    answers = {o.held_on(day) for o in person.offices for t in titles if fits(t, o)}
    if any(t.kind is TitleKind.PEER for t in titles) and _same_honorific(person, titles):
        return Held.YES
    return next((answer for answer in (Held.YES, Held.MAYBE) if answer in answers), Held.NO)


def _same_honorific(person: KnownPerson, titles: Sequence[Title]) -> bool:
    return bool(person.honorific) and any(
        t.kind is TitleKind.PEER and t.form == person.honorific for t in titles
    )


def _titles(identity: Identity) -> list[Title]:
    titles = [t for m in identity.mentions for t in m.titles]
    if any(letter in LEGISLATOR_LETTERS for m in identity.mentions for letter in m.letters):
        titles.append(LEGISLATOR)
    return titles


def _given_names(person: KnownPerson) -> set[str]:
    return {folded_parts(name)[0] for name in (person.name, *person.other_names) if folded_parts(name)}


def _contradicted(
    identity: Identity, roles: Sequence[Role], person: KnownPerson, text: str, day: date | None
) -> bool:
    if any(has_age_after(text, m) for m in identity.mentions if m.full):
        return True
    if any(_private(role, person) or _of_another_council(role, person) for role in roles):
        return True
    return _title_no_longer_held(identity, person, day)


def _private(role: Role, person: KnownPerson) -> bool:
    said = set(folded_parts(role.text))
    if not said & PRIVATE_ROLES or said & POLITICAL:
        return False
    return not said & {part for o in person.offices for part in folded_parts(o.title)} & PRIVATE_ROLES


def _of_another_council(role: Role, person: KnownPerson) -> bool:
    named = _council(role.organisation) or _council(role.text)
    own = {council for o in person.offices if (council := _council(o.organisation))}
    return bool(named and own) and not any(named <= council or council <= named for council in own)


def _council(organisation: str) -> frozenset[str]:
    """What tells one council from another: "London Borough of Hackney Council" gives hackney."""
    parts = folded_parts(organisation)
    for index, part in enumerate(parts):
        if part in COUNCIL_WORDS:
            near = parts[max(0, index - 4) : index] or parts[index + 1 : index + 3]
            return frozenset(p for p in near if p not in KINDS_OF_COUNCIL and len(p) > 2)
    return frozenset()


def _title_no_longer_held(identity: Identity, person: KnownPerson, day: date | None) -> bool:
    """Called councillor on a day when every public office we know of was over, or not begun: likely a
    namesake."""
    public = any(t.kind in OF_PUBLIC_OFFICE for t in _titles(identity))
    if not public or not person.offices:
        return False
    return all(o.held_on(day) is Held.NO for o in person.offices)


def office_on(
    person: KnownPerson, day: date | None, role: str, titles: Sequence[Title]
) -> KnownOffice | None:
    """The office to show for that day: the one the text speaks of, else one that fits the title, else
    the first."""
    held = [o for o in person.offices if o.held_on(day) is Held.YES]
    held = held or [o for o in person.offices if o.held_on(day) is Held.MAYBE]
    if day is None and len(held) > 1 and not role and not titles:
        return None
    said = set(folded_parts(role))
    spoken_of = [
        o for o in held if said and len(said & set(folded_parts(o.title))) >= 0.6 * len(folded_parts(o.title))
    ]
    fitting = [o for o in held if any(fits(t, o) for t in titles)]
    return next(iter([*spoken_of, *fitting, *held]), None)
