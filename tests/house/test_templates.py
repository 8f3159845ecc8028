"""Templates hold nothing that the Content Security Policy forbids."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.house.source import ROOT, python_files, templates

pytestmark = pytest.mark.once
DATA = {"application/json", "application/ld+json"}  # never run, so the policy lets them be
DJANGO = re.compile(r"{%.*?%}|{#.*?#}", re.DOTALL)
IN_PYTHON = re.compile(r"<(?:script|style)\b|<[a-z]+ [^>]*\b(?:style|on[a-z]+)=", re.IGNORECASE)


class Forbidden(HTMLParser):
    """Collects what would be refused, each with its line."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag == "style" or (tag == "script" and "src" not in given and given.get("type") not in DATA):
            self._note(f"<{tag}> with its content inside")
        for name in given:
            if name == "style" or name.startswith("on"):
                self._note(f"{name}= on <{tag}>")

    def _note(self, what: str) -> None:
        self.found.append(f"line {self.getpos()[0]}: {what}")


def forbidden_in(template: str) -> list[str]:
    parser = Forbidden()
    parser.feed(DJANGO.sub(lambda match: "\n" * match[0].count("\n"), template))
    return parser.found


@pytest.mark.parametrize("path", templates(), ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_a_template_holds_no_inline_script_style_or_handler(path: Path) -> None:
    assert forbidden_in(path.read_text()) == []


def test_nor_does_html_made_in_python() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in python_files()
        for match in IN_PYTHON.finditer(path.read_text())
    ]
    assert found == []


@pytest.mark.parametrize(
    "template",
    [
        "<p style='color:red'>",
        "<a {% if x %}onclick='go()'{% endif %}>",
        "<script>go()</script>",
        "<style>p {}</style>",
    ],
)
def test_each_of_them_is_noticed(template: str) -> None:
    assert len(forbidden_in(template)) == 1
