"""The settings as an installation meets them: in a process of its own, with its own environment."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.once
ROOT = Path(__file__).parents[2]
DOCUMENTED = re.compile(r'^export (\w+)="?([^"\n]*)"?$', re.MULTILINE)


def production() -> dict[str, str]:
    """The variables that docs/administrators.md recommends."""
    return dict(DOCUMENTED.findall((ROOT / "docs/administrators.md").read_text()))


def manage(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    strange = ("NEWSROOM_", "DATABASE_URL", "PORT", "DJANGO_")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(strange)}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={**environment, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def setting(expression: str, **variables: str) -> str:
    done = manage(
        "shell", "--no-imports", "-c", f"from django.conf import settings; print({expression})", **variables
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_check_for_deployment_finds_nothing_with_the_documented_variables(tmp_path: Path) -> None:
    variables = {**production(), "NEWSROOM_DATA": str(tmp_path)}
    done = manage("check", "--deploy", "--fail-level", "INFO", **variables)
    assert (done.returncode, done.stderr) == (0, "")
    assert "no issues (0 silenced)" in done.stdout


def test_a_wrong_variable_is_named_in_one_sentence(tmp_path: Path) -> None:
    done = manage("check", NEWSROOM_DATA=str(tmp_path), PORT="nonsense")
    assert done.returncode != 0
    assert done.stderr == "Newsroom cannot start. PORT: expected a whole number, got 'nonsense'.\n"


def test_the_sites_address_follows_the_port(tmp_path: Path) -> None:
    assert setting("settings.SITE_URL", NEWSROOM_DATA=str(tmp_path), PORT="8123") == "http://127.0.0.1:8123"


def test_mail_comes_from_the_site_by_its_name(tmp_path: Path) -> None:
    variables = {"NEWSROOM_DATA": str(tmp_path), "NEWSROOM_SITE_URL": "https://news.example.org"}
    named = setting("settings.DEFAULT_FROM_EMAIL", **variables, NEWSROOM_SITE_NAME="Marl Bridge, News")
    assert named == '"Marl Bridge, News" <newsroom@news.example.org>'


def test_a_proxys_header_is_believed_only_when_asked_for(tmp_path: Path) -> None:
    variables = {**production(), "NEWSROOM_DATA": str(tmp_path)}
    header = "getattr(settings, 'SECURE_PROXY_SSL_HEADER', None)"
    assert setting(header, **variables) == "('HTTP_X_FORWARDED_PROTO', 'https')"
    assert setting(header, **{**variables, "NEWSROOM_BEHIND_PROXY": ""}) == "None"


def test_the_sites_own_host_is_allowed(tmp_path: Path) -> None:
    hosts = setting("settings.ALLOWED_HOSTS", **{**production(), "NEWSROOM_DATA": str(tmp_path)})
    assert "news.example.org" in hosts


def test_without_a_second_factor_the_site_does_not_start_on_https(tmp_path: Path) -> None:
    done = manage(
        "check", **{**production(), "NEWSROOM_DATA": str(tmp_path), "NEWSROOM_SECOND_FACTOR": "off"}
    )
    assert done.returncode != 0
    assert done.stderr.startswith("Newsroom cannot start. NEWSROOM_SECOND_FACTOR: ")


@pytest.mark.parametrize("command", [["forget", "--dry-run"], ["work", "--once"], ["load_demo"]])
def test_a_database_without_tables_is_said_in_a_sentence(command: list[str], tmp_path: Path) -> None:
    done = manage(*command, NEWSROOM_DATA=str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.startswith("The database cannot be used: no such table: ")
    assert done.stderr.endswith("If the site is new or upgraded, run: manage.py migrate\n")


def test_a_database_that_is_away_is_said_in_a_sentence(tmp_path: Path) -> None:
    away = f"postgresql:///newsroom?host={tmp_path}"
    done = manage("tally_comments", NEWSROOM_DATA=str(tmp_path), DATABASE_URL=away)
    assert done.returncode == 1
    assert done.stderr.startswith("The database cannot be used: connection to server ")
    assert "Traceback" not in done.stderr
    assert "Traceback" in manage("tally_comments", "--traceback", DATABASE_URL=away).stderr


def test_a_command_that_is_interrupted_ends_with_a_sentence(tmp_path: Path) -> None:
    interrupted = "raise KeyboardInterrupt"
    done = manage("shell", "--no-imports", "-c", interrupted, NEWSROOM_DATA=str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.strip() == "Stopped. What was done so far is kept; run it again to go on."
