"""Exactly what a moderator saw of a comment when a form was made: its words, and the latest decision."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from django.http import Http404

from comments.keepers import Keeper
from comments.models import Action, Comment, CommentRevision, Decision, Reason

MOST = 200  # comments decided together
WRITTEN = re.compile(r"(\d{1,18})-(\d{1,18})-(\d{1,18})", re.ASCII)


@dataclass(frozen=True)
class Seen:
    """Keys: of the comment, of its words, of the decision. Written as three numbers.

    No decision, which is written as 0, is known about a comment whose record has been forgotten.
    """

    comment: int
    revision: int
    decision: int

    @classmethod
    def of(cls, comment: Comment) -> Self:
        return cls(comment.pk, comment.revision_id or 0, comment.last_decision_id or 0)

    def __str__(self) -> str:
        return f"{self.comment}-{self.revision}-{self.decision}"

    @classmethod
    def parse(cls, written: str) -> Self:
        """Raises Http404: no form of ours said this."""
        match = WRITTEN.fullmatch(written)
        if match is None:
            raise Http404("There is no such comment.")
        return cls(*map(int, match.groups()))


def as_seen(chosen: Iterable[Seen], keeper: Keeper) -> list[tuple[Comment, CommentRevision]]:
    """As the verbs take them. Raises Http404 if one is not this moderator's to see."""
    by_key = {seen.comment: seen for seen in chosen}
    found = list(keeper.comments().filter(pk__in=by_key))
    if len(found) < len(by_key):
        raise Http404("There is no such comment.")
    for comment in found:
        comment.last_decision_id = by_key[comment.pk].decision or None
    return [(comment, CommentRevision(pk=by_key[comment.pk].revision)) for comment in found]


def decided_before(seen: Seen, action: Action, reason: Reason | None, keeper: Keeper) -> Decision | None:
    """The decision this very form made already, when its answer was lost on the way and it is sent again.

    Only while it stands: where something came after it, the comment is not any more what the form would say.
    """
    since = list(Decision.objects.filter(comment=seen.comment, pk__gt=seen.decision).order_by("pk")[:2])
    if len(since) != 1:
        return None
    [made] = since
    is_own = made.by_id == keeper.user.pk and made.revision_id == seen.revision
    is_the_same = made.action == action and made.reason_id == (reason.pk if reason else None)
    return made if is_own and is_the_same else None
