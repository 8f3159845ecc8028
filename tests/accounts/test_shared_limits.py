"""Limits hold across processes, and counting them on SQLite never fails because somebody else writes."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.cache import cache
from django.db import connection

from accounts.models import CacheRow, User
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)
THREADS, EACH = 8, 25


def test_they_are_counted_in_a_table_that_migrate_made() -> None:
    cache.set("one", 1, 60)
    assert CacheRow.objects.get().cache_key.endswith("one")


def test_many_count_at_once_while_others_write() -> None:
    """Nobody is told that the database is locked."""

    def work(number: int) -> int:
        try:
            for turn in range(EACH):
                cache.set(f"{number}-{turn}", [turn], 60)
                cache.get(f"{number}-{turn}")
                factories.a_user(f"Reader {number} {turn}")
            return sum(cache.get(f"{number}-{turn}") == [turn] for turn in range(EACH))
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as threads:
        assert list(threads.map(work, range(THREADS))) == [EACH] * THREADS
    assert User.objects.count() == THREADS * EACH


def test_of_many_who_ask_at_once_one_gets_the_turn() -> None:
    def ask(_number: int) -> bool:
        try:
            return bool(cache.add("turn", 1, 60))
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as threads:
        assert sum(threads.map(ask, range(THREADS))) == 1
