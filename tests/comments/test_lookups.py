"""Looking for rows by what stands in them takes an index, also where most rows hold nothing to look for."""

import pytest
from django.db import connection
from django.db.models import QuerySet

from articles.models import Article
from comments.models import CommentRevision, Report
from comments.reporting import report
from tests import factories

pytestmark = pytest.mark.django_db


def plan(rows: "QuerySet[object]") -> str:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # A test’s tables are so small that reading them through is cheapest.
            cursor.execute("SET LOCAL enable_seqscan = off")
    return rows.explain()


def test_the_same_words_are_found_by_an_index() -> None:
    same = CommentRevision.objects.with_words_like("0" * 64).order_by("-id")
    assert "comments_same_words" in plan(same[:20])


def test_what_somebody_reported_by_mail_is_found_by_an_index() -> None:
    assert "comments_report_by_address" in plan(Report.objects.by_mail("vic@marl.example").order_by())


def test_an_address_is_found_however_its_capitals_are_written(article: Article) -> None:
    comment = factories.a_comment(article)
    made = report(comment, comment.words, factories.a_reason(), email="Vic@Marl.example")
    assert list(Report.objects.by_mail("vic@marl.EXAMPLE")) == [made]
