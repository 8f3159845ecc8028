"""The pages of a release as a browser shows them: what the script adds, and that nothing needs it."""

from collections.abc import Callable

import pytest
from django.urls import reverse

from accounts.models import User
from articles.models import Desk, Edition, Release
from articles.releases.receiving import receive_release
from people.models import Membership
from tests.articles.test_releases import TEXT
from tests.visitor import Visitor

pytestmark = [pytest.mark.once, pytest.mark.django_db(transaction=True)]

Visit = Callable[..., Visitor]
FURNITURE = "\nShare this post on social media:\n\nSign in with Facebook, Twitter or Email.\n"


@pytest.fixture
def release(council_desk: Desk, alice: User) -> Release:
    return receive_release(council_desk, "gasworks.txt", (TEXT + FURNITURE).encode(), by=alice).release


def at_release(visitor: Visitor, release: Release, user: User) -> Visitor:
    visitor.sign_in(user)
    visitor.open(reverse("release", args=[release.pk]))
    return visitor


def test_the_field_at_hand_is_marked_in_the_original(visit: Visit, release: Release, alice: User) -> None:
    page = at_release(visit(), release, alice).page
    page.get_by_label("Headline").focus()
    assert page.locator(".is-marked").all_inner_texts() == ["New homes for the old gasworks"]
    page.get_by_role("group", name="Cllr Petra Lindqvist").get_by_label("Leave as plain words").focus()
    assert "".join(page.locator(".is-marked").all_inner_texts()) == "Cllr Petra Lindqvist"
    assert any("Share this post" in text for text in page.locator(".is-dropped").all_inner_texts())


@pytest.mark.parametrize("width", [360, 1280])
def test_refused_the_page_shuts_nobody_out(visit: Visit, release: Release, alice: User, width: int) -> None:
    visitor = at_release(visit(width=width), release, alice)
    page = visitor.page
    page.get_by_label("Headline").fill("")
    stranger = page.get_by_role("group", name="Cllr Petra Lindqvist")
    stranger.get_by_label("Add to the roster").check()
    stranger.get_by_label("Whole name", exact=True).fill("Lindqvist")
    page.get_by_role("button", name="Save as a draft").click()
    page.get_by_text("No draft was made yet").wait_for()
    assert visitor.troubles_at(width) == []


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_pasted_checked_and_saved(visit: Visit, council_desk: Desk, alice: User, javascript: bool) -> None:
    visitor = visit(javascript=javascript)
    visitor.sign_in(alice)
    visitor.open(reverse("new_release"))
    page = visitor.page
    page.get_by_label("Or paste the text").fill(TEXT)
    page.get_by_role("button", name="Read it").click()
    stranger = page.get_by_role("group", name="Cllr Petra Lindqvist")
    assert stranger.get_by_label("Whole name", exact=True).is_hidden()
    stranger.get_by_label("Add to the roster").check()
    assert stranger.get_by_label("Whole name", exact=True).input_value() == "Petra Lindqvist"
    page.get_by_role("button", name="Save as a draft").click()
    page.wait_for_url("**/change/")
    draft = Edition.objects.get()
    assert draft.quotes.get().membership == Membership.objects.get()
    assert "<blockquote>" in draft.body


def test_a_dropped_file_is_chosen(visit: Visit, council_desk: Desk, alice: User) -> None:
    visitor = visit()
    visitor.sign_in(alice)
    visitor.open(reverse("new_release"))
    visitor.page.evaluate(
        """() => {
            const dropped = new DataTransfer()
            dropped.items.add(new File(["New homes\\n\\nThe council agreed homes."], "homes.txt"))
            const box = document.querySelector("[data-drop]")
            box.dispatchEvent(new DragEvent("drop", {dataTransfer: dropped}))
        }"""
    )
    visitor.page.get_by_role("button", name="Read it").click()
    visitor.page.get_by_role("heading", name="Check the release").wait_for()
    assert Release.objects.get().name == "homes.txt"
