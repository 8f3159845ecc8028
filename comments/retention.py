"""Forgetting what has been kept for long enough, a few rows at a time: by the clock, and by ``forget``."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from comments import forgettable, forgetting, kept_for
from outbox.forgetting import forget_sent

AT_ONCE = 500  # rows in one commit: nobody waits long for a turn to write
LETTERS = "letters that were sent"


@dataclass(frozen=True)
class Rule:
    """What is forgotten in the words of a list, which rows these are by now, and how a few of them go."""

    what: str
    due: Callable[[datetime], "QuerySet[Any]"]
    forget: Callable[[list[int], datetime], object]


RULES = (
    Rule("addresses", forgettable.addresses, forgetting.addresses),
    Rule("findings about refused comments", forgettable.refused_findings, forgetting.findings),
    Rule("rejected or withdrawn comments", forgettable.rejected_comments, forgetting.rejected_comments),
    Rule("words that were replaced", forgettable.superseded_words, forgetting.superseded_words),
    Rule("answered reports", forgettable.answered_reports, forgetting.reports),
    Rule("appeals that were heard", forgettable.heard_appeals, forgetting.appeals),
    Rule("claims that have ended", forgettable.ended_claims, forgetting.claims),
    Rule("closed legal cases", forgettable.closed_cases, forgetting.legal_cases),
    Rule("comments’ records of decisions", forgettable.last_decisions, forgetting.records),
)


def forget(
    *, at: datetime | None = None, tell: Callable[[int], object] = lambda _rows: None
) -> Iterator[tuple[str, int]]:
    """Everything that is due, each kind with its number as soon as it is done. Cut short, it is run again.

    ``tell`` is called with the size of each batch.
    """
    now = at or timezone.now()
    for rule in RULES:
        yield rule.what, _forget(rule, now, tell)
    yield LETTERS, forget_sent(before=kept_for.letters_since(now))


def due(*, at: datetime | None = None) -> Iterator[tuple[str, int]]:
    """What ``forget`` would forget now. Nothing is changed."""
    now = at or timezone.now()
    for rule in RULES:
        yield rule.what, rule.due(now).count()
    yield LETTERS, forget_sent(before=kept_for.letters_since(now), dry_run=True)


def forget_due() -> int:
    """What the clock does; how many rows in all."""
    return sum(number for _what, number in forget())


def _forget(rule: Rule, now: datetime, tell: Callable[[int], object]) -> int:
    number = 0
    while keys := list(rule.due(now).values_list("pk", flat=True)[:AT_ONCE]):
        with transaction.atomic():
            rule.forget(keys, now)
        number += len(keys)
        tell(len(keys))
    return number
