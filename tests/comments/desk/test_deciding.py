"""What the buttons do, with and without the page's script; nothing is ever silently left undone."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from articles.models import Article
from comments import moderation, posting
from comments.desk.cards import cards_of
from comments.desk.seen import MOST
from comments.keepers import keeper
from comments.models import Action, Comment, Decision, DecisionNote, Status
from tests import factories
from tests.comments.desk.steps import FACTS, at_work, chosen, decide, queue

pytestmark = pytest.mark.django_db


@pytest.fixture
def held(article: Article) -> Comment:
    return factories.a_held_comment(article)


@pytest.fixture
def at_desk(client: Client, mo: User) -> Client:
    return at_work(client, mo)


@pytest.fixture
def nia(article: Article) -> User:
    return factories.a_moderator("Nia Next", article.desk)


def test_a_button_decides_and_the_next_card_comes_up(
    at_desk: Client, article: Article, held: Comment
) -> None:
    following = factories.a_held_comment(article)
    page = decide(at_desk, held, do="approve", then=queue())
    assert page.redirect_chain == [(queue(), 302)]
    assert "Approved: the comment by Rowan Ash." in page.text
    assert "You approved the comment by Rowan Ash" in page.text
    assert page.context["card"].comment == following
    assert Comment.objects.get(pk=held.pk).is_shown


def test_the_script_is_told_in_facts(at_desk: Client, held: Comment) -> None:
    told = decide(at_desk, held, do="approve", facts=True).json()
    decision = Decision.objects.get(action=Action.APPROVE)
    assert told["outcome"] == "done"
    assert told["undo"] == {"url": reverse("undo_decision", args=[decision.pk])}
    assert told["cards"] == []
    assert told["waiting"][queue()] == "0"


def test_a_house_rules_button_rejects_for_it(at_desk: Client, held: Comment) -> None:
    decide(at_desk, held, reason=factories.a_reason("spam").pk, note="Not here, please.")
    decision = Decision.objects.get(action=Action.REJECT)
    assert decision.reason.code == "spam"
    assert decision.note.text == "Not here, please."


@pytest.mark.parametrize("action", [Action.APPROVE, Action.ESCALATE])
def test_only_a_rejection_takes_a_reason_and_a_note_along(
    at_desk: Client, held: Comment, action: Action
) -> None:
    """No letter would carry them, so the record must not say that the author was told."""
    decide(at_desk, held, do=action.value, reason=factories.a_reason().pk, note="Not here, please.")
    assert Decision.objects.get(action=action).reason is None
    assert not DecisionNote.objects.exists()


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"do": "reject"}, "Say which house rule the comment breaks"),
        ({}, "Say what to do with it."),
        ({"do": "erase"}, "Select a valid choice"),
        ({"reason": "99999"}, "Select a valid choice"),
        ({"do": "approve", "note": "x" * 1001}, "at most 1000 characters"),
    ],
)
def test_what_cannot_be_done_is_said(at_desk: Client, held: Comment, sent: dict[str, str], said: str) -> None:
    assert said in decide(at_desk, held, **sent).text
    told = decide(at_desk, held, facts=True, **sent).json()
    assert told["outcome"] == "refused"
    assert said in told["said"]
    assert Comment.objects.get(pk=held.pk).status == Status.HELD


def test_a_house_rule_that_is_not_in_use_any_more_is_no_choice(at_desk: Client, held: Comment) -> None:
    rule = factories.a_reason()
    rule.is_active = False
    rule.save()
    assert decide(at_desk, held, facts=True, reason=rule.pk).json()["outcome"] == "refused"


def test_changed_words_are_shown_instead_of_decided(at_desk: Client, held: Comment) -> None:
    posting.edit(held, "Other words by now.", by=held.author)
    page = decide(at_desk, held, do="approve")
    assert "has changed this comment since" in page.text
    assert "Other words by now." in page.text
    told = decide(at_desk, held, do="approve", facts=True).json()
    assert told["outcome"] == "conflict"
    assert "Other words by now." in told["cards"][0]
    assert Comment.objects.get(pk=held.pk).status == Status.HELD


def test_a_note_that_was_typed_is_not_lost_to_a_conflict(at_desk: Client, held: Comment, nia: User) -> None:
    rule = factories.a_reason("spam").pk
    moderation.decide(held, held.words, Action.ESCALATE, by=nia)
    for facts in (True, False):
        sent = decide(at_desk, held, reason=rule, note="Not here, please.", then=queue(), facts=facts)
        page = sent.json()["cards"][0] if facts else sent.text
        assert "Not here, please.</textarea>" in page
        assert "data-rules open" in page


def test_what_a_colleague_decided_first_stands(at_desk: Client, held: Comment, nia: User) -> None:
    moderation.decide(held, held.words, Action.REJECT, factories.a_reason(), by=nia)
    assert (
        "Nia Next rejected this comment for “Personal attack or abuse” meanwhile."
        in decide(at_desk, held, do="approve").text
    )
    assert Comment.objects.get(pk=held.pk).status == Status.REJECTED


def test_even_if_it_is_the_same_decision(at_desk: Client, held: Comment, nia: User) -> None:
    moderation.decide(held, held.words, Action.APPROVE, by=nia)
    assert decide(at_desk, held, do="approve", facts=True).json()["outcome"] == "conflict"


def test_the_same_form_sent_twice_is_one_decision_and_no_conflict(at_desk: Client, held: Comment) -> None:
    first = decide(at_desk, held, do="approve", facts=True).json()
    assert decide(at_desk, held, do="approve", facts=True).json() == first
    assert Decision.objects.filter(action=Action.APPROVE).count() == 1
    other = decide(at_desk, held, reason=factories.a_reason().pk, facts=True).json()
    assert other["outcome"] == "conflict"


def test_but_only_while_that_decision_stands(at_desk: Client, held: Comment, nia: User) -> None:
    """Else the moderator would believe that the comment is shown, and it is not."""
    decide(at_desk, held, do="approve", facts=True)
    moderation.undo(Decision.objects.get(action=Action.APPROVE), by=nia)
    told = decide(at_desk, held, do="approve", again="1", facts=True).json()
    assert (told["outcome"], told["said"]) == (
        "conflict",
        "Nia Next undid a decision about this comment meanwhile.",
    )
    several = decide(at_desk, held, do="approve", together="1", again="1", facts=True).json()
    assert several["outcome"] == "conflict"


def test_undo_brings_the_card_back(at_desk: Client, held: Comment) -> None:
    undo = decide(at_desk, held, do="approve", facts=True).json()["undo"]["url"]
    told = at_desk.post(undo, headers=FACTS).json()
    assert told["outcome"] == "done"
    assert f'data-card="{held.pk}"' in told["cards"][0]
    assert Comment.objects.get(pk=held.pk).status == Status.HELD
    again = at_desk.post(undo, headers=FACTS).json()
    assert (again["outcome"], again["said"]) == ("done", told["said"])


def test_what_a_colleague_undid_is_not_undone_a_second_time(
    at_desk: Client, held: Comment, nia: User
) -> None:
    undo = decide(at_desk, held, do="approve", facts=True).json()["undo"]["url"]
    moderation.undo(Decision.objects.get(action=Action.APPROVE), by=nia)
    told = at_desk.post(undo, headers=FACTS).json()
    assert (told["outcome"], told["said"]) == ("refused", "This decision has been undone already.")


def test_what_came_after_cannot_be_undone_and_that_is_said(at_desk: Client, held: Comment) -> None:
    undo = decide(at_desk, held, do="approve", facts=True).json()["undo"]["url"]
    posting.withdraw(held, by=held.author)
    assert "Something has happened to this comment since" in at_desk.post(undo, follow=True).text


def test_several_are_one_batch(at_desk: Client, article: Article, nia: User) -> None:
    comments = [factories.a_held_comment(article) for _ in range(4)]
    moderation.decide(comments[0], comments[0].words, Action.APPROVE, by=nia)
    told = decide(at_desk, *comments, reason=factories.a_reason("spam").pk, facts=True).json()
    assert told["outcome"] == "conflict"
    assert (
        "Rejected for “Advertising or repetition”: 3 comments. 1 comment left out: Nia Next" in told["said"]
    )
    assert f'data-card="{comments[0].pk}"' in told["cards"][0]
    assert Comment.objects.filter(status=Status.REJECTED).count() == 3
    undone = at_desk.post(told["undo"]["url"], headers=FACTS).json()
    assert undone["said"] == "Undone for 3 comments."
    again = at_desk.post(told["undo"]["url"], headers=FACTS).json()
    assert (again["outcome"], again["said"]) == ("conflict", "All of it has been undone already.")
    assert Comment.objects.filter(status=Status.HELD).count() == 3


def test_several_sent_again_after_a_lost_answer_are_no_conflicts(at_desk: Client, article: Article) -> None:
    comments = [factories.a_held_comment(article) for _ in range(3)]
    decide(at_desk, *comments, do="approve", facts=True)
    told = decide(at_desk, *comments, do="approve", again="1", facts=True).json()
    assert (told["outcome"], told["said"]) == ("done", "Approved: 3 comments.")
    [batch] = set(Decision.objects.filter(action=Action.APPROVE).values_list("batch", flat=True))
    assert told["undo"] == {"url": reverse("undo_batch", args=[batch])}
    assert Decision.objects.filter(action=Action.APPROVE).count() == 3


def test_a_list_says_what_it_did_and_offers_to_undo_all_of_it(at_desk: Client, article: Article) -> None:
    comments = [factories.a_held_comment(article) for _ in range(2)]
    here = queue(page="moderation_list")
    page = decide(at_desk, *comments, do="approve", together="1", then=here)
    assert page.redirect_chain == [(here, 302)]
    assert "Approved: 2 comments." in page.text
    assert "Undo all of it" in page.text


def test_nothing_selected_is_said(at_desk: Client) -> None:
    page = at_desk.post(reverse("decide_comments"), {"do": "approve"}, follow=True)
    assert "Select the comments first." in page.text


def test_too_many_at_once_are_refused(at_desk: Client) -> None:
    sent = {"chosen": [f"{number}-1-1" for number in range(1, MOST + 2)], "do": "approve"}
    assert (
        f"Select up to {MOST} comments." in at_desk.post(reverse("decide_comments"), sent, follow=True).text
    )


@pytest.mark.parametrize("written", ["", "x", "1", "1-2", "1-2-3-4", "-1-2-3", f"{10**18}-1-1", "99999-1-1"])
def test_a_forged_choice_is_not_found(at_desk: Client, held: Comment, written: str) -> None:
    sent = {"chosen": written, "do": "approve"}
    assert at_desk.post(reverse("decide_comments"), sent).status_code == 404


@pytest.mark.parametrize("onward", ["https://elsewhere.example/", "//elsewhere.example/", "/account/", ""])
def test_the_way_on_stays_among_the_moderators_pages(at_desk: Client, held: Comment, onward: str) -> None:
    sent = {"chosen": chosen(held), "do": "approve", "then": onward}
    assert at_desk.post(reverse("decide_comments"), sent).headers["Location"] == reverse("moderation")


def test_a_decision_takes_few_queries(at_desk: Client, held: Comment, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    """Four say who asks, five belong to the letter, three count what waits, four are savepoints of a test."""
    with django_assert_max_num_queries(24):
        decide(at_desk, held, do="approve", facts=True)


def test_a_comment_whose_record_was_forgotten_can_be_decided_about(at_desk: Client, article: Article) -> None:
    comment = factories.a_comment(article)
    Comment.objects.update(last_decision=None)
    [card] = cards_of([comment.pk], keeper(at_desk.get(queue()).wsgi_request.user))
    at_desk.post(reverse("decide_comments"), {"chosen": card.chosen, "do": "approve"})
    assert Decision.objects.filter(action=Action.APPROVE).exists()
