"""Only moderators, each at their own desks, behind the back office's own door."""

from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from articles.models import Article
from comments import appeals, desk_urls, moderation, sanctions
from comments.legal import desk_urls as legal_desk_urls
from comments.models import Action, Comment, Decision, Sanction, Status
from comments.record import desk_urls as record_desk_urls
from tests import factories
from tests.comments.desk.steps import at_work, decide, queue

pytestmark = pytest.mark.django_db

# What stands in the place of each part of an address: the guard refuses before anything is looked for.
PARTS = {"pk": 7, "case_pk": 7, "slug": "held", "batch": UUID(int=7)}
ADDRESSES = [
    reverse(pattern.name, kwargs={part: PARTS[part] for part in pattern.pattern.converters})
    for urls in (desk_urls, legal_desk_urls, record_desk_urls)
    for pattern in urls.urlpatterns
]


def answering_other_than(status: int, client: Client) -> list[str]:
    """The pages that say something else, whether they are opened or something is sent to them."""
    return [
        address
        for address in ADDRESSES
        if client.get(address).status_code != status or client.post(address).status_code not in (status, 405)
    ]


@pytest.fixture
def other_mo(party_desk) -> User:  # type: ignore[no-untyped-def]
    return factories.a_moderator("Other Moderator", party_desk)


def test_an_editor_without_that_part_is_kept_out_of_every_page(client: Client, bob: User) -> None:
    assert answering_other_than(403, at_work(client, bob)) == []


def test_a_visitor_and_a_reader_are_sent_away(client: Client) -> None:
    assert answering_other_than(302, client) == []
    assert answering_other_than(302, at_work(client, factories.a_reader().user)) == []


def test_so_is_a_moderator_whose_account_was_closed(client: Client, mo: User) -> None:
    at_work(client, mo)
    User.objects.filter(pk=mo.pk).update(is_active=False)
    assert answering_other_than(302, client) == []


def test_a_moderator_without_the_second_factor_has_to_give_it_first(
    client: Client, mo: User, settings
) -> None:  # type: ignore[no-untyped-def]
    settings.SECOND_FACTOR = True
    assert answering_other_than(302, at_work(client, mo)) == []


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
