"""One page of the conversation under an article, read in a fixed number of queries, however long it is."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.http import QueryDict

from articles.models import Edition
from comments.commented import policy_for, with_authors
from comments.models import Comment, Thread
from comments.models.comment import DEPTH_SHOWN, CommentQuerySet
from comments.policy import PolicyNow
from comments.thread_places import newest_asked_for, number_asked_for, path_asked_for, steps_above

PAGE_SIZE = 20


@dataclass
class Turn:
    """A comment, and the answers to it that stand on the same page.

    In short are those that were read on an earlier page: they say what the answers below them answer.
    """

    comment: Comment
    is_in_short: bool = False
    answers: list["Turn"] = field(default_factory=list)

    @property
    def deeper_answers(self) -> int:
        """How many answer it directly on a page of its own, because this page does not go so deep."""
        is_deepest = self.comment.depth == DEPTH_SHOWN
        return self.comment.visible_replies if is_deepest and not self.answers else 0


@dataclass(frozen=True)
class ThreadPage:
    """``further`` is the query string of the next page, empty on the last one."""

    edition: Edition
    policy: PolicyNow
    shown_count: int = 0
    turns: list[Turn] = field(default_factory=list)
    further: str = ""
    is_first: bool = True
    newest_first: bool = False


def opening_of(edition: Edition) -> ThreadPage:
    """What the article's own page shows."""
    return thread_page(edition, QueryDict())


def thread_page(edition: Edition, asked: QueryDict) -> ThreadPage:
    """Raises Http404 for a place or an order that no page ever named."""
    newest, after, before = newest_asked_for(asked), path_asked_for(asked), number_asked_for(asked)
    policy = policy_for(edition)
    if not policy.shows:
        return ThreadPage(edition, policy)
    count = Thread.objects.filter(article=edition.article_id).values_list("shown_count", flat=True).first()
    if not count:
        return ThreadPage(edition, policy)
    if newest:
        return _newest_first(edition, policy, count, before)
    return _as_it_went(edition, policy, count, after)


def conversation_after(edition: Edition, path: str) -> CommentQuerySet:
    """In the order of the conversation, behind that place; an empty one is before the first comment."""
    rows = Comment.objects.on_the_page_of(edition.article)
    return with_authors(rows.filter(path__gt=path) if path else rows)


def newest_before(edition: Edition, number: int | None) -> CommentQuerySet:
    rows = with_authors(Comment.objects.newest_on(edition.article)).select_related("parent__author")
    return rows if number is None else rows.filter(number__lt=number)


def address_in_thread(edition: Edition, comment: Comment) -> str:
    """Where a comment that is shown is read among the others: on the article's page, or on its own."""
    up_to_it = Comment.objects.on_the_page_of(edition.article).filter(path__lte=comment.path)
    if comment.depth > DEPTH_SHOWN or len(up_to_it.values_list("pk")[: PAGE_SIZE + 1]) > PAGE_SIZE:
        return comment.get_absolute_url()
    return f"{edition.article.get_absolute_url()}#comment-{comment.pk}"


def taken(comments: CommentQuerySet) -> tuple[list[Comment], bool]:
    """A page's worth, and whether there is more behind it."""
    rows = list(comments[: PAGE_SIZE + 1])
    return rows[:PAGE_SIZE], len(rows) > PAGE_SIZE


def nested(comments: Iterable[Comment], above: Iterable[Comment] = ()) -> list[Turn]:
    """From the order of the conversation. ``above`` is what the first of them answers, from the top.

    What a later one of them answers on an earlier page is among that, too: a comment and everything below it
    follow each other without a break.
    """
    top: list[Turn] = []
    open_turns: list[Turn] = []
    for turn in (*(Turn(one, is_in_short=True) for one in above), *map(Turn, comments)):
        while open_turns and not turn.comment.path.startswith(open_turns[-1].comment.path):
            open_turns.pop()
        (open_turns[-1].answers if open_turns else top).append(turn)
        open_turns.append(turn)
    return top


def answered_above(first: Comment, top: str = "") -> list[Comment]:
    """Those the comment answers, from the top; only those below the path ``top``, where one is given."""
    paths = [path for path in steps_above(first.path) if len(path) > len(top)]
    if not paths:
        return []
    rows = Comment.objects.standing().filter(article=first.article_id, path__in=paths)
    return list(with_authors(rows).order_by("path"))


def _as_it_went(edition: Edition, policy: PolicyNow, count: int, after: str) -> ThreadPage:
    comments, more = taken(conversation_after(edition, after))
    above = answered_above(comments[0]) if after and comments else []
    return ThreadPage(
        edition,
        policy,
        count,
        turns=nested(comments, above),
        further=urlencode({"after": comments[-1].path}) if more else "",
        is_first=not after,
    )


def _newest_first(edition: Edition, policy: PolicyNow, count: int, before: int | None) -> ThreadPage:
    comments, more = taken(newest_before(edition, before))
    return ThreadPage(
        edition,
        policy,
        count,
        turns=[Turn(comment) for comment in comments],
        further=urlencode({"order": "newest", "before": comments[-1].number}) if more else "",
        is_first=before is None,
        newest_first=True,
    )
