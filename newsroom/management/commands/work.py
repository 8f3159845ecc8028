"""``manage.py work``: sends letters and strikes clocks, beside the server. Any number of them may run."""

import os
import signal
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from newsroom.worker import Worker


class Command(BaseCommand):
    help = "Sends the mail that is due and does what has to be done every so often, until it is stopped."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="do what is due now, and end")
        parser.add_argument(
            "--beside", type=int, metavar="PID", help="end when this parent process has ended"
        )

    def handle(self, *_args: Any, once: bool, beside: int | None, **_options: Any) -> None:
        worker = Worker(is_wanted=lambda: beside in {None, os.getppid()})
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: worker.stop())
        if once:
            worker.run_once()
        else:
            worker.run()
