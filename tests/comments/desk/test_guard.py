"""Only moderators, each at their own desks, behind the back office's own door."""

from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from articles.models import Article
from comments import appeals, moderation, sanctions
from comments.models import Action, Comment, Decision, Sanction, Status
from tests import factories
from tests.comments.desk.steps import at_work, decide, queue

pytestmark = pytest.mark.django_db

OPEN_TO_MODERATORS = [
    reverse("moderation"),
    queue(),
    queue(page="moderation_cards"),
    queue(page="moderation_list"),
    reverse("my_decisions"),
    reverse("appeals"),
    reverse("moderator_keys"),
]
FORMS = [
    reverse("decide_comments"),
    reverse("stay_at_cards", args=["held"]),
    reverse("release_cards"),
    reverse("undo_batch", args=[UUID(int=7)]),
]


@pytest.fixture
def other_mo(party_desk) -> User:  # type: ignore[no-untyped-def]
    return factories.a_moderator("Other Moderator", party_desk)


@pytest.mark.parametrize("address", OPEN_TO_MODERATORS)
def test_an_editor_without_that_part_is_kept_out(client: Client, bob: User, address: str) -> None:
    assert at_work(client, bob).get(address).status_code == 403


@pytest.mark.parametrize("address", FORMS)
def test_and_cannot_send_anything_either(client: Client, bob: User, address: str) -> None:
    assert at_work(client, bob).post(address).status_code == 403


@pytest.mark.parametrize("address", OPEN_TO_MODERATORS)
def test_a_visitor_and_a_reader_are_sent_away(client: Client, article: Article, address: str) -> None:
    assert client.get(address).status_code == 302
    reader = factories.a_reader()
    assert at_work(client, reader.user).get(address).status_code == 302


def test_a_moderator_without_the_second_factor_has_to_give_it_first(
    client: Client, mo: User, settings
) -> None:  # type: ignore[no-untyped-def]
    settings.SECOND_FACTOR = True
    assert at_work(client, mo).get(queue()).status_code == 302


def test_another_desks_moderator_sees_nothing_of_it(client: Client, article: Article, other_mo: User) -> None:
    held = factories.a_held_comment(article, text="Nobody else’s business.")
    rejected = factories.a_comment(article, held.author)
    rejection = moderation.decide(
        rejected,
        rejected.words,
        Action.REJECT,
        factories.a_reason(),
        by=factories.a_moderator("Mo", article.desk),
    )
    appeal = appeals.appeal(rejection, "Please.", by=held.author)
    at_work(client, other_mo)
    for page in ("moderation_queue", "moderation_cards", "moderation_list"):
        assert "Nobody else" not in client.get(queue(page=page)).text
    hidden = [
        reverse("moderated_comment", args=[held.pk]),
        reverse("moderated_reader", args=[held.author.pk]),
        reverse("everything_of_reader", args=[held.author.pk]),
        reverse("hear_appeal", args=[appeal.pk]),
    ]
    assert [client.get(address).status_code for address in hidden] == [404] * 4
    assert "Please." not in client.get(reverse("appeals")).text


def test_nor_changes_anything(client: Client, article: Article, mo: User, other_mo: User) -> None:
    held = factories.a_held_comment(article)
    done = factories.a_comment(article, held.author)
    decision = moderation.decide(done, done.words, Action.APPROVE, by=mo, batch=UUID(int=7))
    sanction = sanctions.impose(
        held.author, Sanction.Kind.WARNING, factories.a_reason(), by=mo, desk=article.desk
    )
    at_work(client, other_mo)
    assert decide(client, held, do="approve").status_code == 404
    reader = [held.author.pk]
    forms = [
        reverse("undo_decision", args=[decision.pk]),
        reverse("note_reader", args=reader),
        reverse("sanction_reader", args=reader),
        reverse("verify_reader", args=reader),
        reverse("lift_sanction", args=[sanction.pk]),
    ]
    assert [client.post(address, {"text": "x", "why": "x"}).status_code for address in forms] == [404] * 5
    client.post(reverse("undo_batch", args=[decision.batch]))
    assert Comment.objects.get(pk=held.pk).status == Status.HELD
    assert not Decision.objects.filter(action=Action.UNDO).exists()


def test_a_moderator_who_works_at_no_desk_has_a_back_office(
    client: Client, article: Article, mo: User
) -> None:
    factories.a_held_comment(article)
    home = at_work(client, mo).get(reverse("admin:index"))
    assert "Comments to moderate" in home.text
    assert "You are not a member of a desk yet" not in home.text
    assert f'href="{queue()}"' in home.text
    assert f'href="{reverse("moderation")}"' in home.text


def test_whoever_stops_moderating_is_not_shown_the_way_any_more(client: Client, mo: User) -> None:
    mo.moderates.all()[0].delete()
    home = at_work(client, mo).get(reverse("admin:index"))
    assert home.status_code == 200
    assert reverse("moderation") not in home.text


def test_an_editor_is_not_shown_the_way_at_all(client: Client, bob: User) -> None:
    assert reverse("moderation") not in at_work(client, bob).get(reverse("admin:index")).text
