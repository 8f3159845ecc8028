"""Own comments, notices, reports and sanctions: one's own only, true, a page at a time."""

from datetime import timedelta

import pytest
from django.db import connection, models
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from articles import court_case, workflow
from articles.models import Article, Edition
from comments import moderation, posting, reporting, sanctions
from comments.account.paging import PAGE_SIZE
from comments.appeals import appeal, hear
from comments.models import Action, Comment, CommentPolicy, Decision, Notice, Reader, Report, Sanction
from comments.models.appeal import WINDOW
from tests import factories

pytestmark = pytest.mark.django_db
LISTS = ("account_comments", "account_notices", "account_reports", "account_sanctions")
PAGES = (*LISTS, "account_mail")


def rejected(article: Article, reader: Reader, by: User, note: str = "", **more: object) -> Decision:
    comment = factories.a_comment(
        article, reader, f"Something about number {Comment.objects.count()}.", **more
    )
    return moderation.decide(
        comment, comment.revision, Action.REJECT, factories.a_reason(), by=by, note=note, **more
    )


@pytest.mark.parametrize(
    "name", [*PAGES, "account_name", "account_export", "account_export_file", "account_erase"]
)
def test_visitors_sign_in_first(client: Client, name: str) -> None:
    answer = client.get(reverse(name))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("sign_in"))


@pytest.mark.parametrize("name", PAGES)
def test_who_never_took_a_name_is_asked_for_one(client: Client, name: str) -> None:
    client.force_login(factories.a_user(""))
    assert client.get(reverse(name))["Location"] == reverse("account_name")


@pytest.mark.parametrize("name", PAGES)
def test_an_empty_account_says_so_and_is_kept_nowhere(signed_in: Client, name: str) -> None:
    answer = signed_in.get(reverse(name))
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]


def test_each_comment_says_how_it_truly_stands(
    signed_in: Client, reader: Reader, article: Article, mo: User
) -> None:
    factories.a_comment(article, reader, "A shown one.")
    factories.a_held_comment(article, reader, "A held one.")
    posting.withdraw(factories.a_comment(article, reader, "A withdrawn one."), by=reader)
    decision = rejected(article, reader, mo, note="Mind your tongue.")
    factories.a_comment(article, text="Not yours.")
    page = signed_in.get(reverse("account_comments")).text
    for words in ("A shown one.", "A held one.", "A withdrawn one.", "Mind your tongue."):
        assert words in page
    for status in ("Shown", "Waiting for a moderator", "Withdrawn by you", "Not shown: rejected"):
        assert status in page
    assert decision.reason.wording in page
    assert reverse("appeal_decision", args=[decision.pk]) in page
    assert "Not yours." not in page
    assert "Library opens late" in page


def test_a_comment_that_nobody_sees_is_not_said_to_be_shown(
    signed_in: Client, reader: Reader, article: Article, bob: User, mo: User
) -> None:
    """Though it was let through: a court deals with it, comments are locked, or the page is gone."""
    link = f'href="{factories.a_comment(article, reader).get_absolute_url()}"'

    def page() -> str:
        return signed_in.get(reverse("account_comments")).text

    def is_shown() -> bool:
        return link in page() and "not to be seen now" not in page()

    assert is_shown()
    court_case.begin(article, by=bob)
    assert "not to be seen now" in page()
    assert "a court is dealing with this" in page()
    assert link not in page()
    court_case.end(article, by=bob)
    assert is_shown()
    locked = CommentPolicy.objects.create(desk=article.desk, lock="legal", lock_notice="Our lawyers look.")
    assert "Our lawyers look." in page()
    locked.delete()
    CommentPolicy.objects.create(desk=article.desk, lock="election", lock_notice="Polling day.")
    assert is_shown(), "what is locked for an election stays to be read"
    workflow.remove(Edition.objects.get(article=article), by=bob, reason="It was wrong.")
    assert "taken off the site" in page()
    assert link not in page()


def test_a_rejection_that_was_reversed_is_not_one_any_more(
    signed_in: Client, reader: Reader, article: Article, mo: User
) -> None:
    decision = rejected(article, reader, mo)
    moderation.undo(decision, by=mo)
    page = signed_in.get(reverse("account_comments")).text
    assert decision.reason.wording not in page
    assert "Shown" in page


