"""Workers as they run in earnest: several at once, told to stop, and killed."""

import random
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.utils import timezone

from outbox.models import Letter
from tests.outbox.letters import many_letters
from tests.outbox.mail_server import MailServer
from tests.outbox.workers import end, start_worker

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 60.0
KILLS = 16
LONGEST_LIFE = 0.06  # seconds after its first letter: a dozen letters or so


@pytest.fixture
def worker(server: MailServer, tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    started: list[subprocess.Popen[str]] = []

    def start(*options: str) -> subprocess.Popen[str]:
        started.append(start_worker(server, tmp_path, *options))
        return started[-1]

    yield start
    for one in started:
        end(one)


def wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.001)


def nothing_waits() -> bool:
    return not Letter.objects.waiting().exists()


def test_two_workers_share_the_letters(
    server: MailServer, worker: Callable[..., subprocess.Popen[str]]
) -> None:
    letters = many_letters(200)
    both = [worker(), worker()]
    wait_until(nothing_waits)
    assert server.received() == {letter.message_id: 1 for letter in letters}
    assert server.connections > 1
    for one in both:
        one.send_signal(signal.SIGTERM)
        said, _ = one.communicate(timeout=PATIENCE)
        assert (one.returncode, said) == (0, "")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_a_worker_finishes_the_letter_in_its_hand(
    server: MailServer, worker: Callable[..., subprocess.Popen[str]], number: signal.Signals
) -> None:
    letters = many_letters(300)
    one = worker()
    wait_until(lambda: bool(server.mails))
    one.send_signal(number)
    said, _ = one.communicate(timeout=PATIENCE)
    assert (one.returncode, said) == (0, "")
    sent = Letter.objects.filter(sent_at__isnull=False)
    assert server.received() == dict.fromkeys(sent.values_list("message_id", flat=True), 1)
    assert 0 < sent.count() < len(letters)
    assert not Letter.objects.filter(leased_until__isnull=False).exists()


def test_killed_workers_lose_no_letter_and_repeat_at_most_one_each(
    server: MailServer, worker: Callable[..., subprocess.Popen[str]]
) -> None:
    """Between the server's answer and our note of it a kill leaves the letter to be sent again."""
    letters = many_letters(400)
    for _ in range(KILLS):
        kill_while_sending(worker(), server)
        run_out_leases()
    finish(worker)
    received = server.received()
    assert received.keys() == {letter.message_id for letter in letters}
    repeated = sum(times - 1 for times in received.values())
    assert repeated <= KILLS
    assert repeated <= Letter.objects.filter(attempts__gt=1).count()
    assert Letter.objects.filter(sent_at__isnull=False).count() == len(letters)


def kill_while_sending(one: subprocess.Popen[str], server: MailServer) -> None:
    before = len(server.mails)
    wait_until(lambda: len(server.mails) > before)
    time.sleep(random.uniform(0, LONGEST_LIFE))
    assert one.poll() is None, "it ended by itself"
    one.kill()
    one.communicate()


def run_out_leases() -> None:
    """Five minutes pass."""
    Letter.objects.waiting().filter(leased_until__isnull=False).update(leased_until=timezone.now())


def finish(worker: Callable[..., subprocess.Popen[str]]) -> None:
    """Twice: PostgreSQL may have come to the last lease of the last one killed only after we looked."""
    for _ in range(2):
        run_out_leases()
        assert worker("--once").wait(PATIENCE) == 0
