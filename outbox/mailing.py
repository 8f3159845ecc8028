"""A letter as the mail that leaves."""

from email.utils import format_datetime
from typing import Any

from django.core.mail import EmailMessage

from outbox.models import Letter


def as_mail(letter: Letter, connection: Any = None) -> EmailMessage:
    """The same at every attempt, to the byte of its Message-ID and date: a second copy can be recognised."""
    return EmailMessage(
        subject=letter.subject,
        body=letter.text,
        to=[letter.to],
        headers={
            "Message-ID": letter.message_id,
            "Date": format_datetime(letter.written_at),
            # RFC 3834: no holiday notes in return.
            "Auto-Submitted": "auto-generated",
        },
        connection=connection,
    )
