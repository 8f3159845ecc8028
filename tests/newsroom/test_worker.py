"""The worker goes on through trouble, and ends when it is told to."""

import threading
from unittest import mock

import pytest
from django.core import mail
from django.db import OperationalError

from newsroom import worker
from newsroom.worker import Worker
from tests.outbox.letters import a_letter, many_letters

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "PAUSE", 0.01)
    monkeypatch.setattr(worker, "PAUSE_AFTER_TROUBLE", 0.01)


def test_once_is_everything_that_is_due() -> None:
    many_letters(worker.sending.BATCH + 10)
    with mock.patch("newsroom.clocks.run_due") as struck:
        Worker().run_once()
    assert len(mail.outbox) == worker.sending.BATCH + 10
    struck.assert_called_once()


def test_a_database_that_is_away_for_a_while_is_waited_for(caplog: pytest.LogCaptureFixture) -> None:
    a_letter()
    it = Worker(is_wanted=lambda: not mail.outbox)
    deliver_due = worker.sending.deliver_due
    answers = iter([OperationalError("the database is starting up")] * 2)

    def flaky(**options: object) -> int:
        if error := next(answers, None):
            raise error
        return deliver_due(**options)

    with mock.patch("outbox.sending.deliver_due", flaky):
        it.run()
    assert len(mail.outbox) == 1
    assert caplog.text.count("will go on trying") == 2


def test_letters_do_not_wait_for_a_clock() -> None:
    a_letter()
    sent = threading.Event()

    def slow_clock(**_options: object) -> int:
        assert sent.wait(30)
        return 1

    def told() -> bool:
        if mail.outbox:
            sent.set()
        return not sent.is_set()

    with mock.patch("newsroom.clocks.run_due", slow_clock):
        Worker(is_wanted=told).run()
    assert len(mail.outbox) == 1


def test_it_ends_when_it_is_no_longer_wanted() -> None:
    Worker(is_wanted=lambda: False).run()


def test_a_fault_in_one_half_ends_the_other() -> None:
    with (
        mock.patch("outbox.sending.deliver_due", side_effect=ZeroDivisionError),
        pytest.raises(ZeroDivisionError),
    ):
        Worker().run()
    for thread in threading.enumerate():
        if thread.name == "clocks":
            thread.join(10)
            assert not thread.is_alive()
