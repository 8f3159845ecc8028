"""Rejected, told, appealed, heard by somebody else, told again: all of it without JavaScript."""

import re
from collections.abc import Callable

import pytest
from django.urls import reverse

from accounts.models import User
from articles.models import Article, Desk
from comments.models import Comment, Reader, Status
from outbox.models import Letter
from tests import factories
from tests.journeys.steps import press
from tests.visitor import Visitor

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.once]

WORDS = "Whoever planned this timetable never waited for a bus."


def the_link_in(subject: str, reader: Reader, *, to: str) -> str:
    """The path of the link that the reader's letter names."""
    letter = Letter.objects.get(to=reader.user.email, subject__contains=subject)
    links = re.findall(r"https?://[^/\s]+(/\S+)", letter.text)
    return next(link for link in links if to in link)


def test_a_rejected_author_is_heard(
    visit: Callable[..., Visitor], article: Article, mo: User, council_desk: Desk
) -> None:
    mia = factories.a_moderator("Mia Moderator", council_desk)
    author = factories.a_reader("Rowan Ash")
    comment = factories.a_held_comment(article, author, WORDS)
    reader, first, second = (visit(width=360, javascript=False) for _ in range(3))

    first.sign_in(mo)
    first.open(reverse("moderation_queue", args=["held"]))
    first.page.locator("summary", has_text="Reject…").click()
    first.page.get_by_role("button", name="Personal attack or abuse").click()

    reader.sign_in(author.user)
    reader.open(the_link_in("not shown", author, to="appeals"))
    assert WORDS in reader.page.inner_text("main")
    assert "Personal attack or abuse" in reader.page.inner_text("main")
    assert reader.sticking_out() == []
    reader.page.get_by_label("Why should it be shown?").fill("I meant the plan, not the planner.")
    press(reader, "Appeal")
    assert "Your appeal has arrived." in reader.page.inner_text("main")
    assert reader.sticking_out() == []

    first.open(reverse("appeals"))
    hearing = reverse("hear_appeal", args=[comment.appeals.get().pk])
    first.open(hearing)
    assert "somebody else hears this appeal" in first.page.inner_text("main")

    second.sign_in(mia)
    second.open(reverse("appeals"))
    second.page.locator(f'a[href="{hearing}"]').first.click()
    assert "I meant the plan, not the planner." in second.page.inner_text("main")
    second.page.get_by_label("A note for the author").fill("Fair enough: it is about the timetable.")
    press(second, "Uphold: show the comment")

    assert Comment.objects.get(pk=comment.pk).status == Status.SHOWN
    reader.open(the_link_in("appeal was heard", author, to="/comments/"))
    assert WORDS in reader.page.inner_text("main")
    reader.open(reverse("account"))
    reader.page.get_by_role("link", name="Notices").click()
    assert "the rejection was a mistake" in reader.page.inner_text("main")
    press(reader, "Mark all as read")
    assert reader.page.get_by_role("button", name="Mark all as read").count() == 0
    assert reader.sticking_out() == []
    reader.page.get_by_role("link", name="The answer").click()
    assert "Your appeal was upheld" in reader.page.inner_text("main")
    assert "Fair enough: it is about the timetable." in reader.page.inner_text("main")
    assert reader.sticking_out() == []
