"""A mail server to send to, for tests that ask for it."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from outbox.sending import SMTP
from tests.outbox.mail_server import MailServer, running_mail_server


@pytest.fixture
def server(settings: Settings) -> Iterator[MailServer]:
    """A real one on loopback, which the site sends its mail to."""
    with running_mail_server() as running:
        settings.EMAIL_BACKEND = SMTP
        settings.EMAIL_HOST = "127.0.0.1"
        settings.EMAIL_PORT = running.port
        settings.EMAIL_TIMEOUT = 5
        yield running
