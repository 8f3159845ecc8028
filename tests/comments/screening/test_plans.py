"""What screening asks is answered by an index, however many comments there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article
from comments.models import Comment, Origin
from comments.screening.by_duplicate import by_duplicate
from comments.screening.by_rate import by_rate
from tests import factories
from tests.comments.crowd import Crowd, after_bulk, some_readers
from tests.comments.screening.submissions import a_submission

pytestmark = pytest.mark.django_db

MANY = 3_000
SCANS = ("SCAN", "Seq Scan")
# The first of these that the engine likes; those of a reader it may also find by the foreign key.
INDEXES = (("comments_of_a_reader", "author_id"), ("comments_origin_address",), ("comments_same_words",))


def test_rates_and_repetitions_are_found_by_an_index(article: Article) -> None:
    Crowd(some_readers(30)).comment_on(article, MANY)
    after_bulk()
    now = timezone.now()
    Origin.objects.bulk_create(
        Origin(comment=comment, address_hash=f"{comment.pk % 100:064}", at=now)
        for comment in Comment.objects.all()
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    submission = a_submission(reader=factories.a_reader(), address_hash=f"{7:064}", article=article)
    with CaptureQueriesContext(connection) as asked:
        by_rate(submission)
        by_duplicate(submission)
    plans = [plan_of(query["sql"]) for query in asked.captured_queries]
    assert len(plans) == len(INDEXES)
    for indexes, plan in zip(INDEXES, plans, strict=True):
        assert any(index in plan for index in indexes), plan
        assert not any(scan in plan for scan in SCANS), plan


def plan_of(sql: str) -> str:
    explain = "EXPLAIN QUERY PLAN " if connection.vendor == "sqlite" else "EXPLAIN "
    with connection.cursor() as cursor:
        cursor.execute(explain + sql)
        return "\n".join(str(row[-1]) for row in cursor.fetchall())
