"""Looking back at one's own decisions, and hearing what others decided."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from articles.models import Article
from comments import appeals, moderation, posting
from comments.models import Action, Appeal, Comment, Status
from tests import factories
from tests.comments.desk.steps import at_work

pytestmark = pytest.mark.django_db


@pytest.fixture
def nia(article: Article) -> User:
    return factories.a_moderator("Nia Next", article.desk)


@pytest.fixture
def appeal(article: Article, mo: User) -> Appeal:
    comment = factories.a_comment(article, text="They are all liars.")
    rejection = moderation.decide(comment, comment.words, Action.REJECT, factories.a_reason(), by=mo)
    return appeals.appeal(rejection, "Everybody knows it.", by=comment.author)


def rejected(article: Article, mo: User, many: int, *, together: bool = False) -> None:
    batch = uuid4() if together else None
    for _ in range(many):
        comment = factories.a_comment(article)
        moderation.decide(comment, comment.words, Action.REJECT, factories.a_reason(), by=mo, batch=batch)


def test_ones_own_decisions_are_listed_with_their_undo(
    client: Client, article: Article, mo: User, nia: User
) -> None:
    rejected(article, mo, 2)
    rejected(article, mo, 3, together=True)
    rejected(article, nia, 1)
    page = at_work(client, mo).get(reverse("my_decisions"))
    assert [len(made.decisions) for made in page.context["made"]] == [3, 1, 1]
    assert page.text.count("Undo all of it") == 1
    assert page.text.count("/undo/") == 3


def test_what_was_undone_offers_no_undo(client: Client, article: Article, mo: User) -> None:
    comment = factories.a_held_comment(article)
    decision = moderation.decide(comment, comment.words, Action.APPROVE, by=mo)
    moderation.undo(decision, by=mo)
    assert "/undo/" not in at_work(client, mo).get(reverse("my_decisions")).text


def test_earlier_decisions_are_on_the_next_page(client: Client, article: Article, mo: User) -> None:
    rejected(article, mo, 51)
    page = at_work(client, mo).get(reverse("my_decisions"))
    assert len(page.context["made"]) == 50
    further = client.get(reverse("my_decisions"), {"before": page.context["older"]})
    assert len(further.context["made"]) == 1
    assert client.get(reverse("my_decisions"), {"before": "x"}).status_code == 404


@pytest.mark.parametrize("rows", [1, 20])
def test_the_number_of_queries_does_not_grow(
    client: Client, article: Article, mo: User, rows: int, django_assert_max_num_queries
) -> None:  # type: ignore[no-untyped-def]
    rejected(article, mo, rows)
    for comment in Comment.objects.filter(status=Status.REJECTED).select_related("author", "last_decision"):
        appeals.appeal(comment.last_decision, "Please.", by=comment.author)
    at_work(client, mo)
    for name in ("my_decisions", "appeals"):
        with django_assert_max_num_queries(12):
            client.get(reverse(name))


def test_appeals_are_listed_by_the_day_they_are_due(
    client: Client, article: Article, appeal: Appeal, nia: User
) -> None:
    page = at_work(client, nia).get(reverse("appeals")).text
    assert "They are all liars." in page
    assert f"by {appeal.due_at:%a} {appeal.due_at.day}" in page


def test_whoever_rejected_it_does_not_hear_the_appeal(client: Client, appeal: Appeal, mo: User) -> None:
    address = reverse("hear_appeal", args=[appeal.pk])
    page = at_work(client, mo).get(address).text
    assert "somebody else hears this appeal" in page
    assert "Uphold" not in page
    assert "somebody else hears this appeal" in client.post(address, {"upheld": "yes"}, follow=True).text
    assert not Comment.objects.get(pk=appeal.comment_id).is_shown


@pytest.mark.parametrize(("upheld", "status"), [("yes", Status.SHOWN), ("no", Status.REJECTED)])
def test_somebody_else_does(client: Client, appeal: Appeal, nia: User, upheld: str, status: str) -> None:
    address = reverse("hear_appeal", args=[appeal.pk])
    assert "Everybody knows it." in at_work(client, nia).get(address).text
    client.post(address, {"upheld": upheld, "note": "I have listened again."})
    assert Comment.objects.get(pk=appeal.comment_id).status == status
    appeal.refresh_from_db()
    assert appeal.answer is not None
    assert appeal.answer.note.text == "I have listened again."
    again = client.post(address, {"upheld": upheld}, follow=True)
    assert "was heard" in again.text


def test_a_hearing_without_an_answer_is_refused(client: Client, appeal: Appeal, nia: User) -> None:
    address = reverse("hear_appeal", args=[appeal.pk])
    at_work(client, nia).post(address, {"note": "Well."}, follow=True)
    appeal.refresh_from_db()
    assert appeal.answer is None


def test_an_appeal_whose_author_took_the_comment_back_says_so(
    client: Client, appeal: Appeal, nia: User
) -> None:
    posting.withdraw(appeal.comment, by=appeal.comment.author)
    page = at_work(client, nia).get(reverse("hear_appeal", args=[appeal.pk]), follow=True)
    assert "its author has taken the comment back" in page.text
