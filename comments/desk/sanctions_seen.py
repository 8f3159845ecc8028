"""Which sanctions a moderator sees: those of their own desks, and of the whole site."""

from django.db.models import Q, QuerySet

from comments.keepers import Keeper
from comments.models import Sanction


def sanctions_seen_by(keeper: Keeper) -> QuerySet[Sanction]:
    sanctions = Sanction.objects.select_related("reason", "by", "desk", "lifted_by")
    if keeper.desks is None:
        return sanctions
    return sanctions.filter(Q(desk=None) | Q(desk__in=keeper.desks))
