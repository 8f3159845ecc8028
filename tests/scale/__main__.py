"""A million comments, and how long things take then: ``python -m tests.scale``. Reports; CI does not run it.

Each engine is given an empty database of its own in a temporary folder: a file for SQLite, a cluster for
PostgreSQL where its programs are on the machine. Fails when a list is read without its index.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests import postgresql

ROOT = Path(__file__).parents[2]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.scale", description=__doc__.partition("\n")[0])
    parser.add_argument("--comments", type=int, default=1_000_000, help="how many in all")
    parser.add_argument("--engine", choices=["sqlite", "postgresql"], help="only this one")
    asked = parser.parse_args()
    engines = [asked.engine] if asked.engine else ["sqlite", "postgresql"]
    return max(measure(engine, asked.comments) for engine in engines)


def measure(engine: str, comments: int) -> int:
    """In a process of its own, since settings are read once."""
    print(f"\n== {engine}, {comments:,} comments", flush=True)
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="newsroom-scale-"))
        env = {**os.environ, "NEWSROOM_DATA": folder, "NEWSROOM_SECOND_FACTOR": "off", "DATABASE_URL": ""}
        if engine == "postgresql":
            home = postgresql.programs()
            if home is None:
                print("skipped: no PostgreSQL on this machine")
                return 0
            cluster = stack.enter_context(postgresql.empty_cluster(home, ["shared_buffers=512MB"]))
            cluster.start()
            env["DATABASE_URL"] = cluster.url
        command = [sys.executable, "-m", "tests.scale.measuring", str(comments)]
        return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
