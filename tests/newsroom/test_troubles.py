"""What administrators read on their home, and the health page in a word, when something does not work."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts import groups
from newsroom import troubles
from newsroom.clocks import Clock, run_due
from newsroom.models import ClockRun
from newsroom.worker import Worker
from outbox.ends import give_up, mark_sent
from outbox.models import Letter
from tests import factories
from tests.outbox.letters import a_letter, many_letters

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel("2026-06-01T09:00:00Z", tick=False) as traveller:
        yield traveller


@pytest.fixture
def running(clock: time_machine.Traveller) -> Worker:
    """A worker that has just been looking after everything."""
    worker = Worker()
    worker.run_once()
    return worker


def said() -> list[str]:
    return [trouble.sentence for trouble in troubles.troubles()]


def all_but_forgetting_go_on() -> None:
    ClockRun.objects.exclude(name="forgetting").update(began_at=timezone.now())


def health(client: Client) -> dict[str, str]:
    return client.get("/health/").json()


def test_nothing_is_said_while_all_is_well(running: Worker, client: Client) -> None:
    a_letter()
    assert said() == []
    assert health(client) == {"status": "ok", "worker": "running", "mail": "leaving", "clocks": "striking"}


def test_without_a_worker_nothing_else_matters(clock: time_machine.Traveller, client: Client) -> None:
    a_letter()
    clock.shift(HOUR)
    [sentence] = said()
    assert sentence.startswith("No worker is running")
    assert health(client)["worker"] == "silent"


def test_mail_that_does_not_leave_is_said_with_the_reason(
    clock: time_machine.Traveller, running: Worker, client: Client
) -> None:
    letter = a_letter()
    Letter.objects.update(last_error="The mail server could not be used: Connection refused.")
    clock.shift(HOUR)
    ClockRun.objects.update(began_at=timezone.now())
    [sentence] = said()
    assert sentence == (
        "Mail is not leaving: a letter has been waiting since Mon 1 Jun 2026, 10:00. "
        "The mail server could not be used: Connection refused."
    )
    assert health(client)["mail"] == "stuck"
    mark_sent(letter, at=timezone.now())
    assert said() == []


def test_one_address_that_does_not_answer_is_no_trouble_of_ours(
    clock: time_machine.Traveller, running: Worker
) -> None:
    a_letter()
    clock.shift(HOUR)
    mark_sent(a_letter("decision-2-rejected"), at=timezone.now())
    ClockRun.objects.update(began_at=timezone.now())
    assert said() == []


def test_many_letters_given_up_in_a_week_are_counted(clock: time_machine.Traveller, running: Worker) -> None:
    *some, last = many_letters(troubles.FEW + 1)
    for letter in some:
        give_up(letter, "550 No such mailbox.", at=timezone.now())
    assert said() == []
    give_up(last, "550 No such mailbox.", at=timezone.now())
    [trouble] = troubles.troubles()
    assert trouble.sentence == "6 letters were given up in the last seven days."
    assert trouble.url.endswith("?end=given-up")
    clock.shift(timedelta(days=8))
    ClockRun.objects.update(began_at=timezone.now())
    assert said() == []


def test_a_clock_that_fails_again_and_again_is_named(
    clock: time_machine.Traveller, running: Worker, client: Client
) -> None:
    def fail() -> None:
        raise LookupError("Gwen Price has no row.")

    failing = (Clock("forgetting", timedelta(days=1), fail),)
    ClockRun.objects.filter(name="forgetting").update(began_at=None)
    run_due(failing)
    assert said() == []
    clock.shift(timedelta(minutes=15))
    assert run_due(failing) == 1
    all_but_forgetting_go_on()
    assert said() == ["The clock “forgetting” failed 2 times in a row (LookupError)."]
    assert health(client)["clocks"] == "late"
    clock.shift(timedelta(minutes=15))
    run_due((Clock("forgetting", timedelta(days=1), lambda: None),))
    all_but_forgetting_go_on()
    assert said() == []


def test_a_clock_whose_worker_is_killed_each_time_is_named(
    clock: time_machine.Traveller, running: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsroom.clocks._let_go", lambda *_: None)  # nobody comes back to do it
    deadly = (Clock("forgetting", HOUR, lambda: None, longest=timedelta(minutes=10)),)
    for _ in range(3):
        clock.shift(HOUR)
        assert run_due(deadly) == 1
    all_but_forgetting_go_on()
    assert said() == ["The clock “forgetting” failed 2 times in a row (broken off)."]


def test_a_clock_that_stands_still_is_named(clock: time_machine.Traveller, running: Worker) -> None:
    clock.shift(timedelta(hours=2))
    ClockRun.objects.exclude(name="legal deadlines").update(began_at=timezone.now())
    assert said() == ["The clock “legal deadlines” has not struck since Mon 1 Jun 2026, 10:00."]


def test_administrators_read_it_on_their_home_and_nobody_else(client: Client) -> None:
    ada = factories.a_user("Ada", is_staff=True)
    groups.join(ada, groups.ADMINISTRATORS)
    mo = factories.a_moderator()
    for user, reads in ((ada, True), (mo, False)):
        client.force_login(user)
        assert ("No worker is running" in client.get(reverse("admin:index")).text) == reads
