"""What a person at the writing page does: look, type, press a button."""

from html.parser import HTMLParser
from typing import Any

from django.test import Client
from django.urls import reverse

from accounts.models import User
from articles import workflow
from articles.models import Edition
from tests import factories


def url(edition: Edition) -> str:
    return reverse("admin:articles_edition_change", args=[edition.pk])


def form_of(client: Client, edition: Edition) -> dict[str, Any]:
    """Everything a browser would send if the person touched nothing."""
    return fields_of(client.get(url(edition)))


def fields_of(response: Any) -> dict[str, str]:
    """The controls of a page and what stands in them."""
    parser = _Fields()
    parser.feed(response.text)
    return {name: value for name, value in parser.fields.items() if "__prefix__" not in name}


def press(client: Client, edition: Edition, do: str, *, follow: bool = False, **typed: Any) -> Any:
    data = {**form_of(client, edition), **{name.replace("__", "-"): value for name, value in typed.items()}}
    return client.post(url(edition), {**data, "do": do}, follow=follow)


def said(response: Any) -> str:
    return " ".join(str(message) for message in response.context["messages"])


def offered(client: Client, edition: Edition) -> set[str]:
    """The buttons of the page, and the links and forms that stand among them."""
    buttons = client.get(url(edition)).context["buttons"].buttons
    return {(button.do or button.page).replace("_", "-") for button in buttons}


def bring_to(state: str, edition: Edition, writer: User, editor: User) -> None:
    if state == "submitted":
        workflow.submit(edition, by=writer)
    elif state == "approved":
        factories.cleared(edition, by=writer, editor=editor)
    elif state == "published":
        factories.published(edition, by=writer, editor=editor)
    edition.refresh_from_db()


class _Fields(HTMLParser):
    """The successful controls of a page, as a browser counts them."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self._open, self._text = "", False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if tag == "textarea":
            self._open, self._text = name, True
            self.fields[name] = ""
        elif tag == "select":
            self._open = name
        elif tag == "option" and "selected" in given:
            self.fields[self._open] = given.get("value", "")
        elif tag == "input" and given.get("type") in {"checkbox", "radio"}:
            if "checked" in given:
                self.fields[name] = given.get("value", "on")
        elif (
            tag == "input"
            and name
            and given.get("type") not in {"file", "submit"}
            and "disabled" not in given
        ):
            self.fields[name] = given.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"textarea", "select"}:
            self._open = ""
            self._text = False

    def handle_data(self, data: str) -> None:
        if self._text:
            self.fields[self._open] += data.removeprefix("\n") if not self.fields[self._open] else data
