"""What people do on the way from a release to a page, by the words they see on the screen."""

from urllib.parse import urlsplit

from accounts.models import User
from tests import factories
from tests.visitor import Visitor


def sign_in(visitor: Visitor, user: User) -> None:
    visitor.open("/desk/")
    visitor.page.get_by_label("E-mail address").fill(user.email)
    visitor.page.get_by_label("Password").fill(factories.PASSWORD)
    press(visitor, "Sign in")


def press(visitor: Visitor, button: str) -> None:
    visitor.page.get_by_role("button", name=button, exact=True).click()
    visitor.page.wait_for_load_state()


def bring_in(visitor: Visitor, text: str) -> None:
    """Paste the release at the one desk this person works at."""
    visitor.page.get_by_role("link", name="New from a release").first.click()
    visitor.page.get_by_label("Or paste the text").fill(text)
    press(visitor, "Read it")


def add_to_roster(visitor: Visitor, surface: str, **corrections: str) -> None:
    """One click, and what the release does not say in so many words: ``whole_name="Philip Glanville"``."""
    row = visitor.page.get_by_role("group", name=surface, exact=True).first
    row.get_by_label("Add to the roster").check()
    for label, value in corrections.items():
        row.get_by_label(label.replace("_", " ").capitalize()).fill(value)


def approve_and_publish(visitor: Visitor, headline: str) -> str:
    """A second person finds it under what awaits them. The answer is the path of the public page."""
    visitor.page.get_by_role("link", name=headline).first.click()
    press(visitor, "Approve")
    press(visitor, "Publish now")
    link = visitor.page.get_by_role("link", name="View the page").first.get_attribute("href")
    return urlsplit(link).path
