"""What the public sees of a conversation."""

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from articles import workflow
from articles.models import Article
from comments import moderation, posting
from comments.comment_page import comment_page
from comments.models import Action, Comment, CommentPolicy, Reader
from comments.thread_page import Turn, thread_page
from tests import factories
from tests.comments.views.pages import reading, thread_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def conversation(article: Article) -> list[Comment]:
    """Thirty comments; each third one answers the one before it."""
    readers = [factories.a_reader(f"Reader {letter}") for letter in "abcd"]
    made: list[Comment] = []
    for number in range(30):
        answered = made[-1] if number % 3 == 2 else None
        made.append(factories.a_comment(article, readers[number % 4], f"Said {number}.", answered=answered))
    return made


def test_an_article_shows_how_many_comments_there_are_and_the_first_of_them(
    client: Client, article: Article, conversation: list[Comment]
) -> None:
    page = reading(client, article.get_absolute_url())
    assert re.search(r'<a href="#comments">30 comments\s*</a>', page)
    assert "Said 0." in page
    assert "Said 29." not in page
    assert "More comments" in page


def test_the_way_to_the_comments_stands_beside_the_headline_where_there_is_one(
    client: Client, article: Article
) -> None:
    assert '<a href="#comments">Write the first comment</a>' in reading(client, article.get_absolute_url())
    CommentPolicy.objects.create(article=article, mode=CommentPolicy.Mode.CLOSED)
    assert 'href="#comments"' not in reading(client, article.get_absolute_url())


def further(page: str) -> str:
    return page.split('rel="next" href="')[1].split('"', maxsplit=1)[0]


@pytest.mark.parametrize("order", ["", "?order=newest"])
def test_all_of_them_are_on_the_pages_of_the_thread_once(
    client: Client, article: Article, conversation: list[Comment], order: str
) -> None:
    first = reading(client, thread_of(article) + order)
    second = reading(client, thread_of(article) + further(first))
    for comment in conversation:
        assert (first + second).count(f'id="comment-{comment.pk}"') == 1
    assert 'rel="next"' not in second
    # Above the comments, and once more where the last of them ends.
    assert (first.count("Write a comment"), second.count("Write a comment")) == (1, 2)


def test_a_further_page_says_what_its_first_comment_answers(client: Client, article: Article) -> None:
    top = factories.a_comment(article, text="The beginning of it.")
    for number in range(25):
        factories.a_comment(article, text=f"Answer {number}.", answered=top)
    first = reading(client, thread_of(article))
    assert "The beginning of it." in reading(client, thread_of(article) + further(first))


def shape(turns: list[Turn]) -> list[object]:
    """The words of each, those in short in brackets; and in a list behind it what stands below it."""
    found: list[object] = []
    for turn in turns:
        words = turn.comment.words.text
        found.append(f"({words})" if turn.is_in_short else words)
        found += [shape(turn.answers)] if turn.answers else []
    return found


def test_on_a_further_page_every_answer_stands_below_what_it_answers(article: Article) -> None:
    """Also those that answer neither the first comment of that page nor what that one answers."""
    top = factories.a_comment(article, text="top")
    below = factories.a_comment(article, text="below", answered=top)
    many = [factories.a_comment(article, text=f"{number}", answered=below) for number in range(20)]
    factories.a_comment(article, text="late", answered=top)
    factories.a_comment(article, text="other")
    edition = article.editions.get()
    assert thread_page(edition, QueryDict()).further == f"after={many[17].path}"
    second = thread_page(edition, QueryDict(f"after={many[17].path}"))
    assert shape(second.turns) == ["(top)", ["(below)", ["18", "19"], "late"], "other"]
    answers = comment_page(top, QueryDict(f"after={many[17].path}"))
    assert shape(answers.turns) == ["(below)", ["18", "19"], "late"]


def test_answers_stand_below_what_they_answer(client: Client, article: Article) -> None:
    first = factories.a_comment(article, text="First.")
    factories.a_comment(article, text="Second.")
    factories.a_comment(article, text="An answer to the first.", answered=first)
    page = reading(client, article.get_absolute_url())
    assert page.index("First.") < page.index("An answer to the first.") < page.index("Second.")


