"""Why a letter could not be sent, in words that may be stored and shown: no address, password or text."""

import smtplib
from dataclasses import dataclass

from django.conf import settings

LONGEST = 300
PERMANENT = 500  # RFC 5321, 4.2.1: 4yz may go well later, 5yz will not


@dataclass(frozen=True)
class Failure:
    reason: str
    is_final: bool = False
    # The next letter would meet it, too: the server is away, or does not let us in.
    is_general: bool = False


def failure_of(error: Exception, *, is_secret: bool = False) -> Failure:
    """Only what the server refuses about this very letter with 5yz is final.

    A server may quote a letter back to us; of its answer to a secret one only the code is kept.
    """
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return _refused(*next(iter(error.recipients.values())), is_secret)
    if isinstance(error, smtplib.SMTPDataError):
        return _refused(error.smtp_code, error.smtp_error, is_secret)
    if isinstance(error, OSError):  # every other SMTPException is one
        return Failure(_trouble(error), is_general=True)
    if isinstance(error, ValueError):
        return Failure(f"This cannot be written as mail: {type(error).__name__}.", is_final=True)
    return Failure(f"Sending failed: {type(error).__name__}.")


def _trouble(error: OSError) -> str:
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return "The mail server did not accept our name and password."
    if isinstance(error, smtplib.SMTPResponseException):
        return _said(error.smtp_code, error.smtp_error)
    return f"The mail server could not be used: {error.strerror or type(error).__name__}."


def _refused(code: int, reply: bytes | str, is_secret: bool) -> Failure:  # noqa: FBT001 -- told apart by its type
    return Failure(_said(code, b"" if is_secret else reply), is_final=code >= PERMANENT)


def _said(code: int, reply: bytes | str) -> str:
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    plain = "".join(char for char in " ".join(text.split()) if char.isprintable())
    if settings.EMAIL_HOST_PASSWORD:
        plain = plain.replace(settings.EMAIL_HOST_PASSWORD, "…")
    return f"The mail server said: {code} {plain}"[:LONGEST].strip()
