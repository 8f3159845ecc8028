"""What the database itself refuses, whoever asks: rewriting history.

Installed after every ``migrate``: SQLite loses a table's triggers when a migration rebuilds the table.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

from articles.models import FROZEN, WORDS

APPEND_ONLY = ("articles_transition", "articles_edit")
FROZEN_WORDS = (*WORDS, "page_body", "published_at", "first_published_at")


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the rules in place; safe to run again."""
    statements = _postgresql() if connection.vendor == "postgresql" else _sqlite()
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def lift(connection: BaseDatabaseWrapper) -> None:
    """Take the rules away, for a restore or for a test that empties its tables."""
    with connection.cursor() as cursor:
        for name, table, _event in _rules():
            suffix = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{suffix}")


def _rules() -> list[tuple[str, str, str]]:
    rules = [
        (f"{table}_no_{event.lower()}", table, event)
        for table in APPEND_ONLY
        for event in ("UPDATE", "DELETE")
    ]
    return [
        *rules,
        ("articles_edition_words_stay", "articles_edition", f"UPDATE OF {', '.join(FROZEN_WORDS)}"),
    ]


def _condition(table: str) -> str:
    """When the rule applies: always for a record, only once published for an edition."""
    if table in APPEND_ONLY:
        return ""
    states = ", ".join(f"'{state}'" for state in FROZEN)
    same = " AND ".join(f"OLD.{word} IS NOT DISTINCT FROM NEW.{word}" for word in FROZEN_WORDS)
    return f"WHEN (OLD.state IN ({states}) AND NOT ({same}))"


def _sqlite() -> list[str]:
    return [
        f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {event} ON {table} FOR EACH ROW "
        f"{_condition(table).replace('IS NOT DISTINCT FROM', 'IS')} "
        f"BEGIN SELECT RAISE(ABORT, 'newsroom: {table} keeps what was published and what was done'); END"
        for name, table, event in _rules()
    ]


def _postgresql() -> list[str]:
    refuse = (
        "CREATE OR REPLACE FUNCTION articles_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION 'newsroom: % keeps what was published and what was done', TG_TABLE_NAME "
        "USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    triggers = [
        f"CREATE OR REPLACE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW {_condition(table)} "
        "EXECUTE FUNCTION articles_refuse()"
        for name, table, event in _rules()
    ]
    return [refuse, *triggers]
