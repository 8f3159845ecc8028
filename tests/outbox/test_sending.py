"""Sending what is due, to a real server."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

import pytest
import time_machine
from django.core import mail
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings

from outbox import sending
from outbox.ends import MOST_ATTEMPTS, WAITS, mark_failed, mark_sent
from outbox.failures import Failure
from outbox.mailing import as_mail
from outbox.models import Letter
from outbox.sending import BATCH, deliver_due
from outbox.taking import LEASE, take
from tests.outbox.letters import TESS, a_letter, as_stored, many_letters
from tests.outbox.mail_server import MailServer, free_port

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel("2026-06-01T09:00:00Z", tick=False) as traveller:
        yield traveller


def test_a_letter_is_sent_once(server: MailServer) -> None:
    letter = a_letter()
    assert (deliver_due(), deliver_due()) == (1, 0)
    assert server.received() == {letter.message_id: 1}
    stored = as_stored(letter)
    assert stored.sent_at is not None
    assert (stored.attempts, stored.leased_until, stored.last_error) == (1, None, "")


def test_what_arrives_says_who_when_and_that_nobody_need_answer(
    server: MailServer, settings: Settings
) -> None:
    settings.DEFAULT_FROM_EMAIL = "Marl Bridge News <news@marl-bridge.home.arpa>"
    letter = a_letter(subject="Your comment on “Pool reopens” – £", text="Rule 3.\n\nGwen’s answer: ✓\n")
    deliver_due()
    (arrived,) = server.mails
    assert arrived["Message-ID"] == letter.message_id
    assert arrived["From"] == settings.DEFAULT_FROM_EMAIL
    assert arrived["To"] == TESS
    assert arrived["Subject"] == letter.subject
    assert arrived["Auto-Submitted"] == "auto-generated"
    assert parsedate_to_datetime(arrived["Date"]) == letter.written_at.replace(microsecond=0)
    assert arrived.get_content().replace("\r\n", "\n") == letter.text


def test_answers_go_where_the_letter_says(server: MailServer) -> None:
    a_letter(reply_to="press@marl-bridge.home.arpa")
    a_letter("decision-2-rejected")
    deliver_due()
    assert [mail["Reply-To"] for mail in server.mails] == ["press@marl-bridge.home.arpa", None]


@pytest.mark.parametrize(
    "words", ["Plain words. " * 200, "“Löschen” – ✓ " * 200, f"https://{'x' * 3000}", "\n.\n"]
)
def test_on_the_way_no_line_is_long_and_none_beyond_ascii(words: str, server: MailServer) -> None:
    """So no server in between has a reason to rewrite it, and to break a signature."""
    text = f"From here on:\n\n{words}\n"
    letter = a_letter(subject=words[:250], text=text)
    sent = as_mail(letter).message().as_bytes(linesep="\r\n")
    _, _, body = sent.partition(b"\r\n\r\n")
    assert sent.isascii()
    assert max(len(line) for line in body.split(b"\r\n")) <= 76
    deliver_due()
    (arrived,) = server.mails
    assert arrived.get_content().replace("\r\n", "\n") == text
    assert "".join(arrived["Subject"].split()) == "".join(letter.subject.split())


def test_one_connection_carries_a_batch(server: MailServer) -> None:
    many_letters(BATCH + 1)
    assert deliver_due() == BATCH
    assert server.connections == 1
    assert (deliver_due(), server.connections) == (1, 2)


def test_a_letter_is_not_sent_before_its_time(server: MailServer) -> None:
    a_letter(at=timezone.now() + timedelta(hours=1))
    assert deliver_due() == 0
    assert not server.mails


def test_a_code_does_not_wait_behind_other_mail(server: MailServer) -> None:
    many_letters(3)
    code = a_letter("code", is_secret=True)
    deliver_due()
    assert server.mails[0]["Message-ID"] == code.message_id


def test_stopping_leaves_the_rest_for_later(server: MailServer) -> None:
    many_letters(3)
    assert deliver_due(stop=lambda: bool(server.mails)) == 1
    assert Letter.objects.due(timezone.now()).count() == 2


# What goes wrong


@pytest.mark.django_db(transaction=True)
def test_a_letter_that_left_is_not_sent_again_because_the_database_was_away(
    server: MailServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    letter = a_letter()
    trouble = iter([OperationalError("database is locked")] * 3)

    def flaky(sent: Letter, *, at: datetime) -> None:
        if error := next(trouble, None):
            raise error
        mark_sent(sent, at=at)

    monkeypatch.setattr(sending, "mark_sent", flaky)
    monkeypatch.setattr(sending, "NOTE_AGAIN", (0.0,) * 3)
    assert deliver_due() == 1
    assert as_stored(letter).sent_at is not None
    assert server.received() == {letter.message_id: 1}
    assert caplog.text.count("could not be noted") == 3


def test_a_failure_is_tried_again_later_and_later_and_then_given_up(
    server: MailServer, clock: time_machine.Traveller
) -> None:
    server.on_recipient[TESS] = "450 4.2.1 The mailbox is busy"
    letter = a_letter()
    began = timezone.now()
    for wait in WAITS:
        assert deliver_due() == 1
        clock.shift(wait - timedelta(seconds=1))
        assert deliver_due() == 0
        clock.shift(1)
    assert timedelta(days=2) <= timezone.now() - began < timedelta(days=2, hours=3)
    assert as_stored(letter).last_error == "The mail server said: 450 4.2.1 The mailbox is busy"
    assert deliver_due() == 1
    stored = as_stored(letter)
    assert (stored.attempts, stored.given_up_at) == (MOST_ATTEMPTS, timezone.now())
    assert not server.mails


def test_after_a_failure_the_same_letter_arrives(server: MailServer, clock: time_machine.Traveller) -> None:
    server.on_data[TESS] = "451 4.3.0 Try again later"
    letter = a_letter()
    deliver_due()
    server.on_data.clear()
    clock.shift(WAITS[0])
    deliver_due()
    assert server.received() == {letter.message_id: 1}
    stored = as_stored(letter)
    assert (stored.attempts, stored.last_error) == (2, "")


@pytest.mark.parametrize("moment", ["on_recipient", "on_data"])
def test_what_is_refused_for_good_is_given_up_at_once(server: MailServer, moment: str) -> None:
    getattr(server, moment)[TESS] = "550 5.1.1 No such\tmailbox"
    letter = a_letter()
    deliver_due()
    stored = as_stored(letter)
    assert stored.given_up_at is not None
    assert stored.last_error == "The mail server said: 550 5.1.1 No such mailbox"


def test_a_refused_letter_holds_up_no_other(server: MailServer) -> None:
    server.on_recipient |= {TESS: "550 5.1.1 No", "reader-0@marl-bridge.home.arpa": "450 4.2.1 Busy"}
    a_letter()
    many_letters(3)
    assert deliver_due() == 4
    assert len(server.mails) == 2


def test_while_the_server_is_away_one_attempt_a_round_is_enough(
    server: MailServer, settings: Settings
) -> None:
    letters = many_letters(3)
    settings.EMAIL_PORT = free_port()
    assert deliver_due() == 1
    stored = as_stored(letters[0])
    assert stored.last_error == "The mail server could not be used: Connection refused."
    assert stored.due_at > timezone.now()


def test_an_address_that_is_none_is_given_up(server: MailServer) -> None:
    letter = a_letter(to="one@marl-bridge.home.arpa, two@marl-bridge.home.arpa")
    many_letters(1)
    assert deliver_due() == 2
    assert as_stored(letter).last_error == "This cannot be written as mail: ValueError."
    assert len(server.mails) == 1


# Codes, and invented people


def test_a_code_is_not_kept_after_it_was_sent(server: MailServer) -> None:
    letter = a_letter(text="Your code is 123456.", is_secret=True)
    deliver_due()
    assert "123456" in server.mails[0].get_content()
    assert as_stored(letter).text == ""


def test_a_code_that_has_run_out_is_not_sent(server: MailServer, clock: time_machine.Traveller) -> None:
    letter = a_letter(text="Your code is 123456.", is_secret=True)
    clock.shift(timedelta(minutes=15))
    deliver_due()
    stored = as_stored(letter)
    assert not server.mails
    assert (stored.given_up_at, stored.text) == (timezone.now(), "")
    assert stored.last_error == "The code in it had run out before it could be sent."


def test_what_a_server_says_of_a_code_is_not_stored(server: MailServer) -> None:
    server.on_data[TESS] = "554 5.7.1 Spam: “Your code is 123456.”"
    letter = a_letter(text="Your code is 123456.", is_secret=True)
    deliver_due()
    stored = as_stored(letter)
    assert (stored.last_error, stored.text) == ("The mail server said: 554", "")


@pytest.mark.parametrize("address", ["mo@marl.example", "mo@example.org", "mo@a.example.com", "mo@x.TEST."])
def test_invented_people_get_no_mail(server: MailServer, address: str) -> None:
    letter = a_letter(to=address)
    deliver_due()
    stored = as_stored(letter)
    assert stored.given_up_at is not None
    assert "invented" in stored.last_error
    assert server.connections == 0


def test_on_the_screen_invented_people_do_get_mail() -> None:
    letter = a_letter(to="mo@example.org")
    deliver_due()
    assert [sent.subject for sent in mail.outbox] == [letter.subject]


# A worker that was killed


def test_what_a_killed_worker_was_sending_is_sent_when_its_lease_has_run_out(
    server: MailServer, clock: time_machine.Traveller
) -> None:
    letter = a_letter()
    assert take(at=timezone.now()) == letter
    clock.shift(LEASE - timedelta(seconds=1))
    assert deliver_due() == 0
    clock.shift(1)
    assert deliver_due() == 1
    assert server.received() == {letter.message_id: 1}
    assert as_stored(letter).attempts == 2


def test_a_letter_that_kills_each_worker_is_given_up(
    server: MailServer, clock: time_machine.Traveller
) -> None:
    letter = a_letter()
    for _ in range(MOST_ATTEMPTS):
        assert take(at=timezone.now())
        clock.shift(LEASE)
    deliver_due()
    assert as_stored(letter).last_error == "Sending it was broken off again and again."
    assert not server.mails


def test_a_slow_worker_does_not_undo_what_a_second_one_did(clock: time_machine.Traveller) -> None:
    a_letter()
    first = take(at=timezone.now())
    clock.shift(LEASE)
    second = take(at=timezone.now())
    assert first
    assert second
    mark_failed(first, Failure("too slow", is_final=True), at=timezone.now())
    stored = as_stored(second)
    assert (stored.given_up_at, stored.leased_until) == (None, second.leased_until)


# What it costs


def test_looking_for_letters_takes_one_query_without_a_lock(django_assert_num_queries: object) -> None:
    with django_assert_num_queries(1):
        deliver_due()


def test_the_next_letter_is_found_by_the_index() -> None:
    due = Letter.objects.due(timezone.now()).only("id")[:1]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_sort = off")
    assert "outbox_letter_waiting" in due.explain()
    assert "TEMP B-TREE" not in due.explain()
    assert "Sort" not in due.explain()


def test_each_letter_takes_the_same_few_queries(server: MailServer) -> None:
    def queries(number: int) -> int:
        Letter.objects.all().delete()
        many_letters(number)
        with CaptureQueriesContext(connection) as asked:
            deliver_due()
        return len(asked)

    assert queries(11) - queries(1) == 10 * (queries(2) - queries(1))
