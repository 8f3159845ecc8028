"""What we depend on is named, explained and pinned."""

import re
import tomllib

import pytest

from tests.house.source import ROOT

pytestmark = pytest.mark.once
PINNED = re.compile(r"^([a-z0-9_.-]+)==", re.MULTILINE)
NAME = re.compile(r"[a-zA-Z0-9_.-]+")


def _names(requirements: list[str]) -> set[str]:
    return {NAME.match(requirement)[0].lower() for requirement in requirements}  # type: ignore[index]


def to_run() -> set[str]:
    return _names(tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"])


def to_test() -> set[str]:
    return _names(tomllib.loads((ROOT / "pyproject.toml").read_text())["dependency-groups"]["dev"])


def pins(file: str) -> dict[str, str]:
    """Package → everything the file says of it, hashes included."""
    parts = PINNED.split((ROOT / file).read_text())
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_each_dependency_has_its_reason() -> None:
    text = (ROOT / "docs/decisions/0007-dependencies.md").read_text()
    explained = set(re.findall(r"^- `([^`]+)` — \w", text, re.MULTILINE))
    assert explained == to_run() | to_test()


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_every_pin_has_hashes_and_no_address(file: str) -> None:
    text = (ROOT / file).read_text()
    assert [name for name, rest in pins(file).items() if "--hash=sha256:" not in rest] == []
    assert "://" not in text
    assert "index" not in text


def test_the_pins_cover_what_pyproject_names() -> None:
    assert to_run() <= pins("requirements.txt").keys()
    assert to_run() | to_test() <= pins("requirements-dev.txt").keys()


def test_tests_run_with_what_the_site_runs_with() -> None:
    tested = pins("requirements-dev.txt")
    for name, rest in pins("requirements.txt").items():
        assert tested[name].split()[0] == rest.split()[0], name
