"""The latest thing a moderator decided, to be undone while it is still fresh."""

from datetime import timedelta

from django.utils import timezone

from accounts.models import User
from comments.models import Decision
from comments.moderation import CHOICES

FRESH = timedelta(minutes=15)


def last_decision(user: User) -> Decision | None:
    own = Decision.objects.filter(by=user, action__in=CHOICES).select_related("comment__author", "reason")
    latest = own.order_by("-id").first()
    if latest is None or latest.at < timezone.now() - FRESH:
        return None
    return latest if latest.comment.last_decision_id == latest.pk else None