def test_what_is_deep_has_a_page_of_its_own(client: Client, article: Article) -> None:
    comment = None
    for depth in range(7):
        comment = factories.a_comment(article, text=f"Depth {depth}.", answered=comment)
    page = reading(client, article.get_absolute_url())
    assert "Depth 3." in page
    assert "Depth 4." not in page
    third = Comment.objects.get(depth=3)
    assert f"Read on: 1 answer to <bdi>{third.author}</bdi>" in page
    deeper = reading(client, third.get_absolute_url())
    assert all(f"Depth {depth}." in deeper for depth in range(7))  # those above it in short


def test_what_was_taken_away_keeps_its_place_without_its_words(
    client: Client, article: Article, mo: User
) -> None:
    first = factories.a_comment(article, factories.a_reader("Nimble Fox"), "Unkind words.")
    factories.a_comment(article, text="An answer.", answered=first)
    moderation.decide(first, first.words, Action.REJECT, factories.a_reason(), by=mo)
    for address in (article.get_absolute_url(), first.get_absolute_url()):
        page = reading(client, address)
        assert "Unkind words." not in page
        assert "Nimble Fox" not in page
        assert "taken this comment down" in page
        assert "An answer." in page
    assert "1 comment" in reading(client, article.get_absolute_url())


def test_a_comment_that_is_not_shown_has_no_page(client: Client, article: Article) -> None:
    held = factories.a_held_comment(article)
    assert client.get(held.get_absolute_url()).status_code == 404


def test_a_verified_public_figure_is_shown_with_the_office_of_that_day(
    client: Client, article: Article, alice: User
) -> None:
    person = factories.a_person("Petra Lindqvist")
    post = factories.a_post("Cabinet Member for Housing")
    factories.a_membership(person, post, start="2020")
    reader = factories.a_reader(
        "Petra Lindqvist", person=person, verified_by=alice, verified_at="2026-01-01T00:00Z"
    )
    factories.a_comment(article, reader)
    post.memberships.update(end="2021", end_earliest="2021-01-01", end_latest="2021-12-31")
    page = reading(client, article.get_absolute_url())
    assert "Cabinet Member for Housing" in page
    assert "verified" in page


def test_times_name_their_zone_and_an_edit_is_told(client: Client, article: Article) -> None:
    at = factories.london(article.first_published_at.date())
    comment = factories.a_comment(article, at=at)
    posting.edit(comment, "Better words.", by=comment.author, at=at)
    page = reading(client, article.get_absolute_url())
    assert f"12:00 {at.tzname()}" in page
    assert "edited" in page


# Locks, and articles that are gone


def test_nothing_is_shown_after_a_legal_lock(client: Client, article: Article) -> None:
    comment = factories.a_comment(article, factories.a_reader("Nimble Fox"), "Something actionable.")
    tag = client.get(article.get_absolute_url()).headers["ETag"]
    CommentPolicy.objects.create(article=article, lock="legal", lock_notice="Locked on legal advice.")
    again = client.get(article.get_absolute_url(), headers={"If-None-Match": tag})
    assert again.status_code == 200
    for address in (article.get_absolute_url(), thread_of(article), comment.get_absolute_url()):
        page = reading(client, address)
        assert "Locked on legal advice." in page
        assert "actionable" not in page
        assert "Nimble Fox" not in page
        assert "1 comment" not in page
    assert client.get(f"/comments/{comment.pk}/report/").status_code == 404


def test_closed_comments_stay_and_say_so(client: Client, article: Article) -> None:
    factories.a_comment(article, text="Said in time.")
    CommentPolicy.objects.create(article=article, mode=CommentPolicy.Mode.CLOSED)
    page = reading(client, article.get_absolute_url())
    assert "Said in time." in page
    assert "closed" in page
    assert "Write a comment" not in page
    assert "/answer/" not in page


def test_a_page_with_comments_is_asked_about_each_time(client: Client, article: Article) -> None:
    comment = factories.a_comment(article)
    client.force_login(comment.author.user)
    for address in (article.get_absolute_url(), thread_of(article), comment.get_absolute_url()):
        answer = client.get(address)
        assert {"public", "no-cache"} <= set(answer.headers["Cache-Control"].split(", ")), address
        assert "max-age" not in answer.headers["Cache-Control"]
        assert answer.headers["ETag"], address
        assert not answer.cookies, address
        assert "Cookie" not in answer.headers.get("Vary", ""), address


