"""``manage.py forget``: forget now what the worker's clock would forget tonight.

With ``--dry-run`` it only counts. Safe to run again, after it was stopped in the middle too.
"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from comments import retention
from comments.management.progress import Progress


class Command(BaseCommand):
    help = "Forget what has been kept for as long as the settings say."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--dry-run", action="store_true", help="Count what would be forgotten; change nothing."
        )

    def handle(self, *_args: Any, dry_run: bool, **_options: Any) -> None:
        progress = Progress(self.stdout.write, "rows so far")
        counted = retention.due() if dry_run else retention.forget(tell=progress)
        for what, number in counted:
            self.stdout.write(f"{number:>10,}  {what}")
            self.stdout.flush()
        self.stdout.write("Nothing was changed." if dry_run else "Forgotten.")
