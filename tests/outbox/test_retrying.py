"""Trying again what was given up."""

import pytest
from django.utils import timezone

from outbox.models import Letter
from outbox.refusals import NotGivenUp, NothingLeft
from outbox.retrying import try_again
from outbox.sending import deliver_due
from tests import factories
from tests.outbox.letters import TESS, a_letter, as_stored
from tests.outbox.mail_server import MailServer

pytestmark = pytest.mark.django_db


def test_a_letter_that_was_given_up_is_sent_after_all(server: MailServer) -> None:
    server.on_recipient[TESS] = "550 5.1.1 No such mailbox"
    letter = a_letter()
    deliver_due()
    server.on_recipient.clear()
    try_again(letter, by=factories.a_user())
    deliver_due()
    assert server.received() == {letter.message_id: 1}
    assert as_stored(letter).attempts == 1


def test_only_what_was_given_up_is_tried_again() -> None:
    letter = a_letter()
    with pytest.raises(NotGivenUp):
        try_again(letter, by=factories.a_user())
    Letter.objects.update(sent_at=timezone.now())
    with pytest.raises(NotGivenUp):
        try_again(letter, by=factories.a_user())


@pytest.mark.parametrize("missing", ["to", "text"])
def test_what_is_no_longer_kept_cannot_be_sent(missing: str) -> None:
    letter = a_letter()
    Letter.objects.update(given_up_at=timezone.now(), **{missing: ""})
    with pytest.raises(NothingLeft):
        try_again(letter, by=factories.a_user())