def test_the_appeal_is_offered_while_it_can_be_made(
    signed_in: Client, reader: Reader, article: Article, mo: User
) -> None:
    old = timezone.now() - WINDOW - timedelta(days=1)
    article_then = Article.objects.get(pk=article.pk)
    decision = rejected(article_then, reader, mo, at=old)
    page = signed_in.get(reverse("account_comments")).text
    assert reverse("appeal_decision", args=[decision.pk]) not in page


def test_what_came_of_an_appeal_stands_there(
    signed_in: Client, reader: Reader, article: Article, mo: User, mia: User
) -> None:
    first, second = rejected(article, reader, mo), rejected(article, reader, mo)
    appeal(first, "", by=reader)
    page = signed_in.get(reverse("account_comments")).text
    assert "Somebody other than the moderator who decided will look at it" in page
    hear(appeal(second, "", by=reader), upheld=False, by=mia, note="I agree with my colleague.")
    page = signed_in.get(reverse("account_comments")).text
    assert "The decision stays." in page
    assert "I agree with my colleague." in page


def test_markup_in_a_comment_is_not_markup(signed_in: Client, reader: Reader, article: Article) -> None:
    factories.a_comment(article, reader, "<script>alert(1)</script> & more")
    page = signed_in.get(reverse("account_comments")).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def many(model: str, number: int, article: Article, reader: Reader, mo: User) -> None:
    for row in range(number):
        at = timezone.now() - timedelta(hours=2 * (number - row))
        if model == "account_comments":
            rejected(article, reader, mo, note="Why.", at=at)
        elif model == "account_notices":
            Notice.objects.create(
                reader=reader, kind="reply", comment=factories.a_comment(article, at=at), at=at
            )
        elif model == "account_reports":
            comment = factories.a_comment(article, at=at)
            reporting.report(comment, comment.revision, factories.a_reason(), "Bad.", by=reader, at=at)
        else:
            sanctions.impose(
                reader, Sanction.Kind.WARNING, factories.a_reason(), by=mo, desk=article.desk, at=at
            )


QUERIES = {"account_comments": 8, "account_notices": 5, "account_reports": 5, "account_sanctions": 4}


@pytest.mark.parametrize("rows", [1, PAGE_SIZE])
@pytest.mark.parametrize("name", LISTS)
def test_a_list_costs_the_same_however_long_it_is(
    name: str, rows: int, signed_in: Client, reader: Reader, article: Article, mo: User
) -> None:
    many(name, rows, article, reader, mo)
    with CaptureQueriesContext(connection) as queries:
        signed_in.get(reverse(name))
    assert len(queries) == QUERIES[name], "\n".join(query["sql"] for query in queries)


@pytest.mark.parametrize("name", LISTS)
def test_a_long_list_is_read_to_its_end_page_by_page(
    name: str, signed_in: Client, reader: Reader, article: Article, mo: User
) -> None:
    many(name, PAGE_SIZE + 3, article, reader, mo)
    first = signed_in.get(reverse(name))
    assert len(first.context["page"].rows) == PAGE_SIZE
    second = signed_in.get(reverse(name) + first.context["page"].older)
    seen = [row.pk for page in (first, second) for row in page.context["page"].rows]
    assert len(set(seen)) == PAGE_SIZE + 3
    assert seen == sorted(seen, reverse=True)
    assert not second.context["page"].older


@pytest.mark.parametrize("before", ["x", "-1", "9" * 30, "1.5", "٣"])
def test_a_place_that_no_page_named_is_not_found(signed_in: Client, before: str) -> None:
    assert signed_in.get(reverse("account_comments"), {"before": before}).status_code == 404


@pytest.mark.parametrize(
    ("rows", "index"),
    [
        (Comment.objects.of_reader, "comments_of_a_reader"),
        (lambda reader: reader.notices.order_by("-id"), "comments_notice_latest"),
        (
            lambda reader: Report.objects.filter(reporter=reader).order_by("-id"),
            "comments_report_of_a_reader",
        ),
    ],
)
def test_a_list_is_read_in_the_order_of_its_index(rows: object, index: str, reader: Reader) -> None:
    listing: models.QuerySet = rows(reader).filter(pk__lt=500)[:21]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_sort = off")
    plan = listing.explain()
    assert index in plan
    assert "TEMP B-TREE" not in plan


