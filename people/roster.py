"""The roster for the recogniser, from the database: only what a given text can name.

Five queries, however many people there are. All names are read, offices only of those the text may mean:
with 100,000 people that is a fraction of a second, where building every office would take many.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from people.models import Membership, Organisation, OrganisationName, Person, PersonName
from people.recognition.known import KnownOffice, KnownOrganisation, KnownPerson
from people.recognition.roster import Roster, family_keys
from people.recognition.words import fold, folded_parts

# Beyond this many people it is quicker to read every membership than to list the people in a query.
MANY = 5_000


def roster_for(text: str, *, behind: Iterable[str] = ()) -> Roster:
    """Everybody and every organisation that ``text`` can name; look-ups answer as the whole roster would.

    ``behind`` names the veils whose people and offices count too (``people.models.veiled``).
    """
    veils = list(behind)
    said = frozenset(folded_parts(text))
    people = [person for person in _everybody(veils) if _may_be_named(person, said)]
    return Roster(_known(people, veils), _organisations(said, veils))


@dataclass(slots=True)
class _Names:
    """One person under all their names, those of records merged into theirs included."""

    slug: str
    name: str
    family_name: str
    honorific: str
    keys: list[int] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def _everybody(veils: list[str]) -> Iterable[_Names]:
    survivors: dict[int, _Names] = {}
    merged: list[tuple[int, int, str]] = []
    rows = (
        Person.objects.behind(veils)
        .order_by()
        .values_list("pk", "merged_into", "slug", "name", "family_name", "honorific_prefix")
    )
    for key, into, slug, name, family, honorific in rows.iterator(chunk_size=10_000):
        if into is None:
            survivors[key] = _Names(slug, name, family, honorific, [key])
        else:
            merged.append((key, into, name))
    # A veil may hide who a record was merged into: then it hides the record too.
    owners = {key: owner for key, owner in _owners(merged).items() if owner in survivors}
    for key, _into, name in merged:
        if key not in owners:
            continue
        survivors[owners[key]].keys.append(key)
        survivors[owners[key]].others.append(name)
    for key, name in PersonName.objects.order_by("id").values_list("person", "name"):
        owner = owners.get(key, key)
        if owner in survivors:  # else a veil hides them
            survivors[owner].others.append(name)
    return survivors.values()


def _owners(merged: Iterable[tuple[int, int, str]]) -> dict[int, int]:
    """For each merged record the one that stands at the end of its chain."""
    into = {key: target for key, target, _name in merged}
    return {key: _end_of_chain(key, into) for key in into}


def _end_of_chain(key: int, into: dict[int, int]) -> int:
    seen = {key}
    while key in into and into[key] not in seen:
        key = into[key]
        seen.add(key)
    return key


def _may_be_named(person: _Names, said: frozenset[str]) -> bool:
    """Nobody is recognised without their surname: it must stand in the text."""
    if not any(_word_in_common(name, said) for name in (person.family_name, person.name, *person.others)):
        return False
    return any(said.issuperset(family) for family in family_keys(_without_offices(person)))


def _word_in_common(name: str, said: frozenset[str]) -> bool:
    """A cheap look at all but the first name, before the exact one, which takes ten times as long."""
    parts = fold(name).replace("-", " ").replace(".", " ").replace(",", " ").split()
    return not said.isdisjoint(parts[1:] or parts)


def _without_offices(person: _Names) -> KnownPerson:
    return KnownPerson(
        slug=person.slug,
        name=person.name,
        other_names=tuple(dict.fromkeys(person.others)),
        family_name=person.family_name,
        honorific=person.honorific,
    )


def _known(people: list[_Names], veils: list[str]) -> list[KnownPerson]:
    owner = {key: person.slug for person in people for key in person.keys}
    offices: dict[str, list[KnownOffice]] = defaultdict(list)
    rows = Membership.objects.behind(veils).by_seniority()
    rows = rows if len(owner) > MANY else rows.filter(person__in=list(owner))
    for key, *office in rows.values_list("person", *OFFICE):
        if key in owner:
            offices[owner[key]].append(_office(*office))
    return [
        KnownPerson(
            slug=known.slug,
            name=known.name,
            other_names=known.other_names,
            family_name=known.family_name,
            honorific=known.honorific,
            offices=tuple(offices[known.slug]),
        )
        for known in map(_without_offices, people)
    ]


OFFICE = (
    "post__title",
    "post__short_title",
    "post__organisation__name",
    "post__area__name",
    "role",
    "organisation__name",
    "start_earliest",
    "start_latest",
    "end_earliest",
    "end_latest",
)


def _office(
    title: str | None,
    short_title: str | None,
    body: str | None,
    area: str | None,
    role: str,
    organisation: str | None,
    *bounds: date,
) -> KnownOffice:
    start_earliest, start_latest, end_earliest, end_latest = bounds
    return KnownOffice(
        title=title or role,
        short_title=short_title or "",
        organisation=body or organisation or "",
        area=area or "",
        starts_earliest=None if start_earliest == date.min else start_earliest,
        starts_latest=None if start_latest == date.max else start_latest,
        # An end that is known to have come, nobody knows when, keeps its first bound: never surely held.
        ends_earliest=None if end_earliest == date.max else end_earliest,
        ends_latest=None if end_latest == date.max else end_latest,
    )


def _organisations(said: frozenset[str], veils: list[str]) -> list[KnownOrganisation]:
    others: dict[int, list[str]] = defaultdict(list)
    for key, name in OrganisationName.objects.order_by("id").values_list("organisation", "name"):
        others[key].append(name)
    rows = Organisation.objects.behind(veils).values_list("pk", "slug", "name", "short_name")
    known = []
    for key, slug, name, short in rows:
        names = [*([short] if short else []), *others[key]]
        if any(_all_said(form, said) for form in (name, *names)):
            known.append(KnownOrganisation(slug, name, tuple(dict.fromkeys(names))))
    return known


def _all_said(name: str, said: frozenset[str]) -> bool:
    parts = folded_parts(name)
    return said.issuperset(parts[1:] if parts[:1] == ("the",) else parts)
