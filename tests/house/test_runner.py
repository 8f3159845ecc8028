"""``make test`` itself: what it hides from the tests, what it tells afterwards, what it leaves behind."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests import postgresql, run
from tests.skipped import skipped_tests

pytestmark = pytest.mark.once

REPORT = """<testsuites><testsuite>
<testcase classname="tests.a.test_b" name="test_one"><skipped message="no Chromium"/></testcase>
<testcase classname="tests.a.test_b" name="test_two"><skipped message="no Chromium"/></testcase>
<testcase classname="tests.a.test_b" name="test_three"/>
</testsuite></testsuites>"""


def test_what_was_skipped_is_named_with_its_reason(tmp_path: Path) -> None:
    report = tmp_path / "results.xml"
    report.write_text(REPORT)
    assert skipped_tests(report) == ["no Chromium (a.test_b.test_one, a.test_b.test_two)"]


def test_a_run_that_never_began_skipped_nothing(tmp_path: Path) -> None:
    assert skipped_tests(tmp_path / "missing.xml") == []


def test_an_installations_settings_do_not_reach_the_tests(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("NEWSROOM_SITE_URL", "DATABASE_URL", "PORT"):
        monkeypatch.setenv(name, "nonsense")
    environment = run.clean_environment(tmp_path)
    assert "nonsense" not in environment.values()
    assert environment["NEWSROOM_DATA"].startswith(str(tmp_path))


def test_a_failed_check_fails_the_run(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    outcome = run.Outcome()
    run.run("a check", ["false"], {"PATH": "/usr/bin:/bin"}, outcome)
    assert run.report(outcome) == 1
    assert "FAILED: a check" in capfd.readouterr().out


def test_a_cluster_is_removed_when_its_tests_fail() -> None:
    home = postgresql.programs()
    if home is None:
        pytest.skip("no PostgreSQL server on this machine")
    folders: list[Path] = []
    with pytest.raises(RuntimeError, match="on purpose"):
        _fail_with(home, folders)
    assert not folders[0].exists()


def _fail_with(home: Path, folders: list[Path]) -> None:
    with postgresql.throw_away_cluster(home) as url:
        folders.append(Path(parse_qs(urlsplit(url).query)["host"][0]))
        assert (folders[0] / "data/postmaster.pid").exists()
        raise RuntimeError("on purpose")
