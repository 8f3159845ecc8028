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
            **_ways_to_stop(letter),
        },
        connection=connection,
    )


def _ways_to_stop(letter: Letter) -> dict[str, str]:
    """RFC 2369, and RFC 8058 for a mail program's own button, which works over https only."""
    if not letter.unsubscribe:
        return {}
    ways = {"List-Unsubscribe": f"<{letter.unsubscribe}>"}
    if letter.unsubscribe.startswith("https:"):
        ways["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return ways