def test_a_withdrawn_article_keeps_its_comments_and_takes_no_more(
    client: Client, article: Article, bob: User
) -> None:
    factories.a_comment(article, text="Said in time.")
    workflow.withdraw(article.editions.get(), by=bob, reason="Wrong.")
    page = reading(client, article.get_absolute_url())
    assert "Said in time." in page
    assert "Write a comment" not in page


def test_comments_of_an_article_that_is_gone_are_nowhere(client: Client, article: Article, bob: User) -> None:
    comment = factories.a_comment(article)
    workflow.remove(article.editions.get(), by=bob, reason="It named a child.")
    below = ("", "answer/", "report/")
    for address in (thread_of(article), *(comment.get_absolute_url() + page for page in below)):
        assert client.get(address).status_code == 404, address


# Addresses that nobody was given


@pytest.mark.parametrize(
    "query",
    [
        *("?after=x", "?after=00000", "?after=ZZZZZZ", "?after=%00", "?after=" + "0" * 600, "?after=٣٣٣٣٣٣"),
        *(
            "?order=newest&before=x",
            "?order=newest&before=-1",
            "?order=newest&before=" + "9" * 40,
            "?order=x",
        ),
    ],
)
def test_a_forged_place_is_not_found(client: Client, article: Article, query: str) -> None:
    comment = factories.a_comment(article)
    assert client.get(thread_of(article) + query).status_code == 404
    if "order" not in query:
        assert client.get(comment.get_absolute_url() + query).status_code == 404


def test_a_place_behind_the_last_comment_says_so(client: Client, article: Article) -> None:
    factories.a_comment(article)
    assert "nothing after this" in reading(client, thread_of(article) + "?after=zzzzzz")


@pytest.mark.parametrize("after", ["000001", "zzzzzz"])
def test_a_place_outside_the_answers_shows_none_of_the_others(
    client: Client, article: Article, after: str
) -> None:
    factories.a_comment(article, text="Before.")
    comment = factories.a_comment(article)
    factories.a_comment(article, text="After.")
    page = reading(client, f"{comment.get_absolute_url()}?after={after}")
    assert "Before." not in page
    assert "After." not in page


# What it costs


def several(article: Article, many: int) -> None:
    readers = [factories.a_reader(f"Reader {number}") for number in range(min(many, 7))]
    last = None
    for number in range(many):
        last = factories.a_comment(
            article, readers[number % 7], f"Said {number}.", answered=last if number % 4 else None
        )


@pytest.mark.parametrize(("many", "queries"), [(0, 11), (1, 12), (70, 12)])
def test_an_article_asks_twelve_questions_at_most(
    client: Client,
    article: Article,
    many: int,
    queries: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    several(article, many)
    with django_assert_num_queries(queries):
        client.get(article.get_absolute_url())


def counted(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200, address
    return len(queries)


def of_the_first_comment(article: Article) -> str:
    return Comment.objects.order_by("pk")[0].get_absolute_url()


@pytest.mark.parametrize(
    ("address", "queries"),
    [
        (thread_of, 5),
        (lambda article: thread_of(article) + "?order=newest", 5),
        (of_the_first_comment, 5),
    ],
)
def test_a_page_of_a_thread_costs_the_same_however_long_it_is(
    client: Client, article: Article, address: Callable[[Article], str], queries: int
) -> None:
    several(article, 1)
    assert counted(client, address(article)) == queries
    several(article, 60)
    assert counted(client, address(article)) == queries


def test_a_further_page_costs_one_more_for_what_it_answers(client: Client, article: Article) -> None:
    several(article, 60)
    page = reading(client, thread_of(article))
    assert counted(client, thread_of(article) + further(page)) <= 6


def test_letters_from_the_right_and_long_words_keep_to_themselves(client: Client, article: Article) -> None:
    reader: Reader = factories.a_reader("מרים לוי")
    factories.a_comment(article, reader, "مرحبا بالعالم")
    page = reading(client, article.get_absolute_url())
    assert '<bdi class="comment-author">מרים לוי</bdi>' in page
    assert '<p dir="auto">مرحبا' in page
