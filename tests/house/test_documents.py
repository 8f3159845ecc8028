"""The documentation is true: what it names is there."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

from tests.house.source import APPS, ROOT, documents, python_files

pytestmark = pytest.mark.once
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
FILE = re.compile(r"`([\w./-]+\.(?:py|md|toml|txt|html|css|js)|[\w.-]+(?:/[\w.-]+)*/|\.ci/run)`")
MANAGE = re.compile(r"manage\.py ([a-z_]+)")
MAKE = re.compile(r"`make ([a-z]+)")
VARIABLE = re.compile(r"\b(NEWSROOM_[A-Z_]+|DATABASE_URL)\b")
PLACE = re.compile(r"\]\(#([^)]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
READ_IN_CODE = re.compile(r"""["'](NEWSROOM_[A-Z_]+|DATABASE_URL|PORT)["']""")
ADMINISTRATORS = ROOT / "docs/administrators.md"

every_document = pytest.mark.parametrize("path", documents(), ids=lambda path: str(path.relative_to(ROOT)))


@every_document
def test_links_lead_somewhere(path: Path) -> None:
    local = [
        link
        for link in LINK.findall(path.read_text())
        if "://" not in link and not link.startswith("mailto:")
    ]
    assert [link for link in local if not (path.parent / link).exists()] == []


@every_document
def test_files_named_are_there(path: Path) -> None:
    assert [name for name in FILE.findall(path.read_text()) if not _exists(name)] == []


def _exists(name: str) -> bool:
    """From the top, or inside the apps and templates: `prose.css`, said where it is clear which is meant."""
    if name in {"var/", ".venv/"} or (ROOT / name).exists():
        return True
    return any(file for folder in (*APPS, "templates") for file in (ROOT / folder).rglob(name.rstrip("/")))


@every_document
def test_commands_named_are_there(path: Path) -> None:
    text = path.read_text()
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(MAKE.findall(text)) <= targets
    assert set(MANAGE.findall(text)) <= get_commands().keys()


@every_document
def test_variables_named_are_read(path: Path) -> None:
    assert set(VARIABLE.findall(path.read_text())) <= _variables() | _variables_of_tests()


@every_document
def test_places_named_inside_a_document_are_headings_of_it(path: Path) -> None:
    text = path.read_text()
    assert set(PLACE.findall(text)) <= {_place(heading) for heading in HEADING.findall(text)}


def test_every_variable_is_explained_to_administrators() -> None:
    explained = set(re.findall(r"^\| `(\w+)` \|", ADMINISTRATORS.read_text(), re.MULTILINE))
    assert explained == _variables()


def _variables() -> set[str]:
    return {name for path in python_files() for name in READ_IN_CODE.findall(path.read_text())}


def _variables_of_tests() -> set[str]:
    """Those that only a test asks for: said to contributors, and nothing to administrators."""
    return {
        name
        for path in (ROOT / "tests").rglob("*.py")
        for name in READ_IN_CODE.findall(path.read_text())
        if name.startswith("NEWSROOM_TEST_")
    }


def _place(heading: str) -> str:
    """As readers of Markdown make an address of it."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
