"""What has to happen every so often happens, once, whatever else fails."""

import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from accounts.models import Session
from newsroom.clocks import CLOCKS, Clock, run_due
from newsroom.models import ClockRun

HOUR = timedelta(hours=1)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel("2026-06-01T09:00:00Z", tick=False) as traveller:
        yield traveller


@pytest.mark.django_db
def test_a_clock_strikes_at_its_interval(clock: time_machine.Traveller) -> None:
    struck: list[object] = []
    hourly = (Clock("hourly", HOUR, lambda: struck.append(timezone.now())),)
    assert (run_due(hourly), run_due(hourly)) == (1, 0)
    clock.shift(HOUR - timedelta(seconds=1))
    assert run_due(hourly) == 0
    clock.shift(1)
    assert run_due(hourly) == 1
    assert len(struck) == 2
    run = ClockRun.objects.get(name="hourly")
    assert (run.began_at, run.ended_at, run.held_until) == (timezone.now(), timezone.now(), None)


@pytest.mark.django_db
def test_one_that_fails_is_logged_and_stops_no_other(
    clock: time_machine.Traveller, caplog: pytest.LogCaptureFixture
) -> None:
    struck: list[str] = []

    def fail() -> None:
        struck.append("fails")
        raise LookupError("no such thing")

    both = (Clock("fails", HOUR, fail), Clock("works", HOUR, lambda: struck.append("works")))
    assert run_due(both) == 2
    assert "The clock for fails failed." in caplog.text
    clock.shift(HOUR)
    run_due(both)
    assert struck == ["fails", "works"] * 2


@pytest.mark.django_db
def test_one_whose_worker_was_killed_strikes_again_when_the_hold_has_run_out(
    clock: time_machine.Traveller,
) -> None:
    struck: list[str] = []
    often = (Clock("often", timedelta(seconds=10), lambda: struck.append("often"), timedelta(minutes=10)),)
    now = timezone.now()
    ClockRun.objects.create(name="often", began_at=now, held_until=now + timedelta(minutes=10))
    clock.shift(timedelta(minutes=9))
    assert run_due(often) == 0
    clock.shift(timedelta(minutes=1))
    assert run_due(often) == 1


@pytest.mark.django_db
def test_one_that_took_too_long_leaves_the_next_ones_hold_alone(clock: time_machine.Traveller) -> None:
    def overrun() -> None:
        now = timezone.now()
        ClockRun.objects.update(began_at=now, held_until=now + HOUR)  # another worker took it over

    run_due((Clock("slow", HOUR, overrun),))
    assert ClockRun.objects.get().held_until == timezone.now() + HOUR


@pytest.mark.django_db(transaction=True)
def test_workers_do_not_run_one_clock_at_once() -> None:
    struck: list[str] = []
    begin = threading.Barrier(4)
    clocks = (Clock("hourly", HOUR, lambda: struck.append("hourly")),)

    def work() -> None:
        begin.wait()
        run_due(clocks)
        connection.close()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    assert struck == ["hourly"]


@pytest.mark.django_db
def test_stopping_begins_no_other_clock() -> None:
    struck: list[str] = []
    two = tuple(Clock(name, HOUR, lambda: struck.append("one")) for name in ("first", "second"))
    assert run_due(two, stop=lambda: bool(struck)) == 1


@pytest.mark.once
def test_no_two_clocks_share_a_name() -> None:
    assert len({clock.name for clock in CLOCKS}) == len(CLOCKS)


@pytest.mark.django_db
def test_ended_sessions_are_cleared_away() -> None:
    Session.objects.create(session_key="old", expire_date=timezone.now() - timedelta(days=1))
    Session.objects.create(session_key="new", expire_date=timezone.now() + timedelta(days=1))
    run_due()
    assert [session.session_key for session in Session.objects.all()] == ["new"]
