"""Typed readers for settings that come from the environment.

Each reader refuses a value it cannot use with an error that names the variable, so that a
misspelt setting stops the start instead of changing behaviour in silence.
"""

import os
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

YES = {"1", "true", "yes", "on"}
NO = {"0", "false", "no", "off", ""}


def text(name: str, default: str = "") -> str:
    """The variable as it is, without surrounding white space."""
    return os.environ.get(name, default).strip()


def flag(name: str, *, default: bool) -> bool:
    """A yes/no variable: 1, true, yes, on; or 0, false, no, off."""
    if name not in os.environ:
        return default
    value = text(name).lower()
    if value in YES:
        return True
    if value in NO:
        return False
    raise ImproperlyConfigured(f"{name}: expected yes or no (1 or 0), got {value!r}.")


def whole_number(name: str, default: int, *, least: int = 0) -> int:
    value = text(name, str(default))
    try:
        number = int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name}: expected a whole number, got {value!r}.") from None
    if number < least:
        raise ImproperlyConfigured(f"{name}: expected {least} or more, got {number}.")
    return number


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
    return path


def address(name: str, default: str) -> str:
    """The site's own address, such as https://news.example.org, without a closing slash."""
    value = text(name, default).rstrip("/")
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path:
        raise ImproperlyConfigured(
            f"{name}: expected an address such as https://news.example.org, got {value!r}."
        )
    return value


def database(name: str, *, sqlite_default: Path) -> dict[str, object]:
    """Django's settings for the database that a URL names.

    ``postgresql://user:password@host:5432/name?sslmode=require`` or ``sqlite:///absolute/path``.
    """
    url = text(name)
    if not url:
        return _sqlite(sqlite_default)
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(_sqlite_path(name, parts))
    if parts.scheme in {"postgres", "postgresql"}:
        return _postgresql(name, parts)
    raise ImproperlyConfigured(
        f"{name}: expected postgresql://… or sqlite:///…, got the scheme {parts.scheme!r}."
    )


def _sqlite_path(name: str, parts: SplitResult) -> Path:
    if parts.netloc or not parts.path.strip("/"):
        raise ImproperlyConfigured(
            f"{name}: expected sqlite:/// and an absolute path, three slashes before it."
        )
    return Path(unquote(parts.path))


def _sqlite(path: Path) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            # Readers never wait for the writer; a writer waits its turn instead of failing.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
                " PRAGMA mmap_size=134217728; PRAGMA cache_size=-20000; PRAGMA temp_store=MEMORY;"
            ),
        },
    }


def _postgresql(name: str, parts: SplitResult) -> dict[str, object]:
    database_name = unquote(parts.path.lstrip("/"))
    if not database_name:
        raise ImproperlyConfigured(f"{name}: the database's name is missing at the end of the address.")
    try:
        port = parts.port
    except ValueError:
        raise ImproperlyConfigured(f"{name}: the port is not a number.") from None
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": database_name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        # A socket folder has no place in a URL's host: libpq's own form is ?host=/run/postgresql.
        "HOST": options.pop("host", None) or unquote(parts.hostname or ""),
        "PORT": options.pop("port", None) or str(port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }
