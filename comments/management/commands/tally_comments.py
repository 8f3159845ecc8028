"""``manage.py tally_comments``: count every day of the published accounts anew from the decisions.

For a site whose history was brought in from elsewhere, or after a doubt. Safe to run again, and while the
site is running; each day is counted as a whole.
"""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand

from comments.record.tallying import days_on_record, tally


class Command(BaseCommand):
    help = "Count the published accounts of comments anew, day by day, from the decisions that are kept."

    def handle(self, *_args: Any, **_options: Any) -> None:
        days = days_on_record()
        tally(days, done=self._say)
        self.stdout.write(f"{len(days):,} days are counted.")

    def _say(self, day: date) -> None:
        """A line for each month, on its last day."""
        if (day.month, day.year) != _month_after(day):
            self.stdout.write(f"{day:%B %Y} is counted.")
            self.stdout.flush()


def _month_after(day: date) -> tuple[int, int]:
    tomorrow = date.fromordinal(day.toordinal() + 1)
    return tomorrow.month, tomorrow.year
