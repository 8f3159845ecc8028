"""The accounts as a table that other programs can read (RFC 4180): a row for each month."""

import csv
from collections.abc import Iterator
from io import StringIO

from comments.models import Measure
from comments.record.accounts import Account, Accounts

COLUMNS = {
    "received": Measure.RECEIVED,
    "held": Measure.HELD,
    "rejected": Measure.REJECTED,
    "rejections reversed": Measure.REVERSED,
    "appeals": Measure.APPEALED,
    "appeals upheld": Measure.UPHELD,
}
HALF = "half decided within (minutes)"


def as_csv(accounts: Accounts) -> str:
    written = StringIO()
    csv.writer(written).writerows(_rows(accounts))
    return written.getvalue()


def _rows(accounts: Accounts) -> Iterator[list[object]]:
    yield ["month", *COLUMNS, HALF, *(f"rejected: {title}" for title in accounts.rules.values())]
    for month in accounts.months:
        yield [f"{month.month:%Y-%m}", *_numbers(month), *(month.rules[code] for code in accounts.rules)]


def _numbers(month: Account) -> list[object]:
    counted = [month.numbers[measure] for measure in COLUMNS.values()]
    return [*counted, month.median if month.has_median else ""]
