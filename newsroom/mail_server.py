"""The mail server that a URL names, as Django's settings want it."""

from dataclasses import dataclass, field
from urllib.parse import SplitResult, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from newsroom import environment

# For each scheme the usual port: in the clear, beginning in the clear and then TLS, TLS from the start.
PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
LOOPBACK = {"localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True)
class MailServer:
    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)
    starts_tls: bool = False
    is_tls: bool = False


def mail_server(name: str) -> MailServer | None:
    """``smtp+tls://user:password@host:587``, ``smtps://…`` or ``smtp://…``; None when it is not set.

    What is special in a user or password is percent-encoded. No message repeats the URL: it holds a password.
    """
    url = environment.text(name)
    if not url:
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise ImproperlyConfigured(f"{name}: this is not an address of a mail server.") from None
    _require_sense(name, parts)
    return MailServer(
        host=parts.hostname or "",
        port=port or PORTS[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        starts_tls=parts.scheme == "smtp+tls",
        is_tls=parts.scheme == "smtps",
    )


def _require_sense(name: str, parts: SplitResult) -> None:
    if parts.scheme not in PORTS:
        raise ImproperlyConfigured(
            f"{name}: expected smtp+tls://…, smtps://… or smtp://…, got the scheme {parts.scheme!r}."
        )
    if not parts.hostname or parts.path.strip("/") or parts.query or parts.fragment:
        raise ImproperlyConfigured(
            f"{name}: expected smtp+tls://user:password@host:587 and nothing after the port."
        )
    if bool(parts.username) != bool(parts.password):
        raise ImproperlyConfigured(f"{name}: a user needs a password, and a password its user.")
    if parts.password and parts.scheme == "smtp" and parts.hostname not in LOOPBACK:
        raise ImproperlyConfigured(f"{name}: smtp:// would send the password in the clear; use smtp+tls://.")
