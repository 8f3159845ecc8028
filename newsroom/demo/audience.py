"""The town's readers: their accounts, the names they go by, and what happened to those."""

from datetime import datetime, timedelta
from functools import partial

from accounts.models import User
from comments import erasure
from comments.models import Reader
from comments.readers import become_reader, rename, verify
from newsroom.demo.cast import readers_address
from newsroom.demo.manuscript import in_london
from newsroom.demo.roster import Roster
from newsroom.demo.talk import Remark
from newsroom.demo.timeline import Timeline
from newsroom.demo.town_files import Table, table

# Between choosing a name and the first words under it.
GETTING_READY = timedelta(minutes=4)
PLACE = "town/readers.toml"


class Audience:
    """Everybody who wrote or reported something, by the name they go by now."""

    def __init__(self, roster: Roster, verifier: User, password: str) -> None:
        self._roster, self._verifier, self._password = roster, verifier, password
        self._readers: dict[str, Reader] = {}

    def reader(self, name: str) -> Reader:
        return self._readers[name]

    def enter(self, timeline: Timeline, remarks: list[Remark]) -> None:
        first = first_words(remarks)
        for entry in table("readers")["reader"]:
            joins = first[entry["name"]] - GETTING_READY
            timeline.add(joins, partial(self._join, entry), PLACE)
            if "verified" in entry:
                timeline.add(in_london(entry["verified"]), partial(self._verify, entry), PLACE)
            elif "renamed" in entry:
                timeline.add(in_london(entry["renamed"]), partial(self._rename, entry), PLACE)
            if "left" in entry:
                timeline.add(in_london(entry["left"]), partial(self._leave, entry), PLACE)

    def _join(self, entry: Table, at: datetime) -> None:
        user = User.objects.create_user(readers_address(entry), date_joined=at)
        if "job" in entry:
            User.objects.filter(pk=user.pk).update(password=self._password)
        name = entry["name"]
        self._readers[name] = become_reader(user, entry.get("called") or name, at=at)

    def _verify(self, entry: Table, at: datetime) -> None:
        verify(self.reader(entry["name"]), self._roster.people[entry["person"]], by=self._verifier, at=at)

    def _rename(self, entry: Table, at: datetime) -> None:
        rename(self.reader(entry["name"]), entry["name"], at=at)

    def _leave(self, entry: Table, at: datetime) -> None:
        erasure.erase(self.reader(entry["name"]), at=at)


def first_words(remarks: list[Remark]) -> dict[str, datetime]:
    """When each of them first wrote or reported something."""
    said = [(remark.author, remark.at) for remark in remarks]
    said += [(event.who, event.at) for remark in remarks for event in remark.events if event.who]
    return dict(sorted(said, key=lambda one: one[1], reverse=True))
