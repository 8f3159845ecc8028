"""The tabs over the moderators' pages: each heap of work, and how much of it there is."""

from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from comments.keepers import Keeper
from comments.queues import MOST_COUNTED, QUEUES, in_words, numbers_waiting


@dataclass(frozen=True)
class Tab:
    """``url`` also says which desk is looked at; ``place`` does not."""

    title: str
    place: str
    number: str = ""
    query: str = ""
    is_here: bool = False

    @property
    def url(self) -> str:
        return self.place + self.query


def heaps(keeper: Keeper) -> list[Tab]:
    """All of them, the empty ones too; three queries."""
    numbers = numbers_waiting(keeper)
    queues = [
        Tab(queue.title, reverse("moderation_queue", args=[slug]), in_words(numbers[slug]), keeper.query)
        for slug, queue in QUEUES.items()
    ]
    appeals = Tab("Appeals", reverse("appeals"), _number(keeper.appeals().waiting()))
    legal = Tab("Legal", reverse("legal_queue"), _number(keeper.legal_cases().open().by_deadline()))
    return [*queues, appeals, legal]


def tabs(keeper: Keeper, here: str) -> list[Tab]:
    """``here`` is the place of the page they stand on."""
    others = [
        Tab("My decisions", reverse("my_decisions")),
        Tab("Record", reverse("moderators_record")),
        Tab("Find", reverse("find_comments")),
    ]
    return [replace(tab, is_here=tab.place == here) for tab in (*heaps(keeper), *others)]


def numbers(keeper: Keeper) -> dict[str, str]:
    """By the address of the tab."""
    return {heap.url: heap.number for heap in heaps(keeper)}


def _number(rows: QuerySet[Any]) -> str:
    return in_words(len(rows.values_list("pk")[:MOST_COUNTED]))
