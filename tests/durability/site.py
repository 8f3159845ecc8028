"""A site in earnest: gunicorn on a free port and PostgreSQL, both to be killed and started again."""

import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import requests

from tests.postgresql import Cluster

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0


class Site:
    def __init__(self, cluster: Cluster, data: Path) -> None:
        self.cluster = cluster
        self.port = _free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.server: subprocess.Popen[bytes] | None = None
        self.env = {
            **os.environ,
            "DATABASE_URL": cluster.url,
            "NEWSROOM_DATA": str(data),
            "PORT": str(self.port),
            "NEWSROOM_WORKERS": "2",
            # Each writer says where it comes from, as a proxy would: the limits are for each address.
            "NEWSROOM_TRUSTED_PROXIES": "1",
            "NEWSROOM_LOG_LEVEL": "error",
            "PYTHONPATH": str(ROOT),
        }

    def ask(self, module: str, *arguments: str) -> Any:
        """What the module prints, as JSON."""
        command = [sys.executable, "-m", module, *arguments]
        done = subprocess.run(command, cwd=ROOT, env=self.env, stdout=subprocess.PIPE, text=True, check=True)
        return json.loads(done.stdout.strip().splitlines()[-1])

    def start(self) -> None:
        command = [sys.executable, "-m", "gunicorn", "--config", "python:newsroom.serving", "newsroom.wsgi"]
        self.server = subprocess.Popen(
            command, cwd=ROOT, env=self.env, stderr=subprocess.DEVNULL, start_new_session=True
        )
        self._wait_until_it_answers()

    def kill(self) -> None:
        """SIGKILL for gunicorn and its workers, which share a group."""
        if self.server is None:
            return
        os.killpg(self.server.pid, signal.SIGKILL)
        self.server.wait()
        self.server = None

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            with suppress(requests.RequestException):
                requests.get(f"{self.origin}/health/", timeout=5)
                return
            time.sleep(0.05)
        raise RuntimeError("The site did not start.")


def _free_port() -> int:
    """Below those the system gives to whoever connects: a writer that knocks at a port of its own kind while
    nobody listens there may be connected with itself, and keep the site from coming back.
    """
    for port in random.sample(range(15_000, 32_000), 50):
        with socket.socket() as listener, suppress(OSError):
            listener.bind(("127.0.0.1", port))
            return port
    raise RuntimeError("There is no free port.")
