"""Any page of any thread is read from its index, from the place where it begins, and is never sorted."""

from collections.abc import Callable

import pytest
from django.db import connection

from accounts.models import User
from articles.models import Article, Edition
from comments.comment_page import answers_after
from comments.models import Comment, Status
from comments.models.comment import CommentQuerySet
from comments.paths import step
from comments.thread_page import PAGE_SIZE, conversation_after, newest_before
from tests import factories
from tests.comments.heaps import a_heap, analyse

pytestmark = pytest.mark.django_db

MANY = 1_500


@pytest.fixture
def edition(article: Article, alice: User, bob: User) -> Edition:
    """Many under one article, of which half stand deep below the first; and as many under another one."""
    other = factories.published(factories.a_draft(article.desk, alice), by=alice, editor=bob).article
    a_heap(other, MANY, status=Status.SHOWN)
    first, *rest = a_heap(article, MANY, status=Status.SHOWN)
    a_heap(article, MANY)  # held: indexes of what is shown leave them out
    for comment in rest[: MANY // 2]:
        comment.parent, comment.depth, comment.path = first, 4, first.path + step(comment.number)
    Comment.objects.bulk_update(rest[: MANY // 2], ["parent", "depth", "path"], batch_size=500)
    analyse()
    return article.editions.select_related("article").get()


def first_of(edition: Edition) -> Comment:
    return Comment.objects.get(article=edition.article, number=1)


def in_the_middle_of(edition: Edition) -> str:
    return first_of(edition).path + step(MANY // 4)


PAGES: dict[str, tuple[str, Callable[[Edition], CommentQuerySet]]] = {
    "an article's first": ("comments_on_the_page", lambda edition: conversation_after(edition, "")),
    "a further one": (
        "comments_on_the_page",
        lambda edition: conversation_after(edition, in_the_middle_of(edition)),
    ),
    "the last": ("comments_on_the_page", lambda edition: conversation_after(edition, step(MANY - 5))),
    "the newest": ("comments_newest", lambda edition: newest_before(edition, None)),
    "older ones": ("comments_newest", lambda edition: newest_before(edition, MANY // 2)),
    "answers": ("comments_in_the_thread", lambda edition: answers_after(first_of(edition), "")),
    "further answers": (
        "comments_in_the_thread",
        lambda edition: answers_after(first_of(edition), in_the_middle_of(edition)),
    ),
}


def test_a_page_is_read_in_the_order_of_its_index(edition: Edition) -> None:
    for page, (index, rows) in PAGES.items():
        plan = rows(edition)[: PAGE_SIZE + 1].explain()
        assert index in plan, (page, plan)
        assert "TEMP B-TREE" not in plan, (page, plan)
        assert "Sort" not in plan, (page, plan)
        assert "Seq Scan on comments_comment " not in plan, (page, plan)


def test_a_page_that_is_not_the_first_begins_where_it_begins(edition: Edition) -> None:
    for page in PAGES.keys() - {"an article's first", "the newest"}:
        plan = PAGES[page][1](edition)[: PAGE_SIZE + 1].explain()
        column = "number" if "older" in page else "path"
        if connection.vendor == "sqlite":
            assert f"AND {column}" in plan, (page, plan)
        else:
            [condition] = [row for row in plan.splitlines() if "Index Cond" in row and "article_id" in row]
            assert column in condition, (page, plan)


def test_further_answers_are_not_read_from_the_first_one_on() -> None:
    """Given two lower bounds, SQLite would start at the first of them."""
    first = Comment(article_id=1, path=step(1))
    assert str(answers_after(first, first.path + step(9)).query).count('"path" >') == 1


def test_what_a_comment_answers_is_found_by_index(edition: Edition) -> None:
    rows = Comment.objects.standing().filter(
        article=edition.article, path__in=[step(1), step(1) + step(2), step(1) + step(2) + step(3)]
    )
    plan = rows.order_by("path").explain()
    assert "Seq Scan on comments_comment " not in plan
    assert "SCAN comments_comment" not in plan
