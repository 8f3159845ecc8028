"""A reader's copy holds everything about them, and nothing about anybody else."""

import gc
import json
import tracemalloc
from datetime import timedelta
from itertools import count

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from articles.models import Article, Desk
from comments import exported_rows
from comments.export import ABOUT, export
from comments.models import AuthorAnswer, Comment, CommentRevision, LegalCase, LegalLetter, Reader
from outbox.models import Letter
from tests import factories
from tests.comments.busy_reader import ADDRESS, ORIGIN, TRACES, WORDS, a_busy_reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def busy(article: Article, mo: User, council_desk: Desk) -> Reader:
    return a_busy_reader(article, mo, factories.a_moderator("Mia Moderator", council_desk))


def the_copy(reader: Reader) -> dict:  # type: ignore[type-arg]
    return json.loads("".join(export(reader.user, reader)))


def test_every_trace_is_in_it_and_every_part_explained(busy: Reader) -> None:
    copy = the_copy(busy)
    assert copy["about"].keys() == copy.keys() - {"about"} == ABOUT.keys()
    text = json.dumps(copy, ensure_ascii=False).lower()
    # The hash of a network address is told of, not told; what a reporter wrote is the reporter's.
    missing = [trace for trace in TRACES if trace.lower() not in text]
    assert missing == [ORIGIN, WORDS[12]]
    assert any(comment["address_kept"] for comment in copy["comments"])
    assert len(copy["comments"]) == busy.comments.count()
    assert len(copy["notices"]) == busy.notices.count()
    assert copy["refused"]


def test_nobody_else_is_in_it(busy: Reader) -> None:
    text = json.dumps(the_copy(busy), ensure_ascii=False)
    for somebody in ("Mo Moderator", "Mia Moderator", "Every Desk", "Somebody Annoyed"):
        assert somebody not in text
    others = Comment.objects.exclude(author=busy)
    assert others.exists()
    for comment in others.select_related("revision", "author__user"):
        assert comment.words.text not in text
        assert comment.author.user.email not in text


def test_each_side_of_a_legal_complaint_has_its_own_letters(article: Article, mo: User) -> None:
    author, other = factories.a_reader("Rowan Ash"), factories.a_reader("Wren Poster")
    comment = factories.a_comment(article, author)
    now = timezone.now()
    case = LegalCase.objects.create(
        comment=comment,
        revision=comment.words,
        desk=comment.desk,
        kind=LegalCase.Kind.DEFAMATION,
        name="W. Poster",
        email=other.user.email,
        statement="That I sold the bridge.",
        why="I did not.",
        received_at=now,
        due_at=now + timedelta(days=2),
    )
    for party, way, text in (
        ("author", "out", "Somebody complains."),
        ("author", "in", "I live at 1 Fen Lane."),
        ("complainant", "out", "We have asked."),
    ):
        LegalLetter.objects.create(case=case, party=party, way=way, text=text, at=now)
    AuthorAnswer.objects.create(case=case, agrees=False, name="R. Ash", address="1 Fen Lane", at=now)
    about, made = the_copy(author), the_copy(other)
    assert about["legal_complaints"][0]["your_answer"]["postal_address"] == "1 Fen Lane"
    assert [one["text"] for one in about["legal_complaints"][0]["letters"]] == [
        "Somebody complains.",
        "I live at 1 Fen Lane.",
    ]
    assert about["legal_complaints_made"] == made["legal_complaints"] == []
    assert "sold the bridge" not in json.dumps(about)
    assert made["legal_complaints_made"][0]["statement"] == "That I sold the bridge."
    assert [one["text"] for one in made["legal_complaints_made"][0]["letters"]] == ["We have asked."]
    assert "Fen Lane" not in json.dumps(made)


def test_codes_for_signing_in_are_left_out(busy: Reader) -> None:
    Letter.objects.create(
        key="code",
        message_id="<code>",
        to=ADDRESS,
        text="Your code: 424242",
        is_secret=True,
        written_at=timezone.now(),
        due_at=timezone.now(),
    )
    assert "424242" not in "".join(export(busy.user, busy))


def test_an_account_without_a_name_has_a_copy_too() -> None:
    user = factories.a_user("")
    copy = json.loads("".join(export(user, None)))
    assert copy["account"]["address"] == user.email
    assert copy["reader"] is None


def test_an_empty_copy_can_be_read() -> None:
    copy = the_copy(factories.a_reader())
    assert copy["comments"] == []


def many(reader: Reader, article: Article, number: int, start: int = 1) -> None:
    """Written straight into the tables: only reading them is what is tested here."""
    numbers = count(start)
    rows = [
        Comment(
            article=article,
            desk=article.desk,
            author=reader,
            number=next(numbers),
            path=f"{start + index:06}",
            status="held",
            client_id=factories.uuid4(),
            posted_at=timezone.now(),
        )
        for index in range(number)
    ]
    Comment.objects.bulk_create(rows)
    CommentRevision.objects.bulk_create(
        CommentRevision(comment=row, text="x" * 1000, written_at=timezone.now()) for row in rows
    )


def test_a_copy_costs_queries_by_the_batch_not_by_the_comment(
    article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = []
    for rows in (1, 40):
        reader = factories.a_reader(f"Reader of {rows}")
        many(reader, article, rows, start=rows * 100)
        with CaptureQueriesContext(connection) as queries:
            assert len(the_copy(reader)["comments"]) == rows
        counts.append(len(queries))
    assert counts[0] == counts[1]
    monkeypatch.setattr(exported_rows, "AT_ONCE", 10)
    with CaptureQueriesContext(connection) as queries:
        the_copy(reader)
    assert len(queries) > counts[1]


@pytest.mark.once
def test_a_long_copy_takes_no_more_memory_than_a_short_one(article: Article) -> None:
    peaks = []
    for rows in (400, 2400):
        reader = factories.a_reader(f"Reader of {rows}")
        many(reader, article, rows, start=rows * 10)
        tracemalloc.start()
        for number, _ in enumerate(export(reader.user, reader)):
            if number % 200 == 0:
                gc.collect()  # rows and their parts refer to each other: they wait for the collector
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] * 1.3
