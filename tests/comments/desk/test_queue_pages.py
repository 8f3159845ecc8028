"""The card with everything about a comment, the cards behind it, and the list."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from articles.models import Article, Desk
from comments import moderation, posting, reporting, sanctions
from comments.claims import claim
from comments.models import Action, Claim, Comment, CommentPolicy, Finding, Sanction, Verdict
from comments.moderator_notes import add_note
from tests import factories
from tests.comments.desk.steps import at_work, queue

pytestmark = pytest.mark.django_db


@pytest.fixture
def elsewhere(party_desk: Desk, carol: User, dave: User) -> Article:
    return factories.published(factories.a_draft(party_desk, carol), by=carol, editor=dave).article


@pytest.fixture
def full(article: Article, mo: User) -> Comment:
    """A held answer about which there is something of everything to know."""
    rowan, sam = factories.a_reader("Rowan Ash"), factories.a_reader("Sam Okonkwo")
    top = factories.a_comment(article, sam, "When does the lift open?")
    below = factories.a_comment(article, rowan, "On Monday.", answered=top)
    earlier = factories.a_comment(article, rowan, "They are all liars.")
    moderation.decide(earlier, earlier.words, Action.REJECT, factories.a_reason(), by=mo)
    comment = factories.a_comment(article, rowan, "You goose.", answered=below)
    reporting.report(comment, comment.words, factories.a_reason("hate"), "This is about me.", by=sam)
    CommentPolicy.objects.create(article=article, mode=CommentPolicy.Mode.ALL_FIRST)
    posting.edit(comment, "You silly goose & gander.", by=rowan)
    comment.refresh_from_db()
    Finding.objects.create(
        revision=comment.words,
        article=article,
        reader=rowan,
        check_name="words",
        verdict=Verdict.HELD,
        summary="Contains a phrase from the list.",
        spans=[[10, 15]],
        at=timezone.now(),
    )
    sanctions.impose(rowan, Sanction.Kind.WARNING, factories.a_reason("spam"), by=mo, desk=article.desk)
    add_note(rowan, "Was kind on the telephone.", by=mo)
    return comment


def test_a_card_shows_what_a_moderator_has_to_know(client: Client, full: Comment, mo: User) -> None:
    page = at_work(client, mo).get(reverse("moderated_comment", args=[full.pk])).text
    for words in (
        "You silly <mark>goose</mark> &amp; gander.",
        "Contains a phrase from the list.",
        "On Monday.",
        "When does the lift open?",
        "Library opens late on Thursdays",
        "all comments are checked first",
        "They are all liars.",
        "<strong>Hatred</strong>: This is about me.",
        "You goose.",
        "Was kind on the telephone.",
        "<strong>Warning</strong>: Advertising or repetition",
        "posted",
    ):
        assert words in page, words


def test_words_of_others_are_never_markup(client: Client, article: Article, mo: User) -> None:
    factories.a_held_comment(article, text="<script>alert(1)</script>")
    for page in ("moderation_queue", "moderation_list"):
        assert "<script>alert" not in at_work(client, mo).get(queue(page=page)).text


def test_the_first_queue_is_what_is_held(client: Client, mo: User) -> None:
    assert at_work(client, mo).get(reverse("moderation")).headers["Location"] == queue()


@pytest.mark.parametrize("slug", ["held", "reported", "unreviewed", "escalated"])
def test_an_empty_queue_says_so(client: Client, mo: User, slug: str) -> None:
    assert at_work(client, mo).get(queue(slug)).status_code == 200
    assert at_work(client, mo).get(queue(slug, "moderation_list")).status_code == 200


def test_there_is_no_other_queue_and_no_other_place(client: Client, mo: User) -> None:
    at_work(client, mo)
    for address in (queue("nonsense"), queue() + "?after=x", queue(page="moderation_list") + "?after=1"):
        assert client.get(address).status_code == 404


def test_opening_the_queue_claims_its_first_card_and_no_other(
    client: Client, article: Article, mo: User
) -> None:
    first = factories.a_held_comment(article)
    factories.a_held_comment(article)
    page = at_work(client, mo).get(queue())
    assert page.context["card"].comment == first
    assert [one.comment for one in Claim.objects.all()] == [first]


def test_a_skipped_card_is_left_behind(client: Client, article: Article, mo: User) -> None:
    _, second = factories.a_held_comment(article), factories.a_held_comment(article)
    page = at_work(client, mo).get(queue())
    skipped = client.get(queue(), {"after": str(page.context["card"].place)})
    assert skipped.context["card"].comment == second
    end = client.get(queue(), {"after": str(skipped.context["card"].place)})
    assert end.context["card"] is None
    assert "That was the last one." in end.text


def test_the_script_is_given_the_cards_behind_it(client: Client, article: Article, mo: User) -> None:
    comments = [factories.a_held_comment(article) for _ in range(12)]
    page = at_work(client, mo).get(queue())
    more = client.get(queue(page="moderation_cards"), {"after": str(page.context["card"].place)}).json()
    assert len(more["cards"]) == 8
    assert f'data-card="{comments[1].pk}"' in more["cards"][0]
    assert Claim.objects.count() == 9


def test_what_somebody_has_open_is_said(client: Client, article: Article, mo: User) -> None:
    comment = factories.a_held_comment(article)
    claim([comment.pk], by=factories.a_moderator("Nia Next", article.desk))
    at_work(client, mo)
    assert client.get(queue()).context["card"] is None
    assert "Nia Next has it open" in client.get(queue(page="moderation_list")).text
    assert "Nia Next has this open" in client.get(reverse("moderated_comment", args=[comment.pk])).text


def test_the_script_keeps_its_claims_and_gives_them_back(client: Client, article: Article, mo: User) -> None:
    comment = factories.a_held_comment(article)
    claim([comment.pk], by=mo)
    before = Claim.objects.get().until
    stay = reverse("stay_at_cards", args=["held"])
    told = at_work(client, mo).post(stay, {"card": [comment.pk]}).json()
    assert (told["yours"], told["waiting"][queue()]) == ([comment.pk], "1")
    assert Claim.objects.get().until > before
    client.post(reverse("release_cards"), {"card": [comment.pk]})
    assert not Claim.objects.exists()
    assert client.post(stay, {"card": ["x"]}).status_code == 404


def test_after_a_pause_it_is_told_which_cards_are_not_its_own_any_more(
    client: Client, article: Article, elsewhere: Article, mo: User
) -> None:
    free, opened, decided = (factories.a_held_comment(article) for _ in range(3))
    nia = factories.a_moderator("Nia Next", article.desk)
    claim([opened.pk], by=nia)
    moderation.decide(decided, decided.words, Action.APPROVE, by=nia)
    cards = [free.pk, opened.pk, decided.pk, factories.a_held_comment(elsewhere).pk, 10**18 - 1]
    told = at_work(client, mo).post(reverse("stay_at_cards", args=["held"]), {"card": cards}).json()
    assert told["yours"] == [free.pk]
    assert {claim.comment_id: claim.by for claim in Claim.objects.all()} == {free.pk: mo, opened.pk: nia}


def test_a_long_list_goes_on(client: Client, article: Article, mo: User) -> None:
    reader = factories.a_reader()
    comments = [factories.a_held_comment(article, reader) for _ in range(53)]
    page = at_work(client, mo).get(queue(page="moderation_list"))
    assert page.context["comments"] == comments[:50]
    further = client.get(queue(page="moderation_list"), {"after": str(page.context["older"])})
    assert further.context["comments"] == comments[50:]


def many(article: Article, number: int) -> None:
    """Each by another author, with something of everything."""
    for position in range(number):
        reader = factories.a_reader(f"Reader {position}")
        top = factories.a_comment(article, reader)
        factories.a_held_comment(article, reader)
        answer = factories.a_comment(article, factories.a_reader(), "Indeed.", answered=top)
        reporting.report(answer, answer.words, factories.a_reason(), by=reader)


PINNED = {"moderation_queue": 35, "moderation_cards": 26, "moderation_list": 14}


@pytest.mark.parametrize("slug", ["held", "reported", "unreviewed"])
@pytest.mark.parametrize("page", PINNED)
@pytest.mark.parametrize("number", [1, 9])
def test_the_number_of_queries_does_not_grow(
    client: Client,
    article: Article,
    mo: User,
    slug: str,
    page: str,
    number: int,
    django_assert_max_num_queries,
) -> None:
    many(article, number)
    at_work(client, mo)
    with django_assert_max_num_queries(PINNED[page]):
        client.get(queue(slug, page))
