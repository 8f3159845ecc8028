"""What is known before an appeal is heard: who can, by when, and what else hangs on the comment."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts import groups
from accounts.models import User
from articles.models import Article
from comments import appeals, moderation
from comments.hearings import unheard, with_what_counts
from comments.legal.ending import remove
from comments.legal.notice import Notice
from comments.legal.receiving import receive
from comments.models import Action, Appeal, Comment, LegalCase, Moderator, Reader
from tests import factories
from tests.comments.desk.steps import at_work
from tests.comments.heaps import analyse
from tests.comments.plans import plans_of, sorts

pytestmark = pytest.mark.django_db
LIST = reverse("appeals")


@pytest.fixture
def nia(article: Article) -> User:
    return factories.a_moderator("Nia Next", article.desk)


def appealed(article: Article, mo: User, author: Reader | None = None) -> Appeal:
    comment = factories.a_comment(article, author)
    rejection = moderation.decide(comment, comment.words, Action.REJECT, factories.a_reason(), by=mo)
    return appeals.appeal(rejection, "Please.", by=comment.author)


def hearing_of(appeal: Appeal) -> str:
    return reverse("hear_appeal", args=[appeal.pk])


def taken_off(article: Article, mo: User) -> Appeal:
    """An appeal against what a notice of somebody who was defamed took off."""
    comment = factories.a_comment(article, text="Bribes, all of it.")
    notice = Notice(
        kind=LegalCase.Kind.DEFAMATION,
        name="Greta Complainant",
        email="greta@example.org",
        statement="Bribes",
        why="It says that I am corrupt.",
        meaning="That I take bribes.",
        wrong="I never did.",
        cannot_sue_author=True,
    )
    remove(receive(comment, comment.words, notice), by=mo)
    return appeals.appeal(comment.decisions.get(action=Action.REJECT), "It is true.", by=comment.author)


def test_who_works_alone_is_told_whom_to_ask_and_by_when(client: Client, article: Article, mo: User) -> None:
    appeal = appealed(article, mo)
    at_work(client, mo)
    for address in (LIST, hearing_of(appeal)):
        page = client.get(address).text
        assert f"No moderator of {article.desk} can hear this" in page
        assert "Ask an administrator to name another moderator by" in page


def test_nothing_is_said_where_a_colleague_can(client: Client, article: Article, mo: User, nia: User) -> None:
    appeal = appealed(article, mo)
    for user in (mo, nia):
        at_work(client, user)
        assert "Ask an administrator" not in client.get(LIST).text + client.get(hearing_of(appeal)).text


@pytest.mark.parametrize("colleague", ["wrote it", "has left", "at another desk"])
def test_not_every_colleague_can(article: Article, mo: User, nia: User, party_desk, colleague: str) -> None:  # type: ignore[no-untyped-def]
    if colleague == "has left":
        User.objects.filter(pk=nia.pk).update(is_active=False)
    if colleague == "at another desk":
        Moderator.objects.filter(user=nia).update(desk=party_desk)
    appealed(article, mo, factories.a_reader("Nia at home", user=nia) if colleague == "wrote it" else None)
    [waiting] = with_what_counts(Appeal.objects.waiting())
    assert not waiting.can_be_heard
    assert [(one.desk, one.number) for one in unheard()] == [(str(article.desk), 1)]


def test_a_moderator_of_every_desk_can(article: Article, mo: User) -> None:
    appealed(article, mo)
    factories.a_moderator("Every Desk")
    assert unheard() == []


def test_an_administrator_reads_on_the_first_page_that_a_moderator_is_missing(
    client: Client, article: Article, mo: User
) -> None:
    ada = factories.a_user("Ada Minister")
    groups.join(ada, groups.ADMINISTRATORS)
    first, _ = appealed(article, mo), appealed(article, mo)
    home = at_work(client, ada).get(reverse("admin:index")).text
    assert "Appeals that nobody can hear" in home
    assert f"2 appeals, the first to be answered by {first.due_at:%a} {first.due_at.day}" in home
    factories.a_moderator("Nia Next", article.desk)
    assert "Appeals that nobody can hear" not in client.get(reverse("admin:index")).text


def test_nobody_else_is_told(client: Client, article: Article, mo: User, bob: User) -> None:
    appealed(article, mo)
    for user in (mo, bob):
        assert "nobody can hear" not in at_work(client, user).get(reverse("admin:index")).text


def test_what_a_legal_notice_took_off_is_marked(
    client: Client, article: Article, mo: User, nia: User
) -> None:
    appeal, other = taken_off(article, mo), appealed(article, mo)
    at_work(client, nia)
    assert client.get(LIST).text.count("taken off by a legal notice") == 1
    page = client.get(hearing_of(appeal)).text
    assert "A legal notice took this comment off" in page
    assert LegalCase.objects.get().get_absolute_url() in page
    assert "A legal notice" not in client.get(hearing_of(other)).text


def test_showing_it_again_asks_for_a_reason_on_the_same_page(
    client: Client, article: Article, mo: User, nia: User
) -> None:
    appeal = taken_off(article, mo)
    refused = at_work(client, nia).post(hearing_of(appeal), {"upheld": "yes", "note": " "})
    assert "Say in the note why it is shown again" in refused.text
    client.post(hearing_of(appeal), {"upheld": "yes", "note": "The court threw it out."})
    assert Comment.objects.get(pk=appeal.comment_id).is_shown


def test_its_author_can_be_sanctioned_from_there(
    client: Client, article: Article, mo: User, nia: User
) -> None:
    page = at_work(client, nia).get(hearing_of(appealed(article, mo))).text
    assert f'<option value="{factories.a_reason("spam").pk}">' in page


def test_a_note_that_is_too_long_is_not_lost(client: Client, article: Article, mo: User, nia: User) -> None:
    appeal, note = appealed(article, mo), "So it is. " * 101
    page = at_work(client, nia).post(hearing_of(appeal), {"upheld": "no", "note": note}).text
    assert "at most 1000 characters" in page
    assert note.strip() in page


def test_a_long_list_goes_on_in_the_order_of_their_days(
    client: Client, article: Article, mo: User, nia: User
) -> None:
    comments = [factories.a_comment(article) for _ in range(53)]
    now = timezone.now()
    for number, comment in enumerate(comments):
        at = now - timedelta(days=number // 2)  # two are due at the same moment
        reason = factories.a_reason()
        rejection = moderation.decide(comment, comment.words, Action.REJECT, reason, by=mo, at=at)
        appeals.appeal(rejection, "", by=comment.author, at=at)
    wanted = list(Appeal.objects.waiting())
    page = at_work(client, nia).get(LIST)
    assert page.context["appeals"] == wanted[:50]
    last = page.context["further"]
    appeals.hear(wanted[49], upheld=False, by=nia)  # by now its place is all that is left of it
    further = client.get(LIST, {"after": last})
    assert further.context["appeals"] == wanted[50:]
    assert further.context["further"] is None


@pytest.mark.parametrize("after", ["x", "0", "99999", "9" * 19])
def test_there_is_no_other_place(client: Client, article: Article, mo: User, after: str) -> None:
    appealed(article, mo)
    assert at_work(client, mo).get(LIST, {"after": after}).status_code == 404


def test_no_button_offers_what_a_legal_notice_forbids(client: Client, article: Article, mo: User) -> None:
    comment = taken_off(article, mo).comment
    at_work(client, mo)
    page = client.get(reverse("moderated_comment", args=[comment.pk])).text
    assert "Taken off by a legal notice" in page
    assert 'value="approve"' not in page
    assert "/undo/" not in client.get(reverse("my_decisions")).text
    assert client.get(reverse("moderation_queue", args=["held"])).context["last"] is None


def test_nor_what_has_no_words_any_more(client: Client, article: Article, mo: User) -> None:
    comment = appealed(article, mo).comment
    Comment.objects.filter(pk=comment.pk).update(is_emptied=True)
    comment.revisions.update(text="", html="")
    page = at_work(client, mo).get(reverse("moderated_comment", args=[comment.pk])).text
    assert "Its words are not kept any more." in page
    assert 'value="approve"' not in page
    assert "/undo/" not in client.get(reverse("my_decisions")).text


def test_the_list_is_read_in_the_order_of_its_index(article: Article, mo: User, nia: User) -> None:
    for _ in range(30):
        appeal = appealed(article, mo)
    appeals.hear(appeal, upheld=False, by=nia)
    analyse()
    waiting = Appeal.objects.waiting()
    [plan] = plans_of(lambda: list(with_what_counts(waiting.behind(waiting[0]))[:11]))[-1:]
    assert "comments_appeal_open" in plan, plan
    assert not sorts(plan), plan
    assert connection.vendor != "sqlite" or "due_at>?" in plan, plan
