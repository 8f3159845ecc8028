"""One's own comments with what really became of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from articles.models import READABLE, Edition
from comments.account.hidden import why_hidden
from comments.models import Action, Appeal, Comment, Decision
from comments.models.appeal import WINDOW
from comments.models.status import Status


@dataclass(frozen=True)
class OwnComment:
    """``rejection`` is the decision that stands; ``headline`` is empty for an article that was removed.

    ``hidden`` says why nobody sees a comment that was let through; empty where it is seen.
    """

    comment: Comment
    headline: str
    hidden: str = ""
    rejection: Decision | None = None
    appeal: Appeal | None = None
    may_appeal: bool = False
    may_withdraw: bool = False


def with_outcomes(comments: list[Comment], at: datetime) -> list[OwnComment]:
    """Four queries more, however many there are."""
    headlines = headlines_of(comment.article_id for comment in comments)
    rejections = _rejections(comment.pk for comment in comments if comment.status == Status.REJECTED)
    hidden = why_hidden([comment.article for comment in comments if comment.is_shown], headlines, at)
    return [
        _own(comment, headlines.get(comment.article_id, ""), hidden, rejections.get(comment.pk), at)
        for comment in comments
    ]


def headlines_of(article_ids: Iterable[int]) -> dict[int, str]:
    """As the public may read them, by the article's key."""
    readable = Edition.objects.filter(article__in=set(article_ids), state__in=READABLE)
    return dict(readable.values_list("article_id", "headline"))


def _rejections(comment_ids: Iterable[int]) -> dict[int, Decision]:
    """The latest that was not undone, which is the one that stands."""
    rejections = Decision.objects.filter(
        comment__in=list(comment_ids), action=Action.REJECT, undone_by=None
    ).select_related("reason", "note", "appeal__answer__note")
    return {rejection.comment_id: rejection for rejection in rejections.order_by("id")}


def _own(
    comment: Comment, headline: str, hidden: dict[int, str], rejection: Decision | None, at: datetime
) -> OwnComment:
    appeal: Appeal | None = getattr(rejection, "appeal", None)
    return OwnComment(
        comment=comment,
        headline=headline,
        hidden=hidden.get(comment.article_id, "") if comment.is_shown else "",
        rejection=rejection,
        appeal=appeal,
        may_appeal=rejection is not None and appeal is None and at <= rejection.at + WINDOW,
        may_withdraw=comment.status in (Status.HELD, Status.SHOWN, Status.REJECTED),
    )
