"""``make test``: every check and every test this machine can run, and what it could not run and why."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests import postgresql
from tests.skipped import skipped_tests

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
POSTGRESQL_SCHEMES = ("postgresql://", "postgres://")


@dataclass
class Outcome:
    """What happened, for the last lines on the screen."""

    failed: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)


def main() -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what we started is stopped too
    outcome = Outcome()
    with tempfile.TemporaryDirectory(prefix="newsroom-tests-") as folder:
        environment = clean_environment(Path(folder))
        for name, command in checks().items():
            run(name, command, environment, outcome)
        run_tests("SQLite", environment, outcome)
        with database_for_postgresql(outcome) as url:
            if url:
                run_tests("PostgreSQL", {**environment, "DATABASE_URL": url}, outcome)
    return report(outcome)


def clean_environment(folder: Path) -> dict[str, str]:
    """The caller's environment without this installation's settings: tests bring their own."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("NEWSROOM_") and name not in {"DATABASE_URL", "PORT", "DJANGO_SETTINGS_MODULE"}
    }
    return {**kept, "NEWSROOM_DATA": str(folder / "data"), "PYTHONDONTWRITEBYTECODE": "1"}


def checks() -> dict[str, list[str]]:
    """Name → command of everything that needs no test runner."""
    templates = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "templates").rglob("*.html"))
    manage = [sys.executable, "manage.py"]
    return {
        "ruff check": [str(BIN / "ruff"), "check", "--quiet", "."],
        "ruff format": [str(BIN / "ruff"), "format", "--check", "--quiet", "."],
        "mypy": [str(BIN / "mypy"), "--no-error-summary", "."],
        **({"djade": [str(BIN / "djade"), "--check", *templates]} if templates else {}),
        "manage.py check": [*manage, "check", "--fail-level", "WARNING"],
        "manage.py makemigrations --check": [*manage, "makemigrations", "--check", "--dry-run"],
    }


def run(name: str, command: list[str], environment: Mapping[str, str], outcome: Outcome) -> None:
    began = time.monotonic()
    print(f"── {name}", flush=True)
    code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    print(f"   {'passed' if code == 0 else 'FAILED'} in {time.monotonic() - began:.0f} s", flush=True)
    if code:
        outcome.failed.append(name)


def run_tests(engine: str, environment: Mapping[str, str], outcome: Outcome) -> None:
    """The whole suite on one engine, two processes wide."""
    with tempfile.TemporaryDirectory(prefix="newsroom-report-") as folder:
        results = Path(folder) / "results.xml"
        pytest = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "worksteal"]
        run(f"tests on {engine}", [*pytest, f"--junit-xml={results}"], environment, outcome)
        outcome.skipped += [f"on {engine}: {line}" for line in skipped_tests(results)]


@contextmanager
def database_for_postgresql(outcome: Outcome) -> Iterator[str]:
    """The URL of a PostgreSQL database to test on; empty, with the reason on record, where there is none."""
    given = os.environ.get("DATABASE_URL", "")
    if given.startswith(POSTGRESQL_SCHEMES):
        yield given
        return
    home = postgresql.programs()
    if home is None:
        outcome.skipped.append(
            "every test on PostgreSQL: DATABASE_URL names none, and its server is not on this machine"
        )
        yield ""
        return
    with postgresql.throw_away_cluster(home) as url:
        yield url


def report(outcome: Outcome) -> int:
    print("\n── Skipped" if outcome.skipped else "\n── Nothing was skipped")
    for line in outcome.skipped:
        print(f"   {line}")
    print(f"── FAILED: {', '.join(outcome.failed)}" if outcome.failed else "── Everything passed")
    return 1 if outcome.failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("Stopped.")
