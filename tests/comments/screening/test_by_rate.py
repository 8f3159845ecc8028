"""How often: by one reader, from one address, and of one comment's versions."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from articles.models import Article
from comments import posting
from comments.address_hash import hash_of
from comments.models import Comment, Reader
from comments.refusals import PostRefused
from comments.screening import by_rate
from comments.screening.by_rate import MOST_VERSIONS, Window
from comments.screening.submission import FormSigns
from tests import factories

pytestmark = pytest.mark.django_db

NOON = timezone.now().replace(hour=12, minute=0)


def typed(article: Article, reader: Reader, at: datetime, address: str = "192.0.2.1") -> Comment:
    draft = posting.Draft(
        article,
        f"Words of their own: {uuid4()}",
        uuid4(),
        address_hash=hash_of(address),
        form=FormSigns(at - timedelta(minutes=1)),
    )
    return posting.post(draft, by=reader, at=at)


def test_a_reader_waits_until_there_is_room_again(article: Article) -> None:
    reader, window = factories.a_reader(), by_rate.OF_A_READER[0]
    for number in range(window.most):
        typed(article, reader, NOON + timedelta(seconds=30 * number))
    with pytest.raises(PostRefused, match="Please wait 3 minutes,"):
        typed(article, reader, NOON + timedelta(seconds=150))
    with pytest.raises(PostRefused, match="Please wait 1 minute,"):
        typed(article, reader, NOON + window.within - timedelta(seconds=1))
    typed(article, reader, NOON + window.within)


def test_the_day_is_a_window_too(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        by_rate, "OF_A_READER", (Window(2, timedelta(minutes=5)), Window(3, timedelta(days=1)))
    )
    reader = factories.a_reader()
    for hours in range(3):
        typed(article, reader, NOON + timedelta(hours=hours))
    with pytest.raises(PostRefused, match="Please wait 21 hours,"):
        typed(article, reader, NOON + timedelta(hours=3))


def test_many_readers_behind_one_address(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(by_rate, "OF_AN_ADDRESS", (Window(3, timedelta(minutes=10)),))
    for number in range(3):
        typed(article, factories.a_reader(f"Reader {number}"), NOON)
    with pytest.raises(PostRefused, match="your network"):
        typed(article, factories.a_reader("One More"), NOON)
    typed(article, factories.a_reader("Elsewhere"), NOON, address="192.0.2.2")
    typed(article, factories.a_reader("Later"), NOON + timedelta(minutes=10))


def test_another_readers_comments_do_not_count(article: Article) -> None:
    for number in range(by_rate.OF_A_READER[0].most + 1):
        typed(article, factories.a_reader(f"Reader {number}"), NOON, address=f"192.0.2.{number}")


def test_an_import_is_not_counted(article: Article) -> None:
    reader = factories.a_reader()
    for _ in range(by_rate.OF_A_READER[0].most + 2):
        factories.a_comment(article, reader, at=NOON)


def test_a_comment_has_so_many_versions_and_no_more(article: Article) -> None:
    comment = factories.a_comment(article)
    for number in range(1, MOST_VERSIONS):
        posting.edit(comment, f"Version after {number}.", by=comment.author)
    with pytest.raises(PostRefused, match="10 times"):
        posting.edit(comment, "Once more.", by=comment.author)
