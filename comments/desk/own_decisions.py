"""What a moderator decided, the latest first, and whether it can still be undone."""

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import User
from comments.models import Decision
from comments.moderation import CHOICES
from comments.taken_off import taken_off_among

FRESH = timedelta(minutes=15)


def decisions_of(user: User) -> "QuerySet[Decision]":
    return Decision.objects.filter(by=user).select_related("comment__author", "reason").order_by("-id")


def undoable_among(decisions: Iterable[Decision]) -> set[int]:
    """The keys of those after which nothing happened to their comments, whose words may be shown again."""
    latest = [one for one in decisions if one.action in CHOICES and one.comment.last_decision_id == one.pk]
    taken_off = taken_off_among(one.comment for one in latest)
    return {one.pk for one in latest if not one.comment.is_emptied and one.comment_id not in taken_off}


def last_decision(user: User) -> Decision | None:
    """The latest thing they decided, while it is fresh and can be undone."""
    latest = decisions_of(user).filter(action__in=CHOICES).first()
    if latest is None or latest.at < timezone.now() - FRESH:
        return None
    return latest if undoable_among([latest]) else None
