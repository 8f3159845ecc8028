"""Workers in processes of their own, at the database of the test that is running."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

from django.db import connection

from tests.outbox.mail_server import MailServer

ROOT = Path(__file__).parents[2]


def start_worker(server: MailServer, data: Path, *options: str) -> subprocess.Popen[str]:
    """``manage.py work``, with that mail server and the folder ``data`` for its files."""
    own = {"DATABASE_URL": _database_url(), "NEWSROOM_SMTP_URL": server.url, "NEWSROOM_DATA": str(data)}
    return subprocess.Popen(
        [sys.executable, "manage.py", "work", *options],
        cwd=ROOT,
        env={**os.environ, **own},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def end(worker: subprocess.Popen[str]) -> None:
    """After a test that went wrong nothing is left behind."""
    worker.kill()
    worker.wait()
    if worker.stdout:
        worker.stdout.close()


def _database_url() -> str:
    known = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{known['NAME']}"
    who = f"{quote(known['USER'])}:{quote(known['PASSWORD'])}" if known["PASSWORD"] else quote(known["USER"])
    options = {**known["OPTIONS"], "host": known["HOST"], "port": str(known["PORT"])}
    said = "&".join(f"{name}={quote(value, safe='')}" for name, value in options.items() if value)
    return f"postgresql://{who}@/{quote(known['NAME'])}?{said}"
