"""A page that is taken down while somebody posts: the comment is there before it, or refused after it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from uuid import uuid4

import pytest
from django.db import connection

from articles import workflow
from articles.models import Article
from comments import posting
from comments.models import Comment, Reader
from comments.refusals import PostRefused
from comments.screening.screen import Screening
from comments.screening.submission import Submission
from tests import factories

PATIENCE = 20.0
A_WHILE = 0.3  # seconds, in which whoever does not wait is done long since


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("take_down", [workflow.withdraw, workflow.remove])
def test_it_waits_for_the_comment_that_is_being_written_and_then_none_is_accepted(
    article: Article, take_down: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    by, reader = factories.a_user("Boss", is_superuser=True), factories.a_reader(shown_count=9)
    edition = article.editions.get()
    in_the_middle, go_on = Event(), Event()

    def slowly(submission: Submission) -> Screening:
        """By now what the policy says of the page has been read."""
        in_the_middle.set()
        assert go_on.wait(PATIENCE)
        return Screening([])

    monkeypatch.setattr(posting, "screen", slowly)
    with ThreadPoolExecutor(2) as pool:
        posted = pool.submit(_alone, lambda: _post(article, reader))
        assert in_the_middle.wait(PATIENCE)
        taken_down = pool.submit(_alone, lambda: take_down(edition, by=by, reason="It named a child."))
        with pytest.raises(TimeoutError):
            taken_down.result(A_WHILE)
        go_on.set()
        assert posted.result(PATIENCE) == Comment.objects.get()
        taken_down.result(PATIENCE)
    monkeypatch.undo()
    with pytest.raises(PostRefused, match=r"withdrawn|not published"):
        _post(article, reader)
    assert Comment.objects.count() == 1


def _post(article: Article, reader: Reader) -> Comment:
    return posting.post(posting.Draft(article, f"Just in time: {uuid4()}", uuid4()), by=reader)


def _alone(work: Callable[[], object]) -> object:
    try:
        return work()
    finally:
        connection.close()
