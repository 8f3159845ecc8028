"""The tabs over the moderators' pages: each heap of work, and how much of it there is."""

from dataclasses import dataclass

from django.urls import reverse

from comments.desk.hearings import appeals_waiting
from comments.keepers import Keeper
from comments.queues import MOST_COUNTED, QUEUES, in_words, numbers_waiting


@dataclass(frozen=True)
class Tab:
    title: str
    url: str
    number: str = ""
    is_here: bool = False


def heaps(keeper: Keeper) -> list[Tab]:
    """Those with something in them to do, empty ones included; two queries."""
    numbers = numbers_waiting(keeper)
    queues = [
        Tab(queue.title, reverse("moderation_queue", args=[slug]), in_words(numbers[slug]))
        for slug, queue in QUEUES.items()
    ]
    appeals = len(appeals_waiting(keeper).values_list("pk")[:MOST_COUNTED])
    return [*queues, Tab("Appeals", reverse("appeals"), in_words(appeals))]


def tabs(keeper: Keeper, here: str) -> list[Tab]:
    every = [*heaps(keeper), Tab("My decisions", reverse("my_decisions"))]
    return [Tab(tab.title, tab.url, tab.number, is_here=tab.url == here) for tab in every]
