"""What each moderator decided, for staff: oneself, or everybody for whoever keeps the whole site."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from accounts.models import User
from comments.models import ModeratorTally
from comments.record.accounts import Account


@dataclass(frozen=True)
class Row:
    moderator: User
    account: Account


def rows(first: date, last: date, only: User | None = None) -> list[Row]:
    """Both days count. In two queries, by name."""
    tallies = ModeratorTally.objects.filter(day__gte=first, day__lte=last)
    if only is not None:
        tallies = tallies.filter(moderator=only)
    accounts: dict[int, Account] = {}
    summed = tallies.values_list("moderator", "measure", "part").annotate(sum=Sum("number")).order_by()
    for moderator, measure, part, number in summed:
        accounts.setdefault(moderator, Account()).add(measure, part, number)
    users = User.objects.filter(pk__in=accounts).order_by("name", "pk")
    return [Row(user, accounts[user.pk]) for user in users]
