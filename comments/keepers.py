"""A moderator at work: who it is, and what of which desks is theirs to see."""

from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import QuerySet

from accounts.models import User
from comments.models import (
    Appeal,
    AppealQuerySet,
    Comment,
    CommentQuerySet,
    LegalCase,
    LegalCaseQuerySet,
    Moderator,
    Sanction,
    SanctionQuerySet,
)

Rows = TypeVar("Rows", bound="QuerySet[Any]")


@dataclass(frozen=True)
class Keeper:
    """``desks`` holds the keys of the desks; None stands for every desk there is or will be."""

    user: User
    desks: tuple[int, ...] | None

    def comments(self) -> CommentQuerySet:
        """Those this moderator may see. For a queue, which has an order, ask ``comments.queues``."""
        return self._at_these_desks(Comment.objects.all())

    def appeals(self) -> AppealQuerySet:
        return self._at_these_desks(Appeal.objects.all(), "comment__desk")

    def sanctions(self) -> SanctionQuerySet:
        """Those of these desks, and of the whole site."""
        return self._at_these_desks(Sanction.objects.all()) | Sanction.objects.filter(desk=None)

    def legal_cases(self) -> LegalCaseQuerySet:
        """Never one that is about themselves."""
        return self._at_these_desks(LegalCase.objects.of_others_than(self.user))

    @property
    def keeps_all(self) -> bool:
        """Every desk, and so what counts on the whole site."""
        return self.desks is None

    def keeps(self, desk_id: int) -> bool:
        return self.desks is None or desk_id in self.desks

    @property
    def branches(self) -> list[CommentQuerySet]:
        """The same comments, one desk at a time: each is read in the order of its own index."""
        if self.desks is None:
            return [Comment.objects.all()]
        return [Comment.objects.filter(desk=desk) for desk in self.desks]

    def _at_these_desks(self, rows: Rows, desk: str = "desk") -> Rows:
        return rows if self.desks is None else rows.filter(**{f"{desk}__in": self.desks})


def keeper(user: User) -> Keeper | None:
    """None for whoever moderates nothing, whatever else they may do here."""
    if not user.is_active:
        return None
    if user.is_superuser:
        return Keeper(user, None)
    desks = list(Moderator.objects.filter(user=user).order_by("desk").values_list("desk", flat=True))
    if not desks:
        return None
    named = tuple(desk for desk in desks if desk is not None)
    return Keeper(user, named if len(named) == len(desks) else None)
