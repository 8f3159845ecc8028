"""What ``manage.py check --deploy`` says about mail."""

from typing import Any

from django.conf import settings
from django.core import checks

from outbox.on_screen import EmailBackend

ON_SCREEN = f"{EmailBackend.__module__}.{EmailBackend.__qualname__}"


def mail_goes_out(**_kwargs: Any) -> list[checks.CheckMessage]:
    """A site on https is one for readers, who wait for their codes to sign in."""
    if not settings.HTTPS or settings.EMAIL_BACKEND != ON_SCREEN:
        return []
    return [
        checks.Warning(
            "No mail leaves this site.",
            hint="Set NEWSROOM_SMTP_URL to your mail server; docs/administrators.md says how.",
            id="outbox.W001",
        )
    ]
