"""Many comments at once, for tests about reading them: rows only, without their words and decisions."""

from uuid import uuid4

from django.db import connection
from django.utils import timezone

from articles.models import Article
from comments.models import Comment, Status, Thread
from comments.paths import step
from tests import factories


def a_heap(article: Article, number: int, **fields: object) -> list[Comment]:
    """Of one reader, held unless the test says otherwise, in a few different priorities."""
    fields.setdefault("status", Status.HELD)
    fields.setdefault("is_visible", fields["status"] == Status.SHOWN)
    author = factories.a_reader()
    thread, _ = Thread.objects.get_or_create(article=article)
    numbers = range(thread.posted_count + 1, thread.posted_count + number + 1)
    Thread.objects.filter(pk=thread.pk).update(posted_count=thread.posted_count + number)
    return Comment.objects.bulk_create(
        Comment(
            article=article,
            desk_id=article.desk_id,
            author=author,
            number=position,
            path=step(position),
            client_id=uuid4(),
            posted_at=timezone.now(),
            **{"priority": position % 3, **fields},
        )
        for position in numbers
    )


def analyse() -> None:
    """PostgreSQL plans by statistics; SQLite goes without (docs/decisions/0010)."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
