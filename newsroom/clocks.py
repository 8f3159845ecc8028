"""What has to happen every so often, whoever asks: run by the worker, once however many workers there are.

A clock strikes when its last run began at least ``every`` ago. It must be safe to run again at any time:
a worker may be killed in the middle, and the clock then strikes again when the hold on it has run out.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

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


@dataclass(frozen=True)
class Clock:
    """``longest`` is how long a run may take before another worker takes it for lost."""

    name: str
    every: timedelta
    run: Callable[[], object]
    longest: timedelta = timedelta(minutes=10)


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
            _strike(clock)
            _let_go(clock, held_until)
    return ran


def _strike(clock: Clock) -> None:
    try:
        clock.run()
    except Exception:
        log.exception("The clock for %s failed. It strikes again in its time.", clock.name)


def _hold(clock: Clock, *, at: datetime) -> datetime | None:
    """Until when the clock is ours; None when it is not due, or another worker's."""
    run, _ = ClockRun.objects.get_or_create(name=clock.name)
    if not _is_due(clock, run, at):
        return None
    unchanged = ClockRun.objects.filter(pk=run.pk, began_at=run.began_at, held_until=run.held_until)
    held_until = at + clock.longest
    return held_until if unchanged.update(began_at=at, held_until=held_until) else None


def _is_due(clock: Clock, run: ClockRun, at: datetime) -> bool:
    if run.held_until and run.held_until > at:
        return False
    return run.began_at is None or run.began_at + clock.every <= at


def _let_go(clock: Clock, held_until: datetime) -> None:
    """Unless it took so long that somebody else has it by now."""
    ours = ClockRun.objects.filter(name=clock.name, held_until=held_until)
    ours.update(held_until=None, ended_at=timezone.now())
