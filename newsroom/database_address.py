"""The database that a URL names, as Django's settings want it: SQLite or PostgreSQL, each tuned."""

from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from newsroom import environment

ON_CONNECTING = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
    " PRAGMA mmap_size=134217728; PRAGMA cache_size=-20000; PRAGMA temp_store=MEMORY;"
    # What was erased is overwritten in the file too, not only marked as free.
    " PRAGMA secure_delete=ON;"
)


def database(name: str, *, sqlite_default: Path) -> dict[str, Any]:
    """Django's settings for the database that the variable's URL names; the SQLite file without one.

    ``postgresql://user:password@host:5432/name?sslmode=require`` or ``sqlite:///absolute/path``.
    """
    url = environment.text(name)
    if not url:
        return sqlite(sqlite_default)
    try:
        parts = urlsplit(url)
    except ValueError:
        raise ImproperlyConfigured(f"{name}: this is not an address of a database.") from None
    if parts.scheme == "sqlite":
        return sqlite(_sqlite_path(name, parts))
    if parts.scheme in {"postgres", "postgresql"}:
        return _postgresql(name, parts)
    raise ImproperlyConfigured(
        f"{name}: expected postgresql://… or sqlite:///…, got the scheme {parts.scheme!r}."
    )


def sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            # Readers never wait for the writer; a writer waits its turn instead of failing.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": ON_CONNECTING,
        },
    }


def _sqlite_path(name: str, parts: SplitResult) -> Path:
    if parts.netloc or not parts.path.strip("/"):
        raise ImproperlyConfigured(
            f"{name}: expected sqlite:/// and an absolute path, three slashes before it."
        )
    return Path("/", unquote(parts.path).lstrip("/"))


def _postgresql(name: str, parts: SplitResult) -> dict[str, Any]:
    database_name = unquote(parts.path.lstrip("/"))
    if not database_name:
        raise ImproperlyConfigured(f"{name}: the database's name is missing at the end of the address.")
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": database_name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        # A socket folder has no place in a URL's host: libpq's own form is ?host=/run/postgresql.
        "HOST": options.pop("host", None) or unquote(parts.hostname or ""),
        "PORT": options.pop("port", None) or _port(name, parts),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def _port(name: str, parts: SplitResult) -> str:
    try:
        return str(parts.port or "")
    except ValueError:
        raise ImproperlyConfigured(f"{name}: the port is not a number.") from None
