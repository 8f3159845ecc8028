"""The queues of one desk, everything under one article, and finding a reader or a comment."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from articles.models import Article, Desk
from comments import moderation
from comments.models import Action, Comment, Moderator, Status
from comments.readers import become_reader, rename
from tests import factories
from tests.comments.desk.steps import FACTS, at_work, chosen, queue
from tests.comments.heaps import a_heap, analyse
from tests.comments.plans import plan_of, sorts

pytestmark = pytest.mark.django_db
FIND = reverse("find_comments")


@pytest.fixture
def elsewhere(party_desk: Desk, carol: User, dave: User) -> Article:
    return factories.published(factories.a_draft(party_desk, carol), by=carol, editor=dave).article


@pytest.fixture
def both(article: Article, elsewhere: Article, mo: User) -> User:
    """A moderator of two desks."""
    Moderator.objects.create(user=mo, desk=elsewhere.desk)
    return mo


def about(article: Article) -> str:
    return reverse("moderated_article", args=[article.pk])


# One desk of several.


@pytest.mark.parametrize("slug", ["moderation_queue", "moderation_list"])
def test_a_moderator_of_several_desks_can_look_at_one(
    client: Client, article: Article, elsewhere: Article, both: User, slug: str
) -> None:
    here, there = factories.a_held_comment(article), factories.a_held_comment(elsewhere)
    at_work(client, both)
    page = client.get(queue(page=slug), {"desk": elsewhere.desk_id})
    seen = page.context.get("comments") or [page.context["card"].comment]
    assert seen == [there]
    assert [tab.number for tab in page.context["tabs"]][:1] == ["1"]
    assert f'{queue("reported")}?desk={elsewhere.desk_id}"' in page.text
    assert here in (client.get(queue(page="moderation_list")).context["comments"])


def test_deciding_there_stays_there(client: Client, article: Article, elsewhere: Article, both: User) -> None:
    factories.a_held_comment(article)
    comments = [factories.a_held_comment(elsewhere) for _ in range(2)]
    at_one = f"?desk={elsewhere.desk_id}"
    at_work(client, both)
    assert f'action="{reverse("decide_comments")}{at_one}"' in client.get(queue() + at_one).text
    sent = {"chosen": chosen(comments[0]), "do": "approve"}
    told = client.post(reverse("decide_comments") + at_one, sent, headers=FACTS).json()
    assert told["waiting"][queue() + at_one] == "1"
    assert told["undo"]["url"].endswith(at_one)
    again = client.post(told["undo"]["url"], headers=FACTS).json()
    assert again["waiting"][queue() + at_one] == "2"


def test_no_other_desk_can_be_asked_for(client: Client, article: Article, mo: User, party_desk: Desk) -> None:
    at_work(client, mo)
    for asked in (party_desk.pk, 99999, "x", "1" * 19):
        assert client.get(queue(), {"desk": asked}).status_code == 404


def test_who_keeps_one_desk_is_not_asked_which(client: Client, article: Article, mo: User) -> None:
    assert 'name="desk"' not in at_work(client, mo).get(queue()).text


def test_who_keeps_all_can_choose(client: Client, article: Article, elsewhere: Article) -> None:
    page = at_work(client, factories.a_moderator("Every Desk")).get(queue())
    assert page.context["desks_to_choose"] == sorted([article.desk, elsewhere.desk], key=str)


# Under one article.


def test_everything_under_an_article_is_listed_however_it_stands(
    client: Client, article: Article, mo: User
) -> None:
    shown, held, rejected = factories.a_comment(article), *(factories.a_held_comment(article) for _ in "12")
    moderation.decide(rejected, rejected.words, Action.REJECT, factories.a_reason(), by=mo)
    page = at_work(client, mo).get(about(article))
    assert page.context["comments"] == [rejected, held, shown]
    assert page.text.count("standing--") == 3


def test_it_goes_on_by_number_and_can_be_decided_together(
    client: Client, article: Article, mo: User, django_assert_max_num_queries: Any
) -> None:
    reader = factories.a_reader()
    comments = [factories.a_held_comment(article, reader) for _ in range(52)]
    at_work(client, mo)
    with django_assert_max_num_queries(16):
        page = client.get(about(article))
    assert page.context["comments"] == comments[:1:-1]
    further = client.get(about(article), {"before": page.context["older"]})
    assert further.context["comments"] == comments[1::-1]
    sent = {"chosen": chosen(*comments[:2]), "do": "approve", "together": "1", "then": about(article)}
    after = client.post(reverse("decide_comments"), sent, follow=True)
    assert "Undo all of it" in after.text
    assert Comment.objects.filter(status=Status.SHOWN).count() == 2


def test_it_leads_to_where_its_comments_are_closed(client: Client, article: Article, mo: User) -> None:
    page = at_work(client, mo).get(about(article))
    form = client.get(page.context["policy_url"])
    assert article.get_absolute_url() in form.text


def test_drafts_and_other_desks_pages_are_as_if_they_did_not_exist(
    client: Client, article: Article, elsewhere: Article, mo: User, alice: User
) -> None:
    draft = factories.a_draft(article.desk, alice).article
    at_work(client, mo)
    for hidden in (elsewhere, draft):
        assert client.get(about(hidden)).status_code == 404
        page = client.get(FIND, {"q": hidden.get_absolute_url()})
        assert "Nothing found." in page.text


def test_it_is_read_in_the_order_of_an_index(article: Article) -> None:
    a_heap(article, 300)
    analyse()
    plan = plan_of(Comment.objects.under(article).filter(number__lt=200)[:51])
    assert not sorts(plan), plan


# Finding.


@pytest.mark.parametrize("asked", ["Rowan Ash", "rowan", "ASH", "R0wan Ash", " rowan  ash "])
def test_a_reader_is_found_however_the_name_is_written(
    client: Client, article: Article, mo: User, asked: str
) -> None:
    comment = factories.a_comment(article, become_reader(factories.a_user("Rowan"), "Rowan Ash"))
    page = at_work(client, mo).get(FIND, {"q": asked})
    assert page.context["readers"] == [comment.author]


def test_by_a_name_they_had_before_too(client: Client, article: Article, mo: User) -> None:
    reader = factories.a_reader("Rowan Ash")
    factories.a_comment(article, reader)
    rename(reader, "Hazel Birch")
    page = at_work(client, mo).get(FIND, {"q": "rowan"})
    assert page.context["readers"] == [reader]
    assert "before: Rowan Ash" in page.text


def test_who_never_commented_here_is_not_found(
    client: Client, article: Article, elsewhere: Article, mo: User
) -> None:
    factories.a_comment(elsewhere, factories.a_reader("Rowan Ash"))
    factories.a_reader("Rowan Elm")
    assert at_work(client, mo).get(FIND, {"q": "Rowan"}).context["readers"] == []


@pytest.mark.parametrize("asked", ["", " ", "%", "<script>", "x" * 5000, "https://[", "/comments/x/"])
def test_nothing_found_is_said(client: Client, article: Article, mo: User, asked: str) -> None:
    factories.a_comment(article)
    page = at_work(client, mo).get(FIND, {"q": asked})
    assert page.context["readers"] == []
    assert ("Nothing found." in page.text) == bool(asked.strip())


def test_an_address_leads_to_what_stands_there(
    client: Client, article: Article, elsewhere: Article, mo: User
) -> None:
    comment, hidden = factories.a_comment(article), factories.a_comment(elsewhere)
    at_work(client, mo)
    for asked, page in (
        (
            f"https://news.example{comment.get_absolute_url()}",
            reverse("moderated_comment", args=[comment.pk]),
        ),
        (f"{comment.get_absolute_url()}report/", reverse("moderated_comment", args=[comment.pk])),
        (article.get_absolute_url(), about(article)),
    ):
        assert client.get(FIND, {"q": asked}).headers["Location"] == page
    assert "Nothing found." in client.get(FIND, {"q": hidden.get_absolute_url()}).text
