"""The published accounts: what the tallies say about twelve months, month by month."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Case, IntegerField, Min, Sum, When

from articles.models import Desk
from comments.models import DeskTally, Measure, Reason
from comments.record import waits

MONTHS = 12


@dataclass
class Account:
    """The numbers of one month, or of all together (then without a month)."""

    month: date | None = None
    numbers: Counter[str] = field(default_factory=Counter)  # by measure
    rules: Counter[str] = field(default_factory=Counter)  # rejections, by the code of the house rule
    waited: Counter[int] = field(default_factory=Counter)  # held comments, by bucket

    def add(self, measure: str, part: str, number: int) -> None:
        if measure == Measure.WAITED:
            self.waited[int(part)] += number
            return
        self.numbers[measure] += number
        if measure == Measure.REJECTED:
            self.rules[part] += number

    @property
    def median(self) -> int | None:
        """The minutes within which half of the held comments were decided that were decided at all."""
        return waits.median(self.waited)

    @property
    def has_median(self) -> bool:
        """Of a few comments the middle one says nothing, or whose it was."""
        return sum(self.waited.values()) >= waits.FEWEST

    @property
    def half_within(self) -> str:
        """A dash for none, and for too few."""
        return waits.in_words(self.median if self.has_median else None)


@dataclass(frozen=True)
class Accounts:
    months: list[Account]
    total: Account
    rules: dict[str, str]  # the titles of the house rules that were used, by code

    @property
    def by_rule(self) -> list[tuple[str, list[int], int]]:
        """Title, the number of each month, and of all."""
        return [
            (title, [month.rules[code] for month in self.months], self.total.rules[code])
            for code, title in self.rules.items()
        ]


def twelve_months(last: date) -> list[date]:
    """The first days of the twelve months that end with the one of ``last``."""
    number = last.year * 12 + last.month - 1
    return [date(past // 12, past % 12 + 1, 1) for past in range(number - MONTHS + 1, number + 1)]


def accounts_of(months: list[date], desk: Desk | None = None) -> Accounts:
    """In two queries, whatever the number of comments."""
    tallies = DeskTally.objects.filter(day__gte=months[0], day__lt=_next(months[-1]))
    if desk is not None:
        tallies = tallies.filter(desk=desk)
    by_month, total = {month: Account(month) for month in months}, Account()
    rows = tallies.annotate(place=_place(months)).values_list("place", "measure", "part")
    for place, measure, part, number in rows.annotate(sum=Sum("number")).order_by():
        by_month[months[place]].add(measure, part, number)
        total.add(measure, part, number)
    return Accounts(list(by_month.values()), total, _rules(total))


def years(today: date) -> list[int]:
    """Those that have accounts, the latest first."""
    first = DeskTally.objects.aggregate(first=Min("day"))["first"] or today
    return list(range(today.year, first.year - 1, -1))


def _place(months: list[date]) -> Case:
    """Which of the months a day is in. Not by TruncMonth, for which SQLite calls Python once a row."""
    places = reversed(list(enumerate(months)))
    return Case(*(When(day__gte=month, then=place) for place, month in places), output_field=IntegerField())


def _next(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def _rules(total: Account) -> dict[str, str]:
    """In the order of the house rules; one that is gone is shown by its code."""
    titles = {reason.code: reason.title for reason in Reason.objects.all() if reason.code in total.rules}
    return titles | {code: code for code in sorted(total.rules) if code not in titles}
