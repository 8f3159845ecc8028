"""What the roster knows, as plain records: a loader fills them, the recogniser only reads them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Held(StrEnum):
    """Was the office held on that day? A date known only to the month can only answer maybe."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


@dataclass(frozen=True, slots=True)
class KnownOffice:
    """An office a person holds or held.

    Each end of its time is a pair of bounds, because many dates are known only to the month or year. No start
    bounds: nobody knows when it began. No end bounds: it has not ended. Ends are inclusive.
    """

    title: str
    short_title: str = ""
    organisation: str = ""
    area: str = ""
    starts_earliest: date | None = None
    starts_latest: date | None = None
    ends_earliest: date | None = None
    ends_latest: date | None = None

    def held_on(self, day: date | None) -> Held:
        """Yes, no or maybe; on an unknown day everything is maybe."""
        if day is None:
            return Held.MAYBE
        if self.starts_earliest and day < self.starts_earliest:
            return Held.NO
        if self.ends_latest and day > self.ends_latest:
            return Held.NO
        return Held.YES if self._surely_begun(day) and self._surely_not_over(day) else Held.MAYBE

    def _surely_begun(self, day: date) -> bool:
        return self.starts_latest is not None and self.starts_latest <= day

    def _surely_not_over(self, day: date) -> bool:
        if self.ends_earliest is None:
            return self.ends_latest is None
        return day <= self.ends_earliest


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person on the roster; `offices` come with the one to show first in front."""

    slug: str
    name: str
    other_names: tuple[str, ...] = ()
    family_name: str = ""
    honorific: str = ""
    offices: tuple[KnownOffice, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """An organisation on the roster; `other_names` holds former names, short names and initials."""

    slug: str
    name: str
    other_names: tuple[str, ...] = ()
