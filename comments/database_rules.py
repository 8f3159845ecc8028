"""What the database itself refuses, whoever asks: rewriting what moderators decided."""

from django.db.backends.base.base import BaseDatabaseWrapper

from articles.triggers import Rule, append_only, install_rules, lift_rules

# How long decisions are kept at least. The clock that forgets may be set to later, never to earlier.
YEARS_KEPT = 6


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the rules in place; safe to run again."""
    install_rules(connection, _rules(connection.vendor))


def lift(connection: BaseDatabaseWrapper) -> None:
    """Take the rules away, for a restore or for a test that empties its tables."""
    lift_rules(connection, _rules(connection.vendor))


def _rules(vendor: str) -> list[Rule]:
    too_young = {
        "postgresql": f"OLD.at > now() - interval '{YEARS_KEPT} years'",
        # Django writes moments as text, in UTC, which sorts as time does.
        "sqlite": f"OLD.at > datetime('now', '-{YEARS_KEPT} years')",
    }[vendor]
    return [
        Rule("comments_decision_no_update", "comments_decision", "UPDATE"),
        Rule("comments_decision_no_delete", "comments_decision", "DELETE", too_young),
        *append_only("comments_policychange"),
    ]
