"""A reader's whole way, with JavaScript and without: from an article to a comment, and back out of it."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from accounts.models import User
from articles.models import Article, Desk
from comments.models import Comment, CommentPolicy, Report, Status
from comments.screening import by_form
from tests import factories
from tests.journeys.steps import press
from tests.visitor import Visitor

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.once]


@pytest.fixture(autouse=True)
def _quick_writers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test types faster than a person."""
    monkeypatch.setattr(by_form, "QUICKEST", timedelta(0))


@pytest.fixture
def said(article: Article) -> Comment:
    """Somebody else was here first."""
    return factories.a_comment(article, factories.a_reader("Ines Okafor"), "And on Fridays?")


def follow(visitor: Visitor, link: str) -> None:
    visitor.page.get_by_role("link", name=link).first.click()
    visitor.page.wait_for_load_state()


def write(visitor: Visitor, words: str, **fields: str) -> None:
    for label, value in fields.items():
        visitor.page.get_by_label(label.replace("_", " ")).fill(value)
    visitor.page.get_by_label("Your comment", exact=True).fill(words)


def no_barriers(visitor: Visitor) -> None:
    assert visitor.barriers() == []


def test_without_javascript(visit: Callable[..., Visitor], article: Article, said: Comment) -> None:
    reader = visit(width=360, javascript=False)
    reader.open(article.get_absolute_url())
    assert "And on Fridays?" in reader.page.inner_text("#comments")
    follow(reader, "Write a comment")
    assert "/sign-in/" in reader.page.url
    reader.sign_in(factories.a_user(""))
    reader.open(f"{article.get_absolute_url()}comments/write/")

    write(reader, "Thursdays suit me.", The_name_you_write_under="Rowan Ash")
    press(reader, "Preview")
    assert "Thursdays suit me." in reader.page.inner_text(".form-preview")
    assert not Comment.objects.filter(author__display_name="Rowan Ash").exists()
    press(reader, "Post")
    assert "Your comment is on the page" in reader.page.title() + reader.page.inner_text("h1")
    own = Comment.objects.get(author__display_name="Rowan Ash")
    follow(reader, "Change it")
    write(reader, "Thursdays suit me very well.")
    press(reader, "Save")
    follow(reader, "See it in the conversation")
    assert reader.page.url.endswith(f"{article.get_absolute_url()}#comment-{own.pk}")
    assert "very well" in reader.page.inner_text("#comments")

    follow(reader, "Answer Ines Okafor")
    write(reader, "Not yet, it says.")
    press(reader, "Post")
    assert Comment.objects.get(parent=said).words.text == "Not yet, it says."
    follow(reader, "Withdraw it")
    press(reader, "Withdraw it")
    assert "You have withdrawn your comment" in reader.page.inner_text("h1")

    reader.open(article.get_absolute_url())
    assert "Not yet" not in reader.page.inner_text("#comments")
    follow(reader, "Report the comment by Ines Okafor")
    reader.page.get_by_label("Off the subject").check()
    press(reader, "Send the report")
    assert "Thank you" in reader.page.inner_text("h1")
    assert Report.objects.get().comment == said

    reader.open(article.get_absolute_url())
    follow(reader, "Report the comment by Rowan Ash")
    assert reader.page.url.endswith(f"/comments/{own.pk}/yours/#comment-{own.pk}")


def test_with_javascript_the_form_opens_where_the_reader_is(
    visit: Callable[..., Visitor], article: Article, said: Comment
) -> None:
    reader = visit(width=1280)
    reader.sign_in(factories.a_user(""))
    reader.open(article.get_absolute_url())
    page = reader.page
    page.get_by_role("link", name="Answer Ines Okafor").click()
    form = page.locator(".is-here")
    form.wait_for()
    assert page.url.endswith(article.get_absolute_url())
    assert page.evaluate("document.activeElement.name") == "display_name"
    no_barriers(reader)

    form.get_by_label("The name you write under").fill("Lord Mayor")
    form.get_by_label("Your comment").fill("x" * 4_900)
    assert "100 characters left" in form.inner_text()
    form.get_by_role("button", name="Post").click()
    form.get_by_text("Please leave out titles").wait_for()
    assert page.evaluate("document.activeElement.name") == "display_name"
    assert form.get_by_label("Your comment").input_value() == "x" * 4_900
    assert "100 characters left" in form.inner_text()

    form.get_by_label("The name you write under").fill("Linnet Grey")
    form.get_by_label("Your comment").fill("So do I.")
    form.get_by_role("button", name="Preview").click()
    form.locator(".form-preview").wait_for()
    no_barriers(reader)
    form.get_by_role("button", name="Post").click()
    page.wait_for_url("**/yours/*")
    assert Comment.objects.get(parent=said).words.text == "So do I."


