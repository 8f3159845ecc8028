"""What has to happen every so often, whoever asks: run by the worker, once however many workers there are.

A clock strikes when its last run began at least ``every`` ago, and sooner after one that failed. It must be
safe to run again at any time: a worker may be killed in the middle, and the clock then strikes again when the
hold on it has run out.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from django.db.models import F
from django.utils import timezone

from accounts.sessions import SessionStore
from comments import training
from comments.erasure import finish_erasures
from comments.legal import clock as legal_clock
from comments.record.tallying import tally_recent
from comments.reserved_names import reserve_all
from comments.retention import forget_due
from comments.screening.by_classifier import HELD_FROM
from newsroom.models import ClockRun

log = logging.getLogger(__name__)

AFTER_FAILURE = timedelta(minutes=15)
BROKEN_OFF = "broken off"


@dataclass(frozen=True)
class Clock:
    """``longest`` is how long a run may take before another worker takes it for lost."""

    name: str
    every: timedelta
    run: Callable[[], object]
    longest: timedelta = timedelta(minutes=10)

    def is_due(self, run: ClockRun, at: datetime) -> bool:
        if run.held_until and run.held_until > at:
            return False
        pause = min(self.every, AFTER_FAILURE) if run.failures else self.every
        return run.began_at is None or run.began_at + pause <= at


CLOCKS = (
    Clock("ended sessions", timedelta(days=1), SessionStore.clear_expired),
    Clock("readers who leave", timedelta(minutes=1), partial(finish_erasures, most=5_000)),
    Clock("legal deadlines", timedelta(minutes=5), legal_clock.strike),
    Clock("tally of comments", timedelta(minutes=30), tally_recent),
    Clock("forgetting", timedelta(days=1), forget_due, longest=timedelta(hours=2)),
    Clock("reserved names", timedelta(days=1), reserve_all),
    Clock(
        "training of screening",
        timedelta(weeks=1),
        partial(training.renew, held_from=HELD_FROM),
        longest=timedelta(hours=1),
    ),
)


def run_due(clocks: tuple[Clock, ...] | None = None, *, stop: Callable[[], bool] = lambda: False) -> int:
    """Run those whose time has come; how many. One that fails is logged, and holds up no other."""
    ran = 0
    for clock in CLOCKS if clocks is None else clocks:
        if stop():
            break
        if held_until := _hold(clock, at=timezone.now()):
            ran += 1
            _let_go(clock, held_until, _strike(clock))
    return ran


def _strike(clock: Clock) -> str:
    """What kind of error it met; empty when all went well."""
    try:
        clock.run()
    except Exception as error:
        log.exception("The clock for %s failed. It will strike again.", clock.name)
        return type(error).__name__
    return ""


def _hold(clock: Clock, *, at: datetime) -> datetime | None:
    """Until when the clock is ours; None when it is not due, or another worker's."""
    run, _ = ClockRun.objects.get_or_create(name=clock.name)
    if not clock.is_due(run, at):
        return None
    unchanged = ClockRun.objects.filter(pk=run.pk, began_at=run.began_at, held_until=run.held_until)
    held_until = at + clock.longest
    return held_until if unchanged.update(began_at=at, held_until=held_until, **_lost(run)) else None


def _lost(run: ClockRun) -> dict[str, object]:
    """Whoever held it until then never came back: a run that failed as well."""
    if run.held_until is None:
        return {}
    return {"failures": run.failures + 1, "last_error": BROKEN_OFF}


def _let_go(clock: Clock, held_until: datetime, error: str) -> None:
    """Unless it took so long that somebody else has it by now."""
    ours = ClockRun.objects.filter(name=clock.name, held_until=held_until)
    failures = F("failures") + 1 if error else 0
    ours.update(held_until=None, ended_at=timezone.now(), failures=failures, last_error=error[:100])
