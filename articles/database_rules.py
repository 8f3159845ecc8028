"""What the database itself refuses, whoever asks: rewriting history.

Installed after every ``migrate``: SQLite loses a table's triggers when a migration rebuilds the table.
"""

from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

from articles.models import FROZEN, WORDS

APPEND_ONLY = ("articles_transition", "articles_edit")
FROZEN_WORDS = (
    "article_id",
    "desk_id",
    "number",
    *WORDS,
    "page_body",
    "published_at",
    "first_published_at",
)
# What an edition shows beside its words: the table, and the column that says whose row it is.
FROZEN_ROWS = {
    "articles_quote": "edition_id",
    "articles_editionperson": "edition_id",
    "articles_editionorganisation": "edition_id",
    "articles_editionpicture": "edition_id",
    "articles_editiontag": "content_object_id",
    "articles_attachment": "edition_id",
}
STATES = ", ".join(f"'{state}'" for state in FROZEN)
REFUSED = "keeps what was published and what was done"


@dataclass(frozen=True)
class Rule:
    """A trigger: before this event on that table, refuse it under a condition; empty: always."""

    name: str
    table: str
    event: str
    condition: str = ""


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the rules in place, in the place of those of an earlier version; safe to run again."""
    lift(connection)
    statements = _postgresql() if connection.vendor == "postgresql" else _sqlite()
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def lift(connection: BaseDatabaseWrapper) -> None:
    """Take the rules away, for a restore or for a test that empties its tables."""
    with connection.cursor() as cursor:
        for rule in (*_rules(), *_rules_of_rows()):
            suffix = f" ON {rule.table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {rule.name}{suffix}")


def _rules() -> list[Rule]:
    same = " AND ".join(f"OLD.{word} IS NOT DISTINCT FROM NEW.{word}" for word in FROZEN_WORDS)
    out = f"OLD.state IN ({STATES})"
    append_only = [
        Rule(f"{table}_no_{event.lower()}", table, event)
        for table in APPEND_ONLY
        for event in ("UPDATE", "DELETE")
    ]
    return [
        *append_only,
        Rule(
            "articles_edition_words_stay",
            "articles_edition",
            f"UPDATE OF {', '.join(FROZEN_WORDS)}",
            f"{out} AND NOT ({same})",
        ),
        Rule(
            "articles_edition_stays_out",
            "articles_edition",
            "UPDATE OF state",
            f"{out} AND NEW.state NOT IN ({STATES})",
        ),
    ]


def _rules_of_rows() -> list[Rule]:
    """Their condition asks another table, which each engine wants said differently.

    Adding a row stays possible: a restore puts back the rows after the editions they belong to.
    """
    return [
        Rule(f"{table}_stays_{event.lower()}", table, event)
        for table in FROZEN_ROWS
        for event in ("UPDATE", "DELETE")
    ]


def _sqlite() -> list[str]:
    rules = [*_rules(), *(_asking_the_edition(rule) for rule in _rules_of_rows())]
    return [
        f"CREATE TRIGGER {rule.name} BEFORE {rule.event} ON {rule.table} FOR EACH ROW "
        f"{_when(rule).replace('IS NOT DISTINCT FROM', 'IS')} "
        f"BEGIN SELECT RAISE(ABORT, 'newsroom: {rule.table} {REFUSED}'); END"
        for rule in rules
    ]


def _asking_the_edition(rule: Rule) -> Rule:
    column = FROZEN_ROWS[rule.table]
    sides = {"UPDATE": ["OLD", "NEW"], "DELETE": ["OLD"]}[rule.event]
    owners = ", ".join(f"{side}.{column}" for side in sides)
    edition = "SELECT 1 FROM articles_edition WHERE"
    out = f"EXISTS ({edition} id IN ({owners}) AND state IN ({STATES}))"
    return Rule(rule.name, rule.table, rule.event, out)


def _postgresql() -> list[str]:
    refuse = (
        "CREATE OR REPLACE FUNCTION articles_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"RAISE EXCEPTION 'newsroom: % {REFUSED}', TG_TABLE_NAME "
        "USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    # A condition of a trigger may not ask another table there; the function may.
    owners = "(to_jsonb(OLD)->>TG_ARGV[0])::bigint, (to_jsonb(NEW)->>TG_ARGV[0])::bigint"
    edition = "SELECT 1 FROM articles_edition WHERE"
    refuse_row = (
        "CREATE OR REPLACE FUNCTION articles_refuse_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF EXISTS ({edition} id IN ({owners}) AND state IN ({STATES})) THEN "
        f"RAISE EXCEPTION 'newsroom: % {REFUSED}', TG_TABLE_NAME "
        "USING ERRCODE = 'integrity_constraint_violation'; END IF; "
        "RETURN COALESCE(NEW, OLD); END $$"
    )
    triggers = [
        f"CREATE TRIGGER {rule.name} BEFORE {rule.event} ON {rule.table} FOR EACH ROW {_when(rule)} "
        "EXECUTE FUNCTION articles_refuse()"
        for rule in _rules()
    ]
    triggers_of_rows = [
        f"CREATE TRIGGER {rule.name} BEFORE {rule.event} ON {rule.table} FOR EACH ROW "
        f"EXECUTE FUNCTION articles_refuse_row('{FROZEN_ROWS[rule.table]}')"
        for rule in _rules_of_rows()
    ]
    return [refuse, refuse_row, *triggers, *triggers_of_rows]


def _when(rule: Rule) -> str:
    return f"WHEN ({rule.condition})" if rule.condition else ""
