"""What is stored about a failure, and whether it is the end."""

import smtplib
import ssl

import pytest
from pytest_django import Settings

from outbox.failures import LONGEST, failure_of

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (
            smtplib.SMTPAuthenticationError(535, b"5.7.8 news:hunter2 is wrong"),
            "The mail server did not accept our name and password.",
        ),
        (smtplib.SMTPSenderRefused(550, b"Not you", "x@y"), "The mail server said: 550 Not you"),
        (
            smtplib.SMTPServerDisconnected("please run connect() first"),
            "The mail server could not be used: SMTPServerDisconnected.",
        ),
        (TimeoutError("timed out"), "The mail server could not be used: TimeoutError."),
        (
            ssl.SSLCertVerificationError(1, "certificate verify failed"),
            "The mail server could not be used: certificate verify failed.",
        ),
    ],
)
def test_trouble_with_the_server_ends_no_letter(error: Exception, reason: str) -> None:
    failure = failure_of(error)
    assert (failure.reason, failure.is_final, failure.is_general) == (reason, False, True)


def test_what_nobody_thought_of_is_tried_again() -> None:
    failure = failure_of(KeyError("Your code is 123456"))
    assert (failure.reason, failure.is_final, failure.is_general) == (
        "Sending failed: KeyError.",
        False,
        False,
    )


def test_our_password_is_not_repeated(settings: Settings) -> None:
    settings.EMAIL_HOST_PASSWORD = "hunter2"
    assert "hunter2" not in failure_of(smtplib.SMTPDataError(554, b"hunter2?")).reason


@pytest.mark.parametrize("reply", [b"\xff\x00\r\nBcc: x" * 200, "é\u202e" * 500])
def test_an_answer_is_one_short_line(reply: bytes | str) -> None:
    reason = failure_of(smtplib.SMTPDataError(451, reply)).reason
    assert len(reason) <= LONGEST
    assert reason.isprintable()
