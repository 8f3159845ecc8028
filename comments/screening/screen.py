"""All checks run, the strictest verdict wins, and what each of them noticed is kept."""

import logging
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass

from django.db import transaction

from comments.models import Verdict
from comments.screening.checks import CHECKS, PURE
from comments.screening.submission import Noticed, Submission

logger = logging.getLogger(__name__)

Check = Callable[[Submission], Sequence[Noticed]]


@dataclass(frozen=True)
class Screening:
    noticed: list[Noticed]

    @property
    def verdict(self) -> Verdict:
        return max((found.verdict for found in self.noticed), default=Verdict.NOTED)

    @property
    def is_held(self) -> bool:
        return self.verdict >= Verdict.HELD

    @property
    def refusals(self) -> list[str]:
        """One sentence each for the author; empty when the comment is taken."""
        return [found.message for found in self.noticed if found.verdict == Verdict.REFUSED]

    @property
    def priority(self) -> int:
        return max((found.priority for found in self.noticed), default=0)


def screen(submission: Submission, checks: Sequence[Check] = CHECKS) -> Screening:
    return Screening([found for check in checks for found in _run(check, submission)])


def _run(check: Check, submission: Submission) -> list[Noticed]:
    """A check that breaks holds nothing: the comment is judged by the others, and we hear of it."""
    try:
        # A savepoint: PostgreSQL gives up the whole transaction when one question in it fails.
        with nullcontext() if check in PURE else transaction.atomic():
            return list(check(submission))
    except Exception:
        logger.exception("The check %s broke; it was left out.", getattr(check, "__name__", check))
        return []
