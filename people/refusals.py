"""Why nobody was added to the roster. Each face shows the message to its user as it is."""

from collections.abc import Sequence

from people.models import Person


class RosterRefusal(Exception):
    """Nothing was changed. ``str()`` is a sentence for the person who asked."""


class NotAName(RosterRefusal):
    """The name is missing or is not whole."""


class DoesNotFit(RosterRefusal):
    """A name, a title or an office is longer than there is room for."""


class NoBody(RosterRefusal):
    """An office without the organisation it belongs to."""


class TakenMeanwhile(RosterRefusal):
    """Two people added the same name at the same moment; this one was second."""


class AlreadyKnown(RosterRefusal):
    """Somebody of this name is on the roster; ``people`` says who."""

    def __init__(self, people: Sequence[Person]) -> None:
        self.people = list(people)
        super().__init__(
            f"{self.people[0].name} is on the roster already. Choose that person, "
            "or say that this is somebody else of the same name."
        )
