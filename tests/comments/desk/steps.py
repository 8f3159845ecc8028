"""What a moderator's browser would send."""

from typing import Any

from django.test import Client
from django.urls import reverse

from accounts.models import User
from comments.models import Comment

FACTS = {"Accept": "application/json"}


def chosen(*comments: Comment) -> list[str]:
    """As the comments stand in the test's hands: what was seen."""
    return [f"{one.pk}-{one.revision_id}-{one.last_decision_id}" for one in comments]


def at_work(client: Client, user: User) -> Client:
    client.force_login(user)
    return client


def decide(client: Client, *comments: Comment, facts: bool = False, **sent: Any) -> Any:
    return client.post(
        reverse("decide_comments"),
        {"chosen": chosen(*comments), **sent},
        headers=FACTS if facts else {},
        follow=not facts,
    )


def queue(slug: str = "held", page: str = "moderation_queue") -> str:
    return reverse(page, args=[slug])
