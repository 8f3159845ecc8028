"""Where limits are counted."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from accounts.models import CacheRow
from newsroom.cache_address import TABLE, cache

pytestmark = pytest.mark.once
NAME = "NEWSROOM_TRIED"


def test_in_the_database_when_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NAME, raising=False)
    assert cache(NAME)["BACKEND"].endswith("DatabaseCache")
    assert cache(NAME)["LOCATION"] == TABLE == CacheRow._meta.db_table


def test_in_redis(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, "redis://cache.example.org:6379/0")
    assert cache(NAME)["BACKEND"].endswith("RedisCache")
    assert cache(NAME)["LOCATION"] == "redis://cache.example.org:6379/0"


def test_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, "memory")
    assert cache(NAME)["BACKEND"].endswith("LocMemCache")


def test_nonsense_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, "memcached")
    with pytest.raises(ImproperlyConfigured, match=f"^{NAME}: expected database, memory or redis://"):
        cache(NAME)
