"""Writing a letter: in the caller's transaction, so that it exists exactly if its cause does."""

from datetime import datetime

from django.conf import settings
from django.core.mail.utils import DNS_NAME
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from outbox.models import Letter

NUL = "\0"  # PostgreSQL fails on a text with one in it


def write(
    *,
    key: str,
    to: str,
    subject: str,
    text: str,
    reply_to: str = "",
    unsubscribe: str = "",
    is_secret: bool = False,
    at: datetime | None = None,
) -> Letter:
    """The letter of that key: written now, or the one that was written before, unchanged.

    ``key`` says what it is about, such as "decision-17-rejected". Needs a transaction.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("A letter is written together with its cause.")
    now = at or timezone.now()
    letter, _ = Letter.objects.get_or_create(
        key=key,
        defaults={
            "message_id": message_id(key),
            "to": to,
            "subject": one_line(subject),
            "text": text.replace(NUL, ""),
            "reply_to": reply_to,
            "unsubscribe": unsubscribe,
            "is_secret": is_secret,
            "written_at": now,
            "due_at": now,
        },
    )
    return letter


def message_id(key: str) -> str:
    """The same for the same key, and not to be guessed from it (RFC 5322, 3.6.4)."""
    return f"<{salted_hmac('outbox.message_id', key).hexdigest()}@{_domain()}>"


def one_line(subject: str) -> str:
    """A subject holds no line break: whoever named the article could otherwise add headers."""
    return " ".join(subject.replace(NUL, "").split())[:250]


def _domain() -> str:
    return settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">") or str(DNS_NAME)