def test_the_form_closes_again_and_focus_goes_back(
    visit: Callable[..., Visitor], article: Article, said: Comment
) -> None:
    reader = visit(width=360)
    reader.sign_in(factories.a_reader().user)
    reader.open(article.get_absolute_url())
    page, form = reader.page, reader.page.locator(".is-here")
    page.get_by_role("link", name="Write a comment").click()
    page.get_by_role("button", name="Close").click()
    assert form.count() == 0
    assert page.evaluate("document.activeElement.textContent") == "Write a comment"

    page.get_by_role("link", name="Write a comment").click()
    form.get_by_label("Your comment").fill("Thursdays suit me.")
    page.get_by_role("button", name="Close").click()
    assert not form.is_visible()
    page.get_by_role("link", name="Write a comment").click()
    assert form.get_by_label("Your comment").input_value() == "Thursdays suit me."


def test_two_forms_keep_apart_and_words_are_not_left_behind_unasked(
    visit: Callable[..., Visitor], article: Article, said: Comment
) -> None:
    reader = visit(width=360)
    reader.sign_in(factories.a_reader().user)
    reader.open(article.get_absolute_url())
    page, forms = reader.page, reader.page.locator(".is-here")
    page.get_by_role("link", name="Write a comment").click()
    page.get_by_role("link", name="Answer Ines Okafor").click()
    forms.nth(1).wait_for()
    no_barriers(reader)
    forms.nth(1).get_by_text("Your comment", exact=True).click()
    page.keyboard.type("To Ines.")
    assert [form.get_by_label("Your comment").input_value() for form in forms.all()] == ["", "To Ines."]

    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.get_by_role("link", name="Front page").first.click()
    page.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    forms.nth(1).get_by_role("button", name="Post").click()
    page.wait_for_url("**/yours/*")
    assert asked == ["beforeunload"]
    assert "about 5 minutes left" in page.inner_text(".form-help")
    no_barriers(reader)


def test_a_visitor_is_led_to_sign_in_by_the_same_link(
    visit: Callable[..., Visitor], article: Article
) -> None:
    reader = visit(width=360)
    reader.open(article.get_absolute_url())
    reader.page.get_by_role("link", name="Write a comment").click()
    reader.page.wait_for_url(lambda address: "/sign-in/" in address)


@pytest.mark.parametrize("javascript", [True, False])
def test_a_form_that_was_open_when_the_lock_came_keeps_its_words(
    visit: Callable[..., Visitor], article: Article, javascript: bool
) -> None:
    reader = visit(width=360, javascript=javascript)
    reader.sign_in(factories.a_reader().user)
    reader.open(f"{article.get_absolute_url()}comments/write/")
    write(reader, "Something actionable.")
    CommentPolicy.objects.create(article=article, lock="legal", lock_notice="Locked on legal advice.")
    press(reader, "Post")
    assert "Locked on legal advice." in reader.page.inner_text('[role="alert"]')
    assert reader.page.get_by_label("Your comment").input_value() == "Something actionable."
    assert not Comment.objects.exists()
    reader.open(article.get_absolute_url())
    assert "Locked on legal advice." in reader.page.inner_text("#comments")


def test_a_comment_that_is_held_says_so(
    visit: Callable[..., Visitor], article: Article, council_desk: Desk, mo: User
) -> None:
    CommentPolicy.objects.create(desk=council_desk, mode=CommentPolicy.Mode.ALL_FIRST)
    reader = visit(width=360, javascript=False)
    reader.sign_in(factories.a_reader().user)
    reader.open(f"{article.get_absolute_url()}comments/write/")
    assert "A moderator reads each comment" in reader.page.inner_text("form.comment-form")
    write(reader, "Thursdays suit me.")
    press(reader, "Post")
    assert "A moderator will look at your comment" in reader.page.inner_text("h1")
    assert Comment.objects.get().status == Status.HELD
