"""A moderator at work: who it is, and the comments of which desks are theirs to see."""

from dataclasses import dataclass

from accounts.models import User
from comments.models import Comment, CommentQuerySet, LegalCase, LegalCaseQuerySet, Moderator


@dataclass(frozen=True)
class Keeper:
    """``desks`` holds the keys of the desks; None stands for every desk there is or will be."""

    user: User
    desks: tuple[int, ...] | None

    def comments(self) -> CommentQuerySet:
        """Those this moderator may see. For a queue, which has an order, ask ``comments.queues``."""
        everything = Comment.objects.all()
        return everything if self.desks is None else everything.filter(desk__in=self.desks)

    def legal_cases(self) -> LegalCaseQuerySet:
        """Those this moderator may see; never one that is about themselves."""
        cases = LegalCase.objects.of_others_than(self.user)
        return cases if self.desks is None else cases.filter(desk__in=self.desks)

    def keeps(self, desk_id: int) -> bool:
        return self.desks is None or desk_id in self.desks

    @property
    def branches(self) -> list[CommentQuerySet]:
        """The same comments, one desk at a time: each is read in the order of its own index."""
        if self.desks is None:
            return [Comment.objects.all()]
        return [Comment.objects.filter(desk=desk) for desk in self.desks]


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
