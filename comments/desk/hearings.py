"""Appeals that wait to be heard, by the day their authors were told to expect an answer."""

from django.db.models import QuerySet

from comments.keepers import Keeper
from comments.models import Appeal


def appeals_waiting(keeper: Keeper) -> QuerySet[Appeal]:
    """Those this moderator rejected are among them: somebody else hears these."""
    waiting = Appeal.objects.filter(answer=None).order_by("due_at", "id")
    if keeper.desks is None:
        return waiting
    return waiting.filter(comment__desk__in=keeper.desks)
