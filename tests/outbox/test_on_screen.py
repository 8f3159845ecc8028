"""Without a mail server, whoever started the site reads its mail on the screen."""

import pytest
from pytest_django import Settings

from outbox.checks import ON_SCREEN, mail_goes_out
from outbox.sending import SMTP, deliver_due
from tests.outbox.letters import a_letter


@pytest.mark.django_db
def test_a_newcomer_sees_the_code(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    settings.EMAIL_BACKEND = ON_SCREEN
    a_letter(to="mo@example.org", subject="Your code – for Marl Bridge", text="Your code is 123456.\n")
    deliver_due()
    shown = capsys.readouterr().out
    assert "Mail to mo@example.org\nYour code – for Marl Bridge\n\nYour code is 123456.\n" in shown


@pytest.mark.once
@pytest.mark.parametrize(
    ("https", "backend", "warnings"),
    [(True, ON_SCREEN, ["outbox.W001"]), (True, SMTP, []), (False, ON_SCREEN, [])],
)
def test_a_site_for_readers_without_mail_is_warned_of(
    settings: Settings, https: bool, backend: str, warnings: list[str]
) -> None:
    settings.HTTPS, settings.EMAIL_BACKEND = https, backend
    assert [warning.id for warning in mail_goes_out()] == warnings
