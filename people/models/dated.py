"""What is true from one date to another: memberships, posts, areas, names.

Ends are inclusive. A blank start means nobody knows when it began; a blank end means it has not
ended; ``?`` as an end means it has ended and nobody knows when.
"""

from datetime import date
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, CharField, F, Q, Value, When

from people.models.fields import BoundField, PartialDateField
from people.partial_date import bound, in_words

Rows = TypeVar("Rows", bound="models.QuerySet[Any]")


class Held(models.TextChoices):
    """The answer to "was it so on that day?"."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class DatedRows:
    """Mixed into a QuerySet: its rows by the day they were true on."""

    def on(self: Rows, day: date) -> Rows:  # type: ignore[misc]  # mixed into a QuerySet
        """Rows that were, or may have been, true on that day; ``held`` on each says which."""
        certain = Q(start_latest__lte=day, end_earliest__gte=day)
        answer = Case(
            When(certain, then=Value(Held.YES)), default=Value(Held.MAYBE), output_field=CharField()
        )
        return self.filter(start_earliest__lte=day, end_latest__gte=day).annotate(held=answer)

    def surely_on(self: Rows, day: date) -> Rows:  # type: ignore[misc]  # mixed into a QuerySet
        return self.filter(start_latest__lte=day, end_earliest__gte=day)


class Dated(models.Model):
    """A row with a start and an end, each a partial date."""

    start = PartialDateField(
        "from", help_text="2018, 2018-05, 2018-05-11 or “by 2018-05-11”. Empty: not known."
    )
    end = PartialDateField(
        "until", help_text="The last day, in the same forms. Empty: still so. ?: ended, date unknown."
    )
    start_earliest = BoundField(said_in="start", edge="earliest", when_blank=date.min)
    start_latest = BoundField(said_in="start", edge="latest", when_blank=date.max)
    end_earliest = BoundField(said_in="end", edge="earliest", when_blank=date.max)
    end_latest = BoundField(said_in="end", edge="latest", when_blank=date.max)

    held: str  # on rows that came from ``on(day)``: one of ``Held``

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(end_latest__gte=F("start_earliest")),
                name="%(app_label)s_%(class)s_ends_after_start",
                violation_error_message="The end is before the start.",
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self._ends_before_it_starts():
            raise ValidationError({"end": "The end is before the start."}, code="end_before_start")

    def _ends_before_it_starts(self) -> bool:
        try:
            start = bound(self.start, "earliest", when_blank=date.min)
            end = bound(self.end, "latest", when_blank=date.max)
        except ValueError:  # the field's own validator has said so already
            return False
        return end < start

    def held_on(self, day: date) -> Held:
        """Whether this was so on that day, as far as what was said allows to know."""
        start_earliest, start_latest = self._bounds_of(self.start, if_blank=(date.min, date.max))
        end_earliest, end_latest = self._bounds_of(self.end, if_blank=(date.max, date.max))
        if day < start_earliest or day > end_latest:
            return Held.NO
        return Held.YES if start_latest <= day <= end_earliest else Held.MAYBE

    @staticmethod
    def _bounds_of(said: str, *, if_blank: tuple[date, date]) -> tuple[date, date]:
        earliest, latest = if_blank
        return bound(said, "earliest", when_blank=earliest), bound(said, "latest", when_blank=latest)

    @property
    def period(self) -> str:
        """As a reader sees it: "May 2018 – 6 May 2022", "since May 2018", "until 2022"."""
        start, end = in_words(self.start), in_words(self.end)
        if self.start.startswith("by "):
            start = f"{in_words(self.start[3:])} or earlier"
        if start and end:
            return f"{start} – {end}"
        if start:
            return f"since {start}"
        return f"until {end}" if end else ""
