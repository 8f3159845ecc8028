"""A PostgreSQL cluster for one run of the tests: started in a temporary folder, removed afterwards."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

DEBIAN_HOME = Path("/usr/lib/postgresql")  # Debian keeps the server's programs off the path
OWNERS = ("postgres", "nobody")  # initdb refuses to run as root
NOTHING_SURVIVES_A_CRASH = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off")
PATIENCE = 30.0


def programs() -> Path | None:
    """The folder with initdb and postgres, the newest there is; None without a server on this machine."""
    found = sorted(DEBIAN_HOME.glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    on_path = shutil.which("initdb")
    candidates = [*found[::-1], *([Path(on_path).resolve()] if on_path else [])]
    return next((path.parent for path in candidates if path.with_name("postgres").exists()), None)


@contextmanager
def throw_away_cluster(home: Path) -> Iterator[str]:
    """The URL of an empty database in a cluster that listens on a socket of its own only."""
    with empty_cluster(home, NOTHING_SURVIVES_A_CRASH) as cluster:
        cluster.start()
        yield cluster.url


@contextmanager
def empty_cluster(home: Path, settings: Sequence[str] = ()) -> Iterator["Cluster"]:
    """A cluster that is not running yet; stopped and removed afterwards, whatever became of it."""
    folder = Path(tempfile.mkdtemp(prefix="newsroom-postgresql-"))
    account = _owner()
    try:
        if account:
            os.chown(folder, account.pw_uid, account.pw_gid)
        _initialise(home, folder, account)
        cluster = Cluster(home, folder, account, settings)
        try:
            yield cluster
        finally:
            cluster.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Cluster:
    """PostgreSQL in a folder of its own, to be started, stopped and killed."""

    def __init__(
        self, home: Path, folder: Path, account: pwd.struct_passwd | None, settings: Sequence[str]
    ) -> None:
        self.home, self.folder, self.account = home, folder, account
        self.settings = [*settings, "listen_addresses=", f"unix_socket_directories={folder}"]
        self.url = f"postgresql://newsroom@/postgres?host={quote(str(folder), safe='')}"
        self.server: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns when it answers, also after a crash."""
        command = [str(self.home / "postgres"), "-D", str(self.folder / "data")]
        for setting in self.settings:
            command += ["-c", setting]
        with (self.folder / "log").open("a") as log:
            # A session of its own: Ctrl-C reaches us alone, and we stop the server when the tests have ended.
            self.server = subprocess.Popen(
                command,
                cwd=self.folder,
                stdout=log,
                stderr=log,
                start_new_session=True,
                **_identity(self.account),
            )
        _wait_until_it_answers(self.home, self.folder, self.server)

    def kill(self) -> None:
        """As when the power goes: SIGKILL for the server and every process of it; none is left on return.

        One that lived on would keep the shared memory, and the server would refuse to start again.
        """
        if self.server is None:
            return
        self.server.send_signal(signal.SIGSTOP)  # so that none is born while we look for them
        children = _children_of(self.server.pid)
        for pid in [self.server.pid, *children]:  # each leads a group of its own
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.server.wait()
        self.server = None
        _wait_until_gone(children)

    def stop(self) -> None:
        if self.server is None:
            return
        self.server.send_signal(signal.SIGINT)  # PostgreSQL's “fast”: ends open connections
        try:
            self.server.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.kill()


def _owner() -> pwd.struct_passwd | None:
    """Whose processes these are when we are root; None when we are somebody already."""
    if os.geteuid() != 0:
        return None
    known = {account.pw_name: account for account in pwd.getpwall()}
    return next(known[name] for name in OWNERS if name in known)


def _identity(account: pwd.struct_passwd | None) -> dict[str, object]:
    if account is None:
        return {}
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _initialise(home: Path, folder: Path, account: pwd.struct_passwd | None) -> None:
    command = [home / "initdb", "--pgdata", folder / "data", "--username", "newsroom", "--auth", "trust"]
    options = ["--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"]
    done = subprocess.run(
        [*command, *options], cwd=folder, capture_output=True, text=True, check=False, **_identity(account)
    )
    if done.returncode:
        raise RuntimeError(f"initdb failed:\n{done.stdout}{done.stderr}")


def _children_of(parent: int) -> list[int]:
    children = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if int(_state_and_parent(folder)[1]) == parent:
                children.append(int(folder.name))
    return children


def _wait_until_gone(pids: Sequence[int]) -> None:
    deadline = time.monotonic() + PATIENCE
    while alive := [pid for pid in pids if _is_alive(pid)]:
        if time.monotonic() > deadline:
            raise RuntimeError(f"PostgreSQL's processes {alive} did not end.")
        time.sleep(0.01)


def _is_alive(pid: int) -> bool:
    """One that has ended and is only waiting to be counted (Z) holds nothing any more."""
    try:
        return _state_and_parent(Path("/proc") / str(pid))[0] not in {"Z", "X"}
    except OSError:
        return False


def _state_and_parent(folder: Path) -> list[str]:
    """The two words after the name in what the system says of a process; the name may hold anything."""
    return (folder / "stat").read_text().rpartition(")")[2].split()[:2]


def _wait_until_it_answers(home: Path, folder: Path, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    question = [home / "pg_isready", "--quiet", "--host", folder]
    while subprocess.run(question, capture_output=True, check=False).returncode:
        if server.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"PostgreSQL did not start:\n{(folder / 'log').read_text()}")
        time.sleep(0.1)
