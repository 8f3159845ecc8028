"""What is in the repository, and what must not be."""

import re
import subprocess

import pytest

from tests.house.source import ROOT, tracked_files

pytestmark = pytest.mark.once
# Put together here, so that this file does not hold what it looks for.
ONE_MACHINE = re.compile(r"(?<![\w./-])/(?:" + "|".join(["work", "root", "home"]) + r")/[\w.-]+")
INDEX_HOSTS = ("pypi" + ".org", "python" + "hosted.org", "registry." + "npmjs", "deb." + "debian.org")


def texts() -> dict[str, str]:
    found = {}
    for path in tracked_files():
        try:
            found[str(path.relative_to(ROOT))] = path.read_text()
        except UnicodeDecodeError:  # a picture
            continue
    return found


def test_no_file_knows_one_machine_or_where_packages_come_from() -> None:
    found = [
        f"{name}: {found}"
        for name, text in texts().items()
        for found in [*ONE_MACHINE.findall(text), *(host for host in INDEX_HOSTS if host in text)]
    ]
    assert found == []


def test_nothing_an_installation_writes_is_tracked() -> None:
    tracked = {path.relative_to(ROOT).parts[0] for path in tracked_files()}
    assert tracked.isdisjoint({"var", ".venv", "static", "media"})


def test_the_integration_script_runs_the_command_people_are_told() -> None:
    script = ROOT / ".ci/run"
    assert script.stat().st_mode & 0o111
    subprocess.run(["bash", "-n", script], check=True)  # noqa: S607
    assert "\nmake test\n" in script.read_text()
    for document in ("README.md", "CONTRIBUTING.md"):
        assert "make test" in (ROOT / document).read_text(), document
