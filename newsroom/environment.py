"""Typed readers for settings that come from the environment.

Each reader refuses a value it cannot use with an error that names the variable, so that a
misspelt setting stops the start instead of changing behaviour in silence. A variable that is
set to nothing counts as not set.
"""

import os
from email.utils import getaddresses
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email

YES = {"1", "true", "yes", "on"}
NO = {"0", "false", "no", "off"}


def text(name: str, default: str = "") -> str:
    """The variable as it is, without surrounding white space."""
    return os.environ.get(name, "").strip() or default


def flag(name: str, *, default: bool) -> bool:
    """A yes/no variable: 1, true, yes, on; or 0, false, no, off."""
    value = text(name).lower()
    if not value:
        return default
    if value in YES:
        return True
    if value in NO:
        return False
    raise ImproperlyConfigured(f"{name}: expected yes or no (1 or 0), got {value!r}.")


def whole_number(name: str, default: int, *, least: int = 0, most: int | None = None) -> int:
    value = text(name, str(default))
    try:
        number = int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name}: expected a whole number, got {value!r}.") from None
    if number < least:
        raise ImproperlyConfigured(f"{name}: expected {least} or more, got {number}.")
    if most is not None and number > most:
        raise ImproperlyConfigured(f"{name}: expected {most} or less, got {number}.")
    return number


def choice(name: str, default: str, *, among: tuple[str, ...]) -> str:
    """One of a few words, in any case."""
    value = text(name, default).lower()
    if value not in among:
        raise ImproperlyConfigured(f"{name}: expected one of {', '.join(among)}; got {value!r}.")
    return value


def listing(name: str, default: str = "") -> list[str]:
    """A comma-separated variable as a list; empty entries are left out."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def folder(name: str, default: Path) -> Path:
    """A folder the process may write to; made when missing."""
    path = Path(text(name) or default)
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(f"{name}: cannot use the folder {path}: {error.strerror}.") from None
    if not os.access(path, os.W_OK | os.X_OK):
        raise ImproperlyConfigured(f"{name}: the folder {path} cannot be written to.")
    return path


def address(name: str, default: str) -> str:
    """The site's own address, such as https://news.example.org, without a closing slash."""
    value = text(name, default).rstrip("/")
    if not _is_address(value):
        raise ImproperlyConfigured(
            f"{name}: expected an address such as https://news.example.org, got {value!r}."
        )
    return value


def mailbox(name: str, default: str) -> str:
    """Whom mail comes from: news@example.org, or Marl Bridge News <news@example.org>."""
    value = text(name)
    if not value:
        return default
    try:
        ((_, address_alone),) = getaddresses([value])
        validate_email(address_alone)
    except (ValueError, ValidationError):
        raise ImproperlyConfigured(
            f"{name}: expected an address such as Newsroom <news@example.org>, got {value!r}."
        ) from None
    return value


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        _ = parts.port  # raises ValueError when it is not a number
    except ValueError:
        return False
    extra = parts.path or parts.query or parts.fragment or parts.username
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not extra
