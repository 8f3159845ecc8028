"""Teach the classifier by the decisions moderators made here, and switch it on or off."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from comments import training
from comments.refusals import Refusal
from comments.screening.by_classifier import HELD_FROM
from comments.text.classifier import TooFewDecisions

EVERY = 1.0  # seconds between two lines of progress


class Command(BaseCommand):
    help = (
        "Learn from the comments that moderators have approved and rejected. What was learned has no say "
        "until it is switched on; then it may hold a comment or raise its priority, and nothing else."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--on", action="store_true", help="Switch the latest training on.")
        which.add_argument("--off", action="store_true", help="Switch the classifier off.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["off"]:
            training.switch_off()
            self.stdout.write("The classifier is off.")
        elif options["on"]:
            self._switch_on()
        else:
            self._train()

    def _switch_on(self) -> None:
        try:
            latest = training.switch_on()
        except Refusal as refusal:
            raise CommandError(str(refusal)) from None
        self.stdout.write(f"The classifier is on ({latest}).")

    def _train(self) -> None:
        try:
            made, trial = training.train(held_from=HELD_FROM, tell=self._progress())
        except TooFewDecisions as problem:
            raise CommandError(str(problem)) from None
        self.stdout.write(f"Learned from {made.approved:,} approved and {made.rejected:,} rejected comments.")
        self.stdout.write(
            f"Of others it would have held {trial.rejected_held:,} of {trial.rejected:,} rejected "
            f"and {trial.approved_held:,} of {trial.approved:,} approved ones."
        )
        self.stdout.write("It has no say yet: switch it on with --on.")

    def _progress(self) -> Any:
        told = time.monotonic()

        def tell(number: int) -> None:
            nonlocal told
            if time.monotonic() - told >= EVERY:
                told = time.monotonic()
                self.stdout.write(f"{number:,} comments read …")

        return tell
