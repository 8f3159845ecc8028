"""Nothing is left of whom we wrote to, and what."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from outbox import forgetting
from outbox.ends import mark_sent
from outbox.forgetting import forget_address, forget_sent
from outbox.models import Letter
from outbox.taking import take
from tests.outbox.letters import TESS, a_letter, many_letters

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def test_every_letter_to_an_erased_reader_is_gone() -> None:
    a_letter("waiting", to=TESS)
    a_letter("sent", to="Tess@Marl-Bridge.home.arpa")
    a_letter("other", to="a" + TESS)
    Letter.objects.filter(key="sent").update(sent_at=NOW)
    assert forget_address("TESS@marl-bridge.HOME.arpa") == 2
    assert [letter.key for letter in Letter.objects.all()] == ["other"]


def test_letters_to_an_address_are_found_by_the_index() -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
    assert "outbox_letter_to" in Letter.objects.addressed_to(TESS).order_by().explain()


@pytest.mark.parametrize(
    ("letters", "index"),
    [
        (Letter.objects.to_forget_of_sent, "outbox_letter_sent_to_forget"),
        (Letter.objects.to_forget_of_given_up, "outbox_letter_dead_to_forget"),
    ],
)
def test_what_is_to_be_forgotten_is_found_by_an_index(letters: object, index: str) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
    assert index in letters(before=NOW)[:1000].explain()  # type: ignore[operator]


@pytest.mark.parametrize("end", ["sent_at", "given_up_at"])
def test_of_an_old_letter_only_that_it_was_sent_is_kept(end: str) -> None:
    old = a_letter("decision-17-rejected")
    Letter.objects.update(**{end: NOW - timedelta(days=31)}, last_error="450 tess")
    assert forget_sent(before=NOW - timedelta(days=30)) == 1
    kept = Letter.objects.get()
    assert (kept.to, kept.subject, kept.text, kept.last_error) == ("", "", "", "")
    assert (kept.key, kept.message_id) == (old.key, old.message_id)
    assert getattr(kept, end) is not None
    assert forget_sent(before=NOW) == 0


def test_what_is_recent_or_waiting_is_remembered() -> None:
    a_letter("waiting", at=NOW - timedelta(days=90))
    recent = a_letter("recent")
    Letter.objects.filter(pk=recent.pk).update(sent_at=NOW - timedelta(days=29))
    assert forget_sent(before=NOW - timedelta(days=30)) == 0
    assert Letter.objects.remembered().count() == 2


def test_a_dry_run_counts_and_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forgetting, "AT_ONCE", 2)
    many_letters(5)
    Letter.objects.update(sent_at=NOW - timedelta(days=31))
    assert forget_sent(before=NOW, dry_run=True) == 5
    assert Letter.objects.remembered().count() == 5
    assert forget_sent(before=NOW) == 5


def test_a_letter_forgotten_while_it_is_sent_does_not_come_back() -> None:
    a_letter()
    taken = take(at=timezone.now())
    assert taken
    forget_address(TESS)
    mark_sent(taken, at=timezone.now())
    assert not Letter.objects.exists()
