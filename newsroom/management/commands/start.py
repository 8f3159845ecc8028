"""``make run``: everything between a fresh copy and a page in the browser, safe to run again."""

import errno
import os
import socket
import subprocess
import sys
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from accounts.models import User
from newsroom.demo.cast import sign_ins
from newsroom.demo.loading import NotEmpty, is_loaded, load_town
from outbox.checks import ON_SCREEN

HOST = "127.0.0.1"


class Command(BaseCommand):
    help = "Prepares the database and the static files, loads the demo town if all is empty, and serves."
    requires_system_checks = ()

    def handle(self, *_args: Any, **_options: Any) -> None:
        listener = reserved(settings.PORT)
        try:
            self.prepare()
        except KeyboardInterrupt:
            raise CommandError("Stopped before everything was ready; start again to go on.") from None
        self.welcome()
        spare_the_demo_a_second_factor()
        start_worker()
        serve(listener)

    def prepare(self) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        if User.objects.exists():
            return
        self.stdout.write("Loading the demo town …")
        with suppress(NotEmpty):  # somebody imported something and made no account yet: theirs, not ours
            load_town(self.stdout.write)

    def welcome(self) -> None:
        self.stdout.write(f"\nNewsroom is at {settings.SITE_URL}/")
        self.stdout.write(f"Its back office is at {settings.SITE_URL}/desk/")
        if is_loaded():
            self.tell_sign_ins()
        if settings.EMAIL_BACKEND == ON_SCREEN:
            self.stdout.write("Mail is shown here instead of being sent.")
        self.stdout.write("Ctrl-C stops it.")
        self.stdout.flush()

    def tell_sign_ins(self) -> None:
        accounts = sign_ins()
        self.stdout.write(f"Sign in with the password {accounts[0].password} as")
        for account in accounts:
            self.stdout.write(f"  {account.email:<24} {account.name}, {account.job}")


def spare_the_demo_a_second_factor() -> None:
    """For what is started from here. The demo's password is on the screen: there is nothing to protect."""
    if is_loaded() and not settings.HTTPS and not os.environ.get("NEWSROOM_SECOND_FACTOR"):
        os.environ["NEWSROOM_SECOND_FACTOR"] = "off"


def reserved(port: int) -> socket.socket:
    """The port, held for us from now on; nobody is answered on it before ``serve``."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError as error:
        listener.close()
        raise CommandError(_why_not(port, error)) from None
    return listener


def _why_not(port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use. Stop what uses it, or choose another: make run PORT={_another(port)}"
    if error.errno == errno.EACCES:
        return f"Port {port} needs more rights than this account has. Choose another: make run PORT=8001"
    return f"Port {port} cannot be used: {error.strerror}."


def _another(port: int) -> int:
    return port + 1 if port < 65535 else 8001


def start_worker() -> None:
    """Beside the server that this process is about to become; it ends with it, however that ends."""
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "work", "--beside", str(os.getpid())]
    subprocess.Popen(command)  # noqa: S603 -- the interpreter we run in, no shell


def serve(listener: socket.socket) -> None:
    """Become gunicorn: the same process goes on, so that whoever stops it stops everything."""
    connections.close_all()
    listener.listen()
    listener.set_inheritable(True)
    gunicorn = ["-m", "gunicorn", "--config", "python:newsroom.serving"]
    os.chdir(settings.BASE_DIR)  # gunicorn looks for the code where it is started
    os.execv(  # noqa: S606 -- the interpreter we run in, no shell
        sys.executable, [sys.executable, *gunicorn, "--bind", f"fd://{listener.fileno()}", "newsroom.wsgi"]
    )
