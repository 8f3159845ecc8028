"""What the tests need of their database, on both engines."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import setup_databases, teardown_databases
from pytest_django import DjangoDbBlocker

from articles import database_rules as rules_of_articles
from comments import database_rules as rules_of_comments


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite in a file, as in earnest: one in memory has no WAL, and its threads share a connection."""
    if connection.vendor == "sqlite":
        file: Path = tmp_path_factory.mktemp("database") / "tests.sqlite3"
        settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = str(file)


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_blocker: DjangoDbBlocker, django_db_modify_db_settings: None
) -> Iterator[None]:
    """Always, whichever tests were chosen: some build their rows before Django knows that they need any."""
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False)
    yield
    with django_db_blocker.unblock():
        end_other_sessions()
        teardown_databases(made, verbosity=0)


def end_other_sessions() -> None:
    """The live server's threads may not have closed theirs yet, and PostgreSQL drops no database in use."""
    if connection.vendor != "postgresql":
        return
    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
    with connection.cursor() as cursor:
        cursor.execute(f"{others} AND pid <> pg_backend_pid()")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out, not skip, what belongs to the other engine; begin with what takes long."""
    belongs = on_sqlite if connection.vendor == "sqlite" else on_postgresql
    left_out = [item for item in items if not belongs(item)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if belongs(item)]
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


def on_sqlite(item: pytest.Item) -> bool:
    return not item.get_closest_marker("on_postgresql")


def on_postgresql(item: pytest.Item) -> bool:
    """Whatever asks for a database; the rest has been tested by then."""
    if item.get_closest_marker("once"):
        return False
    asks = {"db", "transactional_db"}.intersection(getattr(item, "fixturenames", ()))
    return bool(asks or item.get_closest_marker("django_db") or item.get_closest_marker("on_postgresql"))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    """After a test that really commits, every table is emptied, which our rules on history refuse.

    They are lifted for that moment; emptying the tables puts them back, as ``migrate`` does.
    """
    if connection.vendor == "sqlite" and commits(item):
        rules_of_articles.lift(connection)
        rules_of_comments.lift(connection)


def commits(item: pytest.Item) -> bool:
    """Whether the test got as far as having a database, and one without a transaction around it."""
    if not getattr(item, "funcargs", None):
        return False
    marker = item.get_closest_marker("django_db")
    return "transactional_db" in getattr(item, "fixturenames", ()) or bool(
        marker and marker.kwargs.get("transaction")
    )
