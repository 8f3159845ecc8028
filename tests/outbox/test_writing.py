"""A letter exists exactly if its cause does, and once."""

import pytest
from django.db import transaction
from pytest_django import Settings

from outbox.models import Letter
from outbox.writing import message_id, write
from tests.outbox.letters import TESS, a_letter


@pytest.mark.django_db
def test_the_same_key_is_written_once_and_keeps_its_message_id() -> None:
    first = a_letter("decision-17-rejected")
    again = a_letter("decision-17-rejected", text="Other words.")
    assert (again.pk, again.message_id, again.text) == (first.pk, first.message_id, first.text)
    other = a_letter("decision-18-rejected")
    assert other.message_id != first.message_id


@pytest.mark.django_db
def test_a_message_id_cannot_be_guessed_from_its_key(settings: Settings) -> None:
    letter = a_letter("decision-17-rejected")
    settings.SECRET_KEY = "another site's"
    assert message_id("decision-17-rejected") != letter.message_id


@pytest.mark.django_db
def test_no_title_adds_a_header() -> None:
    letter = a_letter(subject="Pool reopens\r\nBcc: all@marl-bridge.home.arpa\0", text="One\0two")
    assert letter.subject == "Pool reopens Bcc: all@marl-bridge.home.arpa"
    assert letter.text == "Onetwo"


@pytest.mark.django_db(transaction=True)
def test_a_cause_that_fails_leaves_no_letter() -> None:
    def rejected() -> None:
        with transaction.atomic():
            write(key="decision-1", to=TESS, subject="Rejected", text="Rule 3.")
            raise LookupError

    with pytest.raises(LookupError):
        rejected()
    assert not Letter.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_letter_without_a_transaction_is_refused() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        write(key="decision-1", to=TESS, subject="Rejected", text="Rule 3.")
