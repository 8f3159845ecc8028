"""Everything that happened in the conversations, played in the order in which it happened."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from comments.refusals import Refusal


class CannotHappenError(ValueError):
    """Something written down is refused by the verb it goes through; ``str()`` says where and why."""


@dataclass(frozen=True)
class Happening:
    """``place`` is where it is written down."""

    at: datetime
    play: Callable[[datetime], object]
    place: str


class Timeline:
    def __init__(self) -> None:
        self._happenings: list[Happening] = []

    def add(self, at: datetime, play: Callable[[datetime], object], place: str) -> None:
        """``play`` is called with the moment. Of two at the same moment the one added first comes first."""
        self._happenings.append(Happening(at, play, place))

    def play(self) -> None:
        """Raises CannotHappenError."""
        for happening in sorted(self._happenings, key=lambda one: one.at):
            try:
                happening.play(happening.at)
            except Refusal as refusal:
                raise CannotHappenError(f"{happening.place}: {refusal}") from refusal
