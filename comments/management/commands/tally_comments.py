"""``manage.py tally_comments``: count every day of the published accounts anew from the decisions.

For a site whose history was brought in from elsewhere, or after a doubt. Safe to run again, and while the
site is running; each day is counted as a whole.
"""

from itertools import groupby
from typing import Any

from django.core.management.base import BaseCommand

from comments.record.tallying import days_on_record, tally


class Command(BaseCommand):
    help = "Count the published accounts of comments anew, day by day, from the decisions that are kept."

    def handle(self, *_args: Any, **_options: Any) -> None:
        days = days_on_record()
        for month, its_days in groupby(days, key=lambda day: f"{day:%B %Y}"):
            tally(its_days)
            self.stdout.write(f"{month} is counted.")
            self.stdout.flush()
        self.stdout.write(f"{len(days):,} days are counted.")
