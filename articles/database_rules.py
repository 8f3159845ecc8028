"""What the database itself refuses, whoever asks: rewriting history."""

from django.db.backends.base.base import BaseDatabaseWrapper

from articles.models import FROZEN, WORDS
from articles.triggers import EVENTS, REFUSED, Rule, append_only, install_rules, lift_rules, run

APPEND_ONLY = ("articles_transition", "articles_edit", "articles_courtcasechange")
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


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the rules in place, in the place of those of an earlier version; safe to run again."""
    if connection.vendor == "postgresql":
        install_rules(connection, _rules())
        lift_rules(connection, _rules_of_rows())
        run(connection, _asking_functions())
    else:
        install_rules(connection, [*_rules(), *(_asking_the_edition(rule) for rule in _rules_of_rows())])


def lift(connection: BaseDatabaseWrapper) -> None:
    """Take the rules away, for a restore or for a test that empties its tables."""
    lift_rules(connection, [*_rules(), *_rules_of_rows()])


def _rules() -> list[Rule]:
    same = " AND ".join(f"OLD.{word} IS NOT DISTINCT FROM NEW.{word}" for word in FROZEN_WORDS)
    out = f"OLD.state IN ({STATES})"
    return [
        *(rule for table in APPEND_ONLY for rule in append_only(table)),
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
    return [Rule(f"{table}_stays_{event.lower()}", table, event) for table in FROZEN_ROWS for event in EVENTS]


def _asking_the_edition(rule: Rule) -> Rule:
    column = FROZEN_ROWS[rule.table]
    sides = {"UPDATE": ["OLD", "NEW"], "DELETE": ["OLD"]}[rule.event]
    owners = ", ".join(f"{side}.{column}" for side in sides)
    edition = "SELECT 1 FROM articles_edition WHERE"
    out = f"EXISTS ({edition} id IN ({owners}) AND state IN ({STATES}))"
    return Rule(rule.name, rule.table, rule.event, out)


def _asking_functions() -> list[str]:
    """A condition of a trigger may not ask another table on PostgreSQL; the function may."""
    owners = "(to_jsonb(OLD)->>TG_ARGV[0])::bigint, (to_jsonb(NEW)->>TG_ARGV[0])::bigint"
    edition = "SELECT 1 FROM articles_edition WHERE"
    refuse_row = (
        "CREATE OR REPLACE FUNCTION articles_refuse_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF EXISTS ({edition} id IN ({owners}) AND state IN ({STATES})) THEN "
        f"RAISE EXCEPTION 'newsroom: % {REFUSED}', TG_TABLE_NAME "
        "USING ERRCODE = 'integrity_constraint_violation'; END IF; "
        "RETURN COALESCE(NEW, OLD); END $$"
    )
    triggers_of_rows = [
        f"CREATE TRIGGER {rule.name} BEFORE {rule.event} ON {rule.table} FOR EACH ROW "
        f"EXECUTE FUNCTION articles_refuse_row('{FROZEN_ROWS[rule.table]}')"
        for rule in _rules_of_rows()
    ]
    return [refuse_row, *triggers_of_rows]
