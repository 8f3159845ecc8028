"""Rules that the database keeps itself, as triggers, on both engines.

Installed after every ``migrate``: SQLite loses a table’s triggers when a migration rebuilds the table.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

REFUSED = "keeps what was published and what was done"
EVENTS = ("UPDATE", "DELETE")


@dataclass(frozen=True)
class Rule:
    """Before this event on that table, refuse it under a condition on OLD and NEW; empty: always."""

    name: str
    table: str
    event: str
    condition: str = ""


def append_only(table: str) -> list[Rule]:
    """Rows can be added, and nothing else."""
    return [Rule(f"{table}_no_{event.lower()}", table, event) for event in EVENTS]


def install_rules(connection: BaseDatabaseWrapper, rules: Iterable[Rule]) -> None:
    """Put the rules in place, in the place of those of an earlier version; safe to run again."""
    rules = list(rules)
    lift_rules(connection, rules)
    statements = _postgresql(rules) if connection.vendor == "postgresql" else _sqlite(rules)
    run(connection, statements)


def lift_rules(connection: BaseDatabaseWrapper, rules: Iterable[Rule]) -> None:
    for rule in rules:
        suffix = f" ON {rule.table}" if connection.vendor == "postgresql" else ""
        run(connection, [f"DROP TRIGGER IF EXISTS {rule.name}{suffix}"])


def run(connection: BaseDatabaseWrapper, statements: Iterable[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def when(rule: Rule) -> str:
    return f"WHEN ({rule.condition})" if rule.condition else ""


def _sqlite(rules: Iterable[Rule]) -> list[str]:
    return [
        f"CREATE TRIGGER {rule.name} BEFORE {rule.event} ON {rule.table} FOR EACH ROW "
        f"{when(rule).replace('IS NOT DISTINCT FROM', 'IS')} "
        f"BEGIN SELECT RAISE(ABORT, 'newsroom: {rule.table} {REFUSED}'); END"
        for rule in rules
    ]


def _postgresql(rules: Iterable[Rule]) -> list[str]:
    refuse = (
        "CREATE OR REPLACE FUNCTION newsroom_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"RAISE EXCEPTION 'newsroom: % {REFUSED}', TG_TABLE_NAME "
        "USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    return [
        refuse,
        *(
            f"CREATE TRIGGER {rule.name} BEFORE {rule.event} ON {rule.table} FOR EACH ROW {when(rule)} "
            "EXECUTE FUNCTION newsroom_refuse()"
            for rule in rules
        ),
    ]
