"""Known people whose names are spelt almost like one in a text: shown to a person, never matched."""

from collections.abc import Iterable

from rapidfuzz.fuzz import ratio

from people.recognition.known import KnownPerson
from people.recognition.words import folded_parts

# Per cent. "Carolyn Selman" is near Caroline Selman; Ann Lee is not near Ian Lee.
NEAR = 86


def nearly_named(parts: Iterable[str], people: Iterable[KnownPerson]) -> tuple[KnownPerson, ...]:
    """Those of `people` with a name close to the folded `parts`."""
    wanted = " ".join(parts)
    return tuple(p for p in people if any(ratio(wanted, name) >= NEAR for name in _names(p)))


def _names(person: KnownPerson) -> list[str]:
    return [" ".join(folded_parts(name)) for name in (person.name, *person.other_names)]
