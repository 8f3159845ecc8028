"""A moderator's morning in a real browser: a hundred comments from the keyboard, and what comes between."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from accounts.models import User
from articles.models import Article
from comments import moderation, posting
from comments.desk.keys import USUAL, change_keys
from comments.models import Action, Comment, Decision, Status
from comments.recount import wrong_counts
from tests import factories
from tests.visitor import Visitor

pytestmark = [pytest.mark.once, pytest.mark.django_db(transaction=True)]

Visit = Callable[..., Visitor]
CARD = "[data-card]:not([hidden])"
HELD = reverse("moderation_queue", args=["held"])


CUTTABLE = """
    const ask = window.fetch
    window.fetch = (...what) => window.cut ? Promise.reject(new TypeError()) : ask(...what)
    true // a function would be called
"""
COMING_BACK = "document.dispatchEvent(new Event('visibilitychange')), true"
LOSING_AN_ANSWER = """
    const ask = window.fetch
    window.fetch = async (...what) => {
        const answer = await ask(...what)
        if (!window.lose) return answer
        window.lose = false
        throw new TypeError()
    }
    true
"""


def held(article: Article, many: int) -> list[Comment]:
    reader = factories.a_reader()
    return [
        factories.a_held_comment(article, reader, f"Bus number {number} was late.") for number in range(many)
    ]


def at_work(visitor: Visitor, moderator: User, path: str = HELD) -> Any:
    visitor.sign_in(moderator)
    visitor.open(path)
    visitor.page.wait_for_load_state("networkidle")
    return visitor.page


def card_on(page: Any) -> str:
    return str(page.locator(CARD).get_attribute("data-card"))


def all_sent(page: Any) -> None:
    page.wait_for_selector("[data-deck][data-waiting='0']")


def status_of(comment: Comment) -> str:
    return Comment.objects.get(pk=comment.pk).status


def test_a_hundred_approvals_take_a_hundred_keys_and_no_pointer(
    visit: Visit, article: Article, mo: User
) -> None:
    held(article, 100)
    page = at_work(visit(), mo)
    keys, seen = 0, set()
    page.evaluate("addEventListener('pointerdown', () => { document.title = 'a pointer was used' })")
    while page.locator(CARD).count():
        card = card_on(page)
        seen.add(card)
        page.keyboard.press("a")
        keys += 1
        # The next card, or after the last one the end: never the same card a second time.
        page.wait_for_selector(f"{CARD}:not([data-card='{card}']), [data-end]:not([hidden])")
    all_sent(page)
    assert (keys, len(seen)) == (100, 100)
    assert "pointer" not in page.title()
    assert Comment.objects.filter(status=Status.SHOWN, is_reviewed=True).count() == 100
    assert Decision.objects.filter(action=Action.APPROVE, by=mo).count() == 100
    assert list(wrong_counts()) == []


def test_a_digit_says_which_house_rule_is_broken_and_u_takes_it_back(
    visit: Visit, article: Article, mo: User
) -> None:
    first, second = held(article, 2)
    page = at_work(visit(), mo)
    page.keyboard.press("r")
    page.keyboard.press("7")
    page.get_by_text("Rejected for “Offensive language”").first.wait_for()
    assert Decision.objects.get(action=Action.REJECT).reason == factories.a_reason("language")
    assert card_on(page) == str(second.pk)
    page.keyboard.press("u")
    page.wait_for_selector(f"{CARD}[data-card='{first.pk}']")
    all_sent(page)
    assert status_of(first) == Status.HELD


def test_undo_keeps_its_place_behind_the_decision_it_undoes(visit: Visit, article: Article, mo: User) -> None:
    first, _ = held(article, 2)
    page = at_work(visit(), mo)
    page.keyboard.press("a")
    page.keyboard.press("u")
    page.wait_for_selector(f"{CARD}[data-card='{first.pk}']")
    all_sent(page)
    assert status_of(first) == Status.HELD
    assert Decision.objects.filter(action=Action.UNDO).count() == 1


def test_moving_passing_on_and_sanctioning(visit: Visit, article: Article, mo: User) -> None:
    first, second, third = held(article, 3)
    visitor = visit()
    page = at_work(visitor, mo)
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert card_on(page) == str(third.pk)
    page.keyboard.press("k")
    assert card_on(page) == str(second.pk)
    page.keyboard.press("e")
    all_sent(page)
    assert Comment.objects.get(is_escalated=True) == second
    page.keyboard.press("r")
    page.keyboard.press("s")
    assert [*visitor.troubles_at(360), *visitor.troubles_at(1280)] == []
    assert page.evaluate("document.activeElement.name") == "kind"
    page.keyboard.press("a")  # now typed into the choice, so it decides nothing
    all_sent(page)
    assert {status_of(first), status_of(third)} == {Status.HELD}


def test_several_are_rejected_for_one_reason_and_undone_in_one_go(
    visit: Visit, article: Article, mo: User
) -> None:
    comments = held(article, 4)
    visitor = visit()
    page = at_work(visitor, mo)
    for key in ("x", "j", "x", "j", "x"):
        page.keyboard.press(key)
    assert page.get_by_text("3 selected").first.is_visible()
    page.keyboard.press("Shift+R")
    assert [*visitor.troubles_at(360), *visitor.troubles_at(1280)] == []
    page.keyboard.press("5")
    page.get_by_text("Rejected for “Advertising or repetition”: 3 comments.").first.wait_for()
    decisions = Decision.objects.filter(action=Action.REJECT)
    assert len({decision.batch for decision in decisions}) == 1
    assert card_on(page) == str(comments[3].pk)
    page.keyboard.press("u")
    page.get_by_text("Undone for 3 comments.").first.wait_for()
    all_sent(page)
    assert Comment.objects.filter(status=Status.HELD).count() == 4


def test_shift_without_a_selection_decides_nothing(visit: Visit, article: Article, mo: User) -> None:
    [comment] = held(article, 1)
    page = at_work(visit(), mo)
    page.keyboard.press("Shift+A")
    page.get_by_text("Nothing is selected.").wait_for(state="attached")
    assert status_of(comment) == Status.HELD


def test_what_somebody_else_decided_meanwhile_comes_back_and_says_so(
    visit: Visit, article: Article, mo: User
) -> None:
    first, second, _ = held(article, 3)
    page = at_work(visit(), mo)
    other = factories.a_moderator("Nia Next", article.desk)
    page.keyboard.press("a")
    page.get_by_text("Approved: the comment").first.wait_for()
    moderation.decide(second, second.words, Action.REJECT, factories.a_reason(), by=other)
    page.keyboard.press("a")
    page.wait_for_selector(f"{CARD}[data-card='{second.pk}']")
    assert "Nia Next rejected this comment" in page.get_by_role("alert").inner_text()
    assert page.evaluate("document.activeElement.dataset.card") == str(second.pk)
    assert status_of(second) == Status.REJECTED
    page.keyboard.press("u")  # takes back what was done, not what came to nothing
    page.wait_for_selector(f"{CARD}[data-card='{first.pk}']")
    all_sent(page)
    assert status_of(first) == Status.HELD


def test_changed_words_come_back_before_anything_is_decided(visit: Visit, article: Article, mo: User) -> None:
    [comment] = held(article, 1)
    page = at_work(visit(), mo)
    posting.edit(comment, "The bus was on time, for once.", by=comment.author)
    page.keyboard.press("a")
    page.get_by_text("for once").first.wait_for()
    assert "has changed this comment since" in page.locator(CARD).inner_text()
    page.keyboard.press("a")
    all_sent(page)
    assert status_of(comment) == Status.SHOWN


def test_a_broken_connection_loses_no_decision(visit: Visit, article: Article, mo: User) -> None:
    comments = held(article, 3)
    page = at_work(visit(), mo)
    page.evaluate(CUTTABLE)
    page.evaluate("window.cut = true")
    page.keyboard.press("a")
    page.keyboard.press("a")
    page.get_by_text("2 steps wait here, and nothing is lost").wait_for()
    page.evaluate("window.cut = false")
    page.get_by_role("button", name="Try again now").click()
    all_sent(page)
    assert [status_of(comment) for comment in comments] == [Status.SHOWN, Status.SHOWN, Status.HELD]


def test_an_answer_that_was_lost_is_no_conflict(visit: Visit, article: Article, mo: User) -> None:
    [comment] = held(article, 1)
    page = at_work(visit(), mo)
    page.evaluate(LOSING_AN_ANSWER)
    page.evaluate("window.lose = true")
    page.keyboard.press("a")
    page.get_by_text("Approved: the comment").first.wait_for()
    all_sent(page)
    assert status_of(comment) == Status.SHOWN
    assert Decision.objects.filter(action=Action.APPROVE).count() == 1
    assert not page.get_by_role("alert").count()


def test_steps_wait_for_whoever_took_them_to_sign_in_again(visit: Visit, article: Article, mo: User) -> None:
    comments = held(article, 3)
    visitor = visit()
    page = at_work(visitor, mo)
    visitor.context.clear_cookies()
    page.keyboard.press("a")
    page.get_by_text("You seem to be signed out").wait_for()
    visitor.sign_in(factories.a_moderator("Nia Next", article.desk))
    page.get_by_role("button", name="Try again now").click()
    page.get_by_text("Somebody else is signed in here by now").wait_for()
    assert not Decision.objects.filter(action=Action.APPROVE).exists()
    visitor.sign_in(mo)
    page.get_by_role("button", name="Try again now").click()
    all_sent(page)
    page.keyboard.press("a")
    page.get_by_role("button", name="Try again now").wait_for(state="hidden")
    all_sent(page)
    assert {decision.by for decision in Decision.objects.filter(action=Action.APPROVE)} == {mo}
    assert [status_of(comment) for comment in comments] == [Status.SHOWN, Status.SHOWN, Status.HELD]
    visitor.faults.clear()  # the browser writes each refusal to its console


def test_what_others_took_goes_and_what_has_come_is_there(visit: Visit, article: Article, mo: User) -> None:
    first, second = held(article, 2)
    page = at_work(visit(), mo)
    moderation.decide(second, second.words, Action.APPROVE, by=factories.a_moderator("Nia", article.desk))
    page.evaluate(COMING_BACK)
    page.wait_for_selector(f"[data-card='{second.pk}']", state="detached")
    page.keyboard.press("a")
    page.get_by_text("No comment is held.").wait_for()
    assert page.evaluate("document.activeElement.hasAttribute('data-end')")
    [third] = held(article, 1)
    all_sent(page)
    page.evaluate(COMING_BACK)
    page.wait_for_selector(f"{CARD}[data-card='{third.pk}']")
    assert page.locator(".heaps [aria-current] [data-number]").inner_text() == "1"
    page.keyboard.press("u")
    page.wait_for_selector(f"{CARD}[data-card='{first.pk}']")


def test_keys_are_shown_can_be_changed_and_switched_off(visit: Visit, article: Article, mo: User) -> None:
    comments = held(article, 3)
    usual = {verb: key for verb, (key, _) in USUAL.items()}
    visitor = visit()
    page = at_work(visitor, mo)
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Keys").is_visible()
    assert visitor.barriers() == []
    page.keyboard.press("a")  # behind the dialog nothing happens
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").count()

    change_keys(are_on=True, keys={**usual, "approve": "p"}, by=mo)
    page = at_work(visitor, mo)
    page.keyboard.press("a")
    page.keyboard.press("p")
    all_sent(page)
    assert Decision.objects.filter(action=Action.APPROVE).count() == 1

    change_keys(are_on=False, keys=usual, by=mo)
    page = at_work(visitor, mo)
    page.keyboard.press("a")
    page.get_by_role("button", name="Approve").first.click()
    all_sent(page)
    assert [status_of(comment) for comment in comments] == [Status.SHOWN, Status.SHOWN, Status.HELD]


def test_nothing_fires_while_somebody_types(visit: Visit, article: Article, mo: User) -> None:
    [comment] = held(article, 1)
    page = at_work(visit(), mo)
    page.keyboard.press("r")
    page.get_by_label("A note for its author").first.fill("")
    page.keyboard.type("ae1")
    page.locator(CARD).locator("[data-select]").press("Enter")
    all_sent(page)
    assert status_of(comment) == Status.HELD
    page.get_by_role("button", name="Off the subject").first.click()
    all_sent(page)
    assert Decision.objects.get(action=Action.REJECT).note.text == "ae1"


def test_without_scripts_every_button_leads_to_the_next_card(
    visit: Visit, article: Article, mo: User
) -> None:
    first, second, third = held(article, 3)
    page = at_work(visit(javascript=False), mo)
    assert card_on(page) == str(first.pk)
    page.get_by_role("button", name="Approve").click()
    assert "Approved: the comment by Rowan Ash." in page.inner_text("main")
    assert card_on(page) == str(second.pk)
    page.get_by_role("link", name="Skip", exact=True).click()
    assert card_on(page) == str(third.pk)
    page.locator("summary", has_text="Reject…").click()
    page.get_by_role("button", name="Hatred").click()
    page.get_by_role("button", name="Undo").click()
    assert card_on(page) == str(third.pk)
    assert [status_of(comment) for comment in (first, second, third)] == ["shown", "held", "held"]
    page.get_by_role("link", name="As a list").click()
    page.get_by_role("checkbox", name="Bus number 1").check()
    page.get_by_label("Reject for").select_option(label="Off the subject")
    page.get_by_label("with the note").fill("Not about buses.")
    page.get_by_label("with the note").press("Enter")
    page.get_by_text("Rejected for “Off the subject”: 1 comment.").wait_for()
    assert Decision.objects.get(action=Action.REJECT, comment=second).note.text == "Not about buses."
