"""The desks whose queues a moderator can choose between."""

from articles.models import Desk
from comments.keepers import Keeper


def desks_to_choose(keeper: Keeper) -> list[Desk]:
    """In the order of their names; none where there is no choice."""
    if keeper.desks is not None and len(keeper.desks) == 1:
        return []
    desks = Desk.objects.order_by("name", "pk")
    kept = list(desks if keeper.desks is None else desks.filter(pk__in=keeper.desks))
    return kept if len(kept) > 1 else []
