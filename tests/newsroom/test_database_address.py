"""The database's address, and what a real connection made from it does."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import close_old_connections, connection, transaction

from newsroom.database_address import database

NAME = "DATABASE_URL"


def read(monkeypatch: pytest.MonkeyPatch, url: str) -> dict[str, object]:
    monkeypatch.setenv(NAME, url)
    return database(NAME, sqlite_default=Path("/data/newsroom.sqlite3"))


def test_without_an_address_the_embedded_database_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, "")["NAME"] == "/data/newsroom.sqlite3"


def test_an_sqlite_file_may_lie_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, "sqlite:////srv/our%20news.sqlite3")["NAME"] == "/srv/our news.sqlite3"


def test_a_postgresql_address_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read(
        monkeypatch, "postgresql://press:p%40ss@db.example.org:5433/news?sslmode=require&connect_timeout=3"
    )
    assert {name: settings[name] for name in ("HOST", "PORT", "NAME", "USER", "PASSWORD", "OPTIONS")} == {
        "HOST": "db.example.org",
        "PORT": "5433",
        "NAME": "news",
        "USER": "press",
        "PASSWORD": "p@ss",
        "OPTIONS": {"sslmode": "require", "connect_timeout": "3"},
    }


def test_a_postgresql_socket_is_named_as_libpq_does(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, "postgresql:///news?host=/run/postgresql")["HOST"] == "/run/postgresql"


@pytest.mark.parametrize(
    "url",
    [
        "mysql://db.example.org/news",
        "news.sqlite3",
        "sqlite://news.sqlite3",
        "sqlite:///",
        "postgresql://db.example.org",
        "postgresql://db.example.org:five/news",
        "postgresql://[db.example.org/news",
    ],
)
def test_any_other_address_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=NAME):
        read(monkeypatch, url)


def test_a_refusal_does_not_repeat_the_password(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ImproperlyConfigured) as refusal:
        read(monkeypatch, "postgresql://press:secret@db.example.org:five/news")
    assert "secret" not in str(refusal.value)


@pytest.mark.once
@pytest.mark.parametrize(
    ("pragma", "expected"),
    [("journal_mode", "wal"), ("busy_timeout", 20_000), ("foreign_keys", 1), ("synchronous", 1)],
)
def test_sqlite_is_tuned_on_every_connection(db: None, pragma: str, expected: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")
        assert cursor.fetchone() == (expected,)


@pytest.mark.once
def test_sqlite_takes_the_write_lock_when_a_transaction_begins(transactional_db: None) -> None:
    """One that reads first and writes later would fail at once if another wrote in between."""
    with closing(sqlite3.connect(connection.settings_dict["NAME"], timeout=0)) as other:
        with transaction.atomic(), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.execute("BEGIN IMMEDIATE")


@pytest.mark.on_postgresql
def test_a_postgresql_connection_outlives_its_request(transactional_db: None) -> None:
    before = _backend()
    close_old_connections()  # what Django does at both ends of a request
    assert _backend() == before


def _backend() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return cursor.fetchone()[0]
