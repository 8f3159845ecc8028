"""The cache that an address names, as Django's settings want it.

Limits (how many codes, how many attempts) are counted there, so every process has to see the same one.
"""

from typing import Any

from django.core.exceptions import ImproperlyConfigured

from newsroom import environment

DATABASE, MEMORY = "database", "memory"
# ``accounts.models.CacheRow`` makes the table. When it holds more rows, expired ones are thrown out.
TABLE, MOST_ROWS = "accounts_cacherow", 20_000


def cache(name: str) -> dict[str, Any]:
    """``database`` (the default), ``memory`` (each process its own) or ``redis://host:6379/0``."""
    said = environment.text(name, DATABASE)
    if said == DATABASE:
        return {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": TABLE,
            "OPTIONS": {"MAX_ENTRIES": MOST_ROWS},
        }
    if said == MEMORY:
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    if said.startswith(("redis://", "rediss://")):
        return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": said}
    raise ImproperlyConfigured(f"{name}: expected database, memory or redis://host:6379/0, got {said!r}.")
