"""``make run``, from set-up to Ctrl-C, in a process of its own."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from urllib.request import urlopen

import pytest
from django.core.management.base import CommandError

from newsroom.management.commands import start
from newsroom.management.commands.start import reserved

pytestmark = pytest.mark.once
ROOT = Path(__file__).parents[2]
PATIENCE = 60.0


@pytest.fixture
def port() -> int:
    """One that nobody uses."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a new one that somebody uses already: the demo town stays out."""
    data = tmp_path_factory.mktemp("installation")
    account = {"DJANGO_SUPERUSER_EMAIL": "ruth@example.org", "DJANGO_SUPERUSER_NAME": "Ruth"}
    everything = {**settled_at(data), **account, "DJANGO_SUPERUSER_PASSWORD": "tall-ships-and-tea"}
    for command in (["migrate"], ["createsuperuser", "--noinput"]):
        subprocess.run([sys.executable, "manage.py", *command, "-v0"], cwd=ROOT, env=everything, check=True)
    return data


@pytest.fixture
def environment(installation: Path, tmp_path: Path, port: int) -> dict[str, str]:
    """A copy of the installation, and a port of its own."""
    shutil.copytree(installation, tmp_path, dirs_exist_ok=True)
    return {**settled_at(tmp_path), "PORT": str(port)}


def settled_at(data: Path) -> dict[str, str]:
    return {**os.environ, "NEWSROOM_DATA": str(data), "DATABASE_URL": ""}


@pytest.fixture
def started(environment: dict[str, str], tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """In a process group of its own, as a terminal starts a command; and from another folder than ours."""
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "manage.py"), "start"],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    yield process
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def health(port: int) -> dict[str, str]:
    """What the site says of itself; nothing while it does not answer."""
    try:
        with urlopen(f"http://127.0.0.1:{port}/health/", timeout=10) as response:
            return dict(json.load(response))
    except OSError:  # not there yet, or too slow to answer
        return {}


def wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def is_gone(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


def test_it_serves_and_ctrl_c_leaves_nothing_behind(started: subprocess.Popen[str], port: int) -> None:
    wait_until(lambda: health(port).get("worker") == "running")
    os.killpg(started.pid, signal.SIGINT)
    said, _ = started.communicate(timeout=PATIENCE)
    assert started.returncode == 0
    assert f"Newsroom is at http://127.0.0.1:{port}/" in said
    assert "Mail is shown here instead of being sent." in said
    assert "Traceback" not in said
    assert is_gone(started.pid)


def test_the_worker_ends_when_the_server_is_killed(started: subprocess.Popen[str], port: int) -> None:
    wait_until(lambda: health(port).get("worker") == "running")
    os.kill(started.pid, signal.SIGKILL)
    started.wait()
    wait_until(lambda: is_gone(started.pid))


def test_a_port_in_use_is_said_in_one_sentence(port: int) -> None:
    with closing(reserved(port)) as mine:
        mine.listen()
        with pytest.raises(CommandError, match=f"^Port {port} is in use.* make run PORT={port + 1}$"):
            reserved(port)


def test_a_port_can_be_taken_again_at_once(port: int) -> None:
    reserved(port).close()
    reserved(port).close()


def test_the_demo_is_spared_a_second_factor_and_nothing_else_is(
    monkeypatch: pytest.MonkeyPatch, settings: object
) -> None:
    """What is started from here reads the variable."""
    told: dict[tuple[bool, bool], str] = {}
    for demo in (True, False):
        for https in (True, False):
            monkeypatch.setenv("NEWSROOM_SECOND_FACTOR", "")
            monkeypatch.setattr(start, "is_loaded", lambda demo=demo: demo)
            settings.HTTPS = https  # type: ignore[attr-defined]
            start.spare_the_demo_a_second_factor()
            told[demo, https] = os.environ["NEWSROOM_SECOND_FACTOR"]
    assert told == {(True, False): "off", (True, True): "", (False, True): "", (False, False): ""}


def test_whoever_asks_for_it_has_the_second_factor_in_the_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSROOM_SECOND_FACTOR", "on")
    monkeypatch.setattr(start, "is_loaded", lambda: True)
    start.spare_the_demo_a_second_factor()
    assert os.environ["NEWSROOM_SECOND_FACTOR"] == "on"
