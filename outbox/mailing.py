"""A letter as the mail that leaves."""

from email.charset import QP, Charset
from email.utils import format_datetime
from typing import Any

from django.core.mail import EmailMessage

from outbox.models import Letter

# A paragraph is one line, which each mail program breaks to fit its window; on the way no line is longer
# than 76 characters, and none holds what a server may rewrite (RFC 5322, 2.1.1; RFC 2045, 6.7).
QUOTED = Charset("utf-8")
QUOTED.body_encoding = QP


class Mail(EmailMessage):
    def message(self, **options: Any) -> Any:
        message: Any = super().message(**options)
        del message["Content-Transfer-Encoding"]
        message.set_payload(self.body, QUOTED)
        return message


def as_mail(letter: Letter, connection: Any = None) -> Mail:
    """The same at every attempt, to the byte of its Message-ID and date: a second copy can be recognised."""
    return Mail(
        subject=letter.subject,
        body=letter.text,
        to=[letter.to],
        reply_to=[letter.reply_to] if letter.reply_to else None,
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
