"""How the database reads what is asked of it, as if its tables were large."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext


def plan_of(rows: QuerySet[Any]) -> str:
    _forget_that_tables_are_small()
    return rows.explain()


def plans_of(asking: Callable[[], object]) -> list[str]:
    """The plans of whatever queries the call makes."""
    with CaptureQueriesContext(connection) as asked:
        asking()
    _forget_that_tables_are_small()
    explain = "EXPLAIN " if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN "
    found = []
    with connection.cursor() as cursor:
        for query in asked.captured_queries:
            cursor.execute(explain + query["sql"])
            found.append("\n".join(str(row[-1]) for row in cursor.fetchall()))
    return found


def _forget_that_tables_are_small() -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_sort = off")


def sorts(plan: str) -> bool:
    return "TEMP B-TREE" in plan or "Sort" in plan