def test_notices_are_new_until_they_are_read(
    signed_in: Client, reader: Reader, article: Article, mo: User
) -> None:
    decision = rejected(article, reader, mo)
    page = signed_in.get(reverse("account_notices"))
    assert reverse("appeal_decision", args=[decision.pk]) in page.text
    assert ">new<" in page.text
    newest = page.context["newest_unread"]
    rejected(article, reader, mo)
    signed_in.post(reverse("account_notices_read"), {"newest": newest})
    unread = Notice.objects.filter(reader=reader, read_at=None)
    assert unread.count() == 1, "what arrived meanwhile stays new"
    for nonsense in ("", "x", "9" * 40):
        assert signed_in.post(reverse("account_notices_read"), {"newest": nonsense}).status_code == 302
    assert unread.count() == 1
    assert signed_in.get(reverse("account_notices_read")).status_code == 405


def test_the_account_says_what_is_new(signed_in: Client, reader: Reader, article: Article, mo: User) -> None:
    page = signed_in.get(reverse("account")).text
    assert "new</strong>" not in page
    assert "No limits" in page
    rejected(article, reader, mo)
    rejected(article, reader, mo)
    for kind, until in ((Sanction.Kind.WARNING, None), (Sanction.Kind.BAN, None)):
        sanctions.impose(reader, kind, factories.a_reason(), by=mo, desk=article.desk, until=until)
    page = signed_in.get(reverse("account")).text
    assert ">4 new</strong>" in page
    assert ">1 counts now</strong>" in page, "a warning limits nothing"


def test_it_does_not_count_what_nobody_would_read(
    signed_in: Client, reader: Reader, article: Article
) -> None:
    comment = factories.a_comment(article)
    Notice.objects.bulk_create(
        Notice(reader=reader, kind="reply", comment=comment, at=timezone.now()) for _ in range(120)
    )
    with CaptureQueriesContext(connection) as queries:
        assert ">100 or more new</strong>" in signed_in.get(reverse("account")).text
    assert len(queries) == 9, "\n".join(query["sql"] for query in queries)


def test_reading_marks_ones_own_notices_only(signed_in: Client, article: Article, mo: User) -> None:
    stranger = factories.a_reader("Hazel Wood")
    rejected(article, stranger, mo)
    signed_in.post(reverse("account_notices_read"), {"newest": Notice.objects.latest("pk").pk})
    assert stranger.notices.filter(read_at=None).exists()


def test_a_report_says_what_became_of_it(
    signed_in: Client, reader: Reader, article: Article, mo: User
) -> None:
    comment = factories.a_comment(article)
    reporting.report(comment, comment.revision, factories.a_reason("spam"), "Look at this.", by=reader)
    page = signed_in.get(reverse("account_reports")).text
    assert "Look at this." in page
    assert "A moderator will look at it." in page
    comment.refresh_from_db()
    moderation.decide(comment, comment.revision, Action.REJECT, factories.a_reason(), by=mo)
    page = signed_in.get(reverse("account_reports")).text
    assert f"because of this house rule: {factories.a_reason().title}" in page


def test_every_limit_stands_there_with_its_reason(
    signed_in: Client, reader: Reader, article: Article, mo: User
) -> None:
    until = timezone.now() + timedelta(days=3)
    kind = Sanction.Kind.SUSPENSION
    sanction = sanctions.impose(
        reader, kind, factories.a_reason(), by=mo, desk=article.desk, until=until, note="The third time."
    )
    page = signed_in.get(reverse("account_sanctions")).text
    assert "The third time." in page
    assert factories.a_reason().wording in page
    assert "counts now" in page
    sanctions.lift(sanction, why="A mistake of ours.", by=mo)
    page = signed_in.get(reverse("account_sanctions")).text
    assert "A mistake of ours." in page
    assert "counts now" not in page
