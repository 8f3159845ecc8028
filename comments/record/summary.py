"""The accounts in words: what the page begins with, and what its plot shows, for those who cannot see it."""

from collections.abc import Sequence

from comments.models import Measure
from comments.record.accounts import Account


def summary(total: Account, when: str) -> str:
    """``when`` begins the first sentence, such as “In 2026”."""
    numbers = total.numbers
    sentences = [
        f"{when} readers sent us {_of(numbers[Measure.RECEIVED], 'comment')}.",
        _held(total),
        f"{_were(numbers[Measure.REJECTED])} rejected.",
        _appeals(numbers[Measure.APPEALED], numbers[Measure.UPHELD]),
    ]
    return " ".join(sentences)


def plot_in_words(months: Sequence[Account], drawn: Sequence[Measure]) -> str:
    """The lowest and the highest month of each series."""
    return " ".join(f"{measure.label.capitalize()}: {_range(months, measure)}." for measure in drawn)


def _held(total: Account) -> str:
    held = f"{_were(total.numbers[Measure.HELD])} held for a moderator"
    if not total.has_median:
        return f"{held}."
    return f"{held}, and half of those that were decided had an answer within {total.half_within}."


def _appeals(made: int, upheld: int) -> str:
    if not made and not upheld:
        return "Nobody appealed."
    return (
        f"There {'was' if made == 1 else 'were'} {_of(made, 'appeal')}, and {_were(upheld).lower()} upheld."
    )


def _range(months: Sequence[Account], measure: Measure) -> str:
    lowest = min(months, key=lambda month: month.numbers[measure])
    highest = max(months, key=lambda month: month.numbers[measure])
    if lowest.numbers[measure] == highest.numbers[measure]:
        return f"{highest.numbers[measure]:,} in each month"
    return f"from {_in_month(lowest, measure)} to {_in_month(highest, measure)}"


def _in_month(account: Account, measure: Measure) -> str:
    return f"{account.numbers[measure]:,} in {account.month:%B %Y}"


def _of(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}" if number else f"no {what}s"


def _were(number: int) -> str:
    return f"{number:,} {'was' if number == 1 else 'were'}" if number else "None was"
