"""Whether every list of comments is read by its index, in the order it is shown, whatever its length."""

import re
from collections.abc import Iterator

from django.db import connection
from django.db.models import QuerySet

from accounts.models import User
from articles.models import Article
from comments.models import Comment, CommentRevision, Decision
from comments.models.comment import CommentQuerySet

PAGE = 20
FEW = 1_000  # rows an index has found may be put in order by hand, where there cannot be many of them
SORTED = re.compile(r"Sort  \(cost=\S+ rows=(\d+)")


def unindexed(article: Article, moderator: User) -> Iterator[str]:
    """Names and plans of the lists that are not."""
    for name, rows in lists(article, moderator):
        plan = plan_of(rows[:PAGE])
        if reads_too_much(plan):
            yield f"{name}\n{plan}"


def reads_too_much(plan: str) -> bool:
    """Whether it reads a table, or sorts what may be long; going through an index from its start is fine."""
    if connection.vendor == "sqlite":
        return re.search(r"SCAN (?!\S+ USING)|TEMP B-TREE", plan) is not None
    return "Seq Scan on comments_" in plan or any(int(rows) > FEW for rows in SORTED.findall(plan))


def lists(article: Article, moderator: User) -> Iterator[tuple[str, "QuerySet[object]"]]:
    comments = Comment.objects.all()
    middle = comments.standing().filter(article=article, depth=2).order_by("-path")[0]
    reader = middle.author
    thread = comments.on_the_page_of(article)
    yield "first page of a thread", thread
    yield "further page of a thread", thread.filter(path__gt=middle.path)
    yield "newest first", comments.newest_on(article)
    yield "newest first, further on", comments.newest_on(article).filter(number__lt=middle.number)
    yield "below a comment", comments.below(middle.parent or middle)
    yield "a reader's own", comments.of_reader(reader)
    yield "a reader's own, further on", comments.of_reader(reader).filter(pk__lt=middle.pk)
    for name, queue in queues(comments):
        yield f"queue: {name}", queue
        yield f"queue: {name}, further on", queue.filter(priority__lte=1, pk__gt=middle.pk)
        yield f"queue: {name}, at a desk", queue.filter(desk=article.desk_id)
    same = CommentRevision.objects.with_words_like(middle.words.fingerprint)
    yield "the same words", same.order_by("-id")
    yield "my decisions", Decision.objects.filter(by=moderator).order_by("-id")


def queues(comments: CommentQuerySet) -> Iterator[tuple[str, CommentQuerySet]]:
    yield "held", comments.held()
    yield "unreviewed", comments.unreviewed()
    yield "reported", comments.reported()
    yield "escalated", comments.escalated()


def plan_of(rows: "QuerySet[object]") -> str:
    return rows.explain()
