"""A moderator at work: who it is, and what of which desks is theirs to see."""

from dataclasses import dataclass, replace
from typing import Any, Self, TypeVar

from django.db.models import Exists, OuterRef, QuerySet

from accounts.models import User
from articles.models import Article, Edition
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
    """``desks`` holds the keys of the desks; None stands for every desk there is or will be.

    ``only`` is the one of them whose queues they want to work through now.
    """

    user: User
    desks: tuple[int, ...] | None
    only: int | None = None

    def comments(self) -> CommentQuerySet:
        """Those this moderator may see. For a queue, which has an order, ask ``comments.queues``."""
        return self._at_these_desks(Comment.objects.all())

    def articles(self) -> "QuerySet[Article]":
        """Those that readers know of: whoever moderates a desk need not see its drafts."""
        standing = Edition.objects.standing().filter(article=OuterRef("pk"))
        return self._at_these_desks(Article.objects.filter(Exists(standing)))

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

    def at_one(self, desk_id: int) -> Self:
        """Looking at the queues of one desk only, and still seeing everything there is to see."""
        return replace(self, only=desk_id)

    @property
    def query(self) -> str:
        """What the address of a queue, and of what is done there, adds to stay with that desk."""
        return f"?desk={self.only}" if self.only else ""

    def keeps(self, desk_id: int) -> bool:
        return self.desks is None or desk_id in self.desks

    @property
    def branches(self) -> list[CommentQuerySet]:
        """For queues, one desk at a time: each is read in the order of its own index."""
        desks = self.desks if self.only is None else (self.only,)
        if desks is None:
            return [Comment.objects.all()]
        return [Comment.objects.filter(desk=desk) for desk in desks]

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
